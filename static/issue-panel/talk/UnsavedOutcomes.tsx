import Button from '@atlaskit/button/new';
import { type ReactElement, useState } from 'react';
import { sameValue } from '../../../src/domain/shared/same-value';
import type { Talk } from '../../../src/domain/talk/talk';
import { useFormats } from '../../ui/formats';
import { useDraft } from '../form/use-draft';
import { linesOf } from '../form/lines-of';
import { Over } from '../form/Over';
import { usePanel } from '../store/panel-context';
import panel from '../panel.module.css';
import { proposedParts } from '../split/proposed-parts';
import { leftTalk } from '../store/left-talk';
import { useHeldEnds } from './held-ends';
import styles from './talk.module.css';
import { useWords } from '../words';

/** Unsaved text about talks that others closed. After a reload its form is gone, and the text stands here. */
export function UnsavedOutcomes(): ReactElement {
  const { view } = usePanel();
  const held = useHeldEnds();
  const left = leftTalk(view);
  return (
    <>
      {view.talks
        .filter((talk) => talk !== left && !held.has(talk.id))
        .map((talk) => (
          <UnsavedEnd key={talk.id} talk={talk} />
        ))}
    </>
  );
}

function UnsavedEnd({ talk }: { readonly talk: Talk }): ReactElement | null {
  const { past, questions, split } = useWords();
  const { dayOf } = useFormats();
  const { today } = usePanel().view;
  const { agreed, steps, parts, discard } = useUnsavedEnd(talk);
  if (agreed + steps.join('') + parts.join('') === '') return null;
  return (
    <div className={styles['unsaid']}>
      <Over>{past.unsavedEnds(dayOf(talk.at, today))}</Over>
      {agreed !== '' && <p dir="auto">{agreed}</p>}
      {steps.map((step, index) => (
        <p key={index} dir="auto">
          → {step}
        </p>
      ))}
      {parts.length > 0 && <p className={panel['quiet']}>{split.items}</p>}
      {parts.map((part, index) => (
        <p key={index} dir="auto">
          {part}
        </p>
      ))}
      <div>
        <Button onClick={discard}>{questions.discard}</Button>
      </div>
    </div>
  );
}

/** The unsaved text about a talk that its record does not have, with a function that drops it. */
function useUnsavedEnd({ id, agreed: said, nextSteps }: Talk) {
  const { view } = usePanel();
  const [agreed, , forgetAgreed] = useDraft(`agreed ${id}`);
  const [steps, , forgetSteps] = useDraft(`next ${id}`);
  const [outcome, , forgetOutcome] = useDraft(`outcome ${id}`);
  const [parts, , forgetParts] = useDraft(`split ${id}`);
  const [isGone, setGone] = useState(false);
  const own = { agreed: agreed.trim(), steps: linesOf(steps) };
  // Already recorded: only the answer was lost.
  const isRecorded = isGone || (['', said].includes(own.agreed) && sameValue(own.steps, nextSteps));
  return {
    ...(isRecorded ? { agreed: '', steps: [] } : own),
    // Parts that the form proposed are in the description anyway; another outcome than a split needs no parts.
    parts: isGone || outcome !== 'split' || parts === proposedParts(view) ? [] : linesOf(parts),
    discard: (): void => {
      for (const forget of [forgetAgreed, forgetSteps, forgetOutcome, forgetParts]) forget();
      setGone(true);
    },
  };
}

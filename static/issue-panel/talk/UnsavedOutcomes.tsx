import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { sameValue } from '../../../src/domain/shared/same-value';
import type { Talk } from '../../../src/domain/talk/talk';
import { useFormats } from '../../ui/formats';
import { useDrawnForms } from '../form/drawn-forms';
import { linesOf } from '../form/lines-of';
import { Over } from '../form/Over';
import { useTabText } from '../form/use-tab-text';
import { type Fields, writtenIn } from '../form/writing';
import { usePanel } from '../store/panel-context';
import panel from '../panel.module.css';
import { proposedParts } from '../split/proposed-parts';
import { leftTalk } from '../store/left-talk';
import styles from './talk.module.css';
import { useWords } from '../words';

/** Unsaved text about talks that others closed. After a reload its form is gone, and the text stands here. */
export function UnsavedOutcomes(): ReactElement {
  const { view } = usePanel();
  const drawn = useDrawnForms();
  const left = leftTalk(view);
  return (
    <>
      {view.talks
        .filter((talk) => talk !== left && !drawn.includes(`end ${talk.id}`))
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
  const [sentence, forgetSentence] = useWritten(`agreed ${id}`, { text: '' });
  const [end, forgetEnd] = useWritten(`end ${id}`, { steps: '', chosen: '' });
  const [{ text: parts }, forgetParts] = useWritten(`split ${id}`, { text: '' });
  const own = { agreed: sentence.text.trim(), steps: linesOf(end.steps) };
  // Already recorded: only the answer was lost.
  const isRecorded = ['', said].includes(own.agreed) && sameValue(own.steps, nextSteps);
  return {
    ...(isRecorded ? { agreed: '', steps: [] } : own),
    // Parts that the form proposed are in the description anyway; another outcome than a split needs no parts.
    parts: end.chosen !== 'split' || parts === proposedParts(view) ? [] : linesOf(parts),
    discard: (): void => {
      for (const forget of [forgetSentence, forgetEnd, forgetParts]) forget();
    },
  };
}

/** The fields that a form on no page has kept, and a function that forgets them. */
function useWritten<F extends Fields>(name: string, empty: F): readonly [F, () => void] {
  const { text, keep } = useTabText(name);
  return [writtenIn(text, empty)?.fields ?? empty, () => keep(null)];
}

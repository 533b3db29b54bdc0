import type { ReactElement } from 'react';
import { useId, useRef, useState } from 'react';
import type { ReportSetup } from '../../../src/contract';
import type { CriterionId, Need } from '../../../src/domain/policy';
import { criterionIds } from '../../../src/domain/policy';
import { QuietButton } from '../../ui/QuietButton';
import { useDismiss } from '../use-dismiss';
import { useWords } from '../words';
import styles from './ReadyMeaning.module.css';

type Props = { readonly policy: ReportSetup['policy'] };

/** What this project demands before it calls an item ready: the policy itself, criterion by criterion. */
export function ReadyMeaning({ policy }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const anchor = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState(false);
  useDismiss({ within: anchor, open, dismiss: () => setOpen(false) });
  return (
    <div className={styles['anchor']} ref={anchor}>
      <QuietButton onPress={() => setOpen(!open)} aria-expanded={open} aria-controls={id}>
        {words.meaning}
      </QuietButton>
      {open && (
        <div id={id} className={styles['panel']} role="region" aria-label={words.meaning}>
          <Explanation policy={policy} />
        </div>
      )}
    </div>
  );
}

function Explanation({ policy }: Props): ReactElement {
  const words = useWords();
  const criteria = (need: Need): readonly CriterionId[] => criterionIds.filter((one) => policy.needs[one] === need);
  const list = (need: Need): ReactElement[] =>
    criteria(need).map((criterion) => <li key={criterion}>{words.criterion[criterion]}</li>);
  return (
    <>
      <p>{words.meaningUsing(words.presets[policy.preset])}</p>
      <h2>{words.meaningRequired}</h2>
      <ul>{list('required')}</ul>
      {criteria('advice').length > 0 && (
        <div className={styles['advice']}>
          <h2>{words.meaningAdvice}</h2>
          <ul>{list('advice')}</ul>
        </div>
      )}
      <div className={styles['notes']}>
        <p>{words.meaningOnPaper}</p>
        <p>{words.meaningRecheck}</p>
      </div>
    </>
  );
}

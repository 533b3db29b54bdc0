import { type ReactElement, useId, useState } from 'react';
import type { AssessedCriterion } from '../../../src/domain/readiness/finding';
import { inWords } from '../../../src/words/reasons';
import { isAdvice, placeOf } from '../../../src/situation/gaps';
import { useFollow } from '../parts/go-to-issue';
import { HowToSplit } from '../split/HowToSplit';
import { hidesVotes } from '../store/talk-and-vote';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useWords } from '../words';

/** Most advice shown: a longer list would read as a demand. */
const ADVICE_LIMIT = 3;

/**
 * Criteria that would help but are not required, each leading to the place that follows it. Only before work begins, and
 * while nobody talks. The form of why and scope asks for its own.
 */
export function Advice(): ReactElement | null {
  const words = useWords();
  const { view } = usePanel();
  const { assessment, issue, questions, me, talk } = view;
  const id = useId();
  const [isSplitting, setSplitting] = useState(false);
  const follow = useFollow(() => setSplitting(true));
  // Custom criteria are listed in the step by their own names.
  const isHidden = (one: AssessedCriterion): boolean => one.id === 'small-enough' && hidesVotes(view);
  const advice = assessment.criteria
    .filter((one) => one.step !== 'scope' && isAdvice(one) && words.gap[one.id] !== undefined && !isHidden(one))
    .slice(0, ADVICE_LIMIT);
  const isAsked = talk === null && assessment.readiness.state === 'refine' && issue.progress === 'new';
  const helps = isAsked && advice.length > 0;
  // A split may close the issue, which ends its advice; what was created stays in sight.
  if (!helps && !isSplitting) return null;
  return (
    <div className={styles['advice']}>
      {helps && (
        <>
          <span id={id}>{words.advice}</span>
          <ul aria-labelledby={id}>
            {advice.map((one) => (
              <li key={one.id}>{line(one)}</li>
            ))}
          </ul>
        </>
      )}
      {isSplitting && <HowToSplit done={() => setSplitting(false)} />}
    </div>
  );

  function line(one: AssessedCriterion): ReactElement {
    const { finding } = one;
    const exact = finding.outcome === 'unmet' ? inWords(words.because, finding.because, finding) : undefined;
    const text = exact ?? words.gap[one.id] ?? '';
    const to = placeOf(one, { issue, questions });
    if (to === null || (to.to !== 'issue' && !me.canEdit)) return <span dir="auto">{text}</span>;
    return (
      <button type="button" className={styles['adviceLink']} dir="auto" onClick={() => follow(to)}>
        {text}
      </button>
    );
  }
}

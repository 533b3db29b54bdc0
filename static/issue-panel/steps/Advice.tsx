import type { ReactElement } from 'react';
import type { Step } from '../../../src/domain/shared/steps';
import { isAdvice } from '../head/gaps';
import { usePanel, useWords } from '../panel-context';
import styles from '../panel.module.css';

/** A longer list would read as a demand. */
const ADVICE_LIMIT = 2;

/** What would help and nothing requires, in passing. Only while there is something to refine. */
export function Advice({ step }: { step: Step }): ReactElement | null {
  const words = useWords();
  const { assessment, issue } = usePanel().view;
  // The team's own stand in the step by their names.
  const advice = assessment.criteria
    .filter((one) => one.step === step && isAdvice(one))
    .flatMap(({ id }) => words.gap[id] ?? [])
    .slice(0, ADVICE_LIMIT);
  if (assessment.readiness.state !== 'refine' || issue.progress !== 'new' || advice.length === 0) return null;
  return <p className={styles['advice']}>{words.advice(advice.join(' · '))}</p>;
}

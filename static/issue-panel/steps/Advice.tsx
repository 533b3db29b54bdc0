import type { ReactElement } from 'react';
import type { Step } from '../../../src/domain/shared/steps';
import { isAdvice } from '../head/gaps';
import { usePanel, useWords } from '../panel-context';
import styles from '../panel.module.css';

/** Most advice shown: a longer list would read as a demand. */
const ADVICE_LIMIT = 2;

/** Criteria that would help but are not required. Only before work begins. */
export function Advice({ step }: { step: Step }): ReactElement | null {
  const words = useWords();
  const { assessment, issue } = usePanel().view;
  // Custom criteria are listed in the step by their own names.
  const advice = assessment.criteria
    .filter((one) => one.step === step && isAdvice(one))
    .flatMap(({ id }) => words.gap[id] ?? [])
    .slice(0, ADVICE_LIMIT);
  if (assessment.readiness.state !== 'refine' || issue.progress !== 'new' || advice.length === 0) return null;
  return <p className={styles['advice']}>{words.advice(advice.join(' · '))}</p>;
}

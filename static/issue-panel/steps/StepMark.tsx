import CheckMark from '@atlaskit/icon/core/check-mark';
import type { ReactElement } from 'react';
import type { Step } from '../../../src/domain/shared/steps';
import { currentTalk } from '../store/current-talk';
import { isGap } from '../parts/gaps';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useWords } from '../words';

/** Whether the step is done, in progress or untouched, by its required criteria. */
export function StepMark({ step }: { step: Step }): ReactElement | null {
  const words = useWords();
  const { view } = usePanel();
  const { assessment } = view;
  const required = assessment.criteria.filter((one) => one.step === step && one.need === 'required');
  if (required.some(({ finding }) => finding.outcome === 'met') && !required.some(isGap))
    return (
      <span className={styles['done']}>
        <CheckMark label={words.done} color="currentColor" size="small" />
      </span>
    );
  return currentTalk(view) !== null && assessment.readiness.nextStep === step ? (
    <span className={styles['now']}>{words.now}</span>
  ) : null;
}

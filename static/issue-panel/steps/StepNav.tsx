import type { ReactElement } from 'react';
import { steps } from '../../../src/domain/shared/steps';
import { stepTarget } from '../keyboard/lead-target';
import { useLaterWords } from '../later-words';
import { useWords } from '../panel-context';
import styles from '../panel.module.css';
import { StepMark } from './StepMark';
import type { Folding } from './use-folding';

/** Links to the three steps during a talk. */
export function StepNav({ folding }: { folding: Folding }): ReactElement {
  const words = useWords();
  return (
    <nav aria-label={useLaterWords().stepNav}>
      <ol className={styles['nav']}>
        {steps.map((step, index) => (
          <li key={step}>
            <button
              type="button"
              className={styles['navStep']}
              onClick={() => {
                folding.unfold(step);
                document.getElementById(stepTarget(step))?.focus();
              }}
            >
              <span>
                {index + 1} {words.steps[step]}
              </span>
              <StepMark step={step} />
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

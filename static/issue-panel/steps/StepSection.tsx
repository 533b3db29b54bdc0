import ChevronDown from '@atlaskit/icon/core/chevron-down';
import ChevronRight from '@atlaskit/icon/core/chevron-right';
import { type ReactElement, type ReactNode, useId, useState } from 'react';
import { type Step, steps } from '../../../src/domain/shared/steps';
import hidden from '../../ui/hidden.module.css';
import { Advice } from './Advice';
import { OwnCriteria } from './OwnCriteria';
import { stepTarget } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import type { Folding } from '../parts/use-folding';
import { useWords } from '../words';
import CheckMark from '@atlaskit/icon/core/check-mark';

type Props = {
  readonly step: Step;
  readonly folding: Folding;
  /** Stands beside the step's name, folded or not. */
  readonly summary: ReactNode;
  /** Stands at the end of the heading line, outside the button. */
  readonly aside?: ReactNode;
  /** Only the children, without advice and custom criteria. */
  readonly isBare: boolean;
  readonly children: ReactNode;
};

/** One of the three steps: a heading that folds its content. */
export function StepSection({ step, folding, summary, aside, isBare, children }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const open = folding.isOpen(step);
  // Folding only hides the content, so that typed text stays. Content is first drawn when opened.
  const [drawn, setDrawn] = useState(open);
  if (open && !drawn) setDrawn(true);
  const { view, moments } = usePanel();
  const inTalk = view.talk !== null;
  const hasOwn = !isBare && view.own.some((one) => one.step === step);
  // The result leaves its room to what people said.
  const hasAdvice = !isBare && moments?.drawn !== 'result';
  const Chevron = open ? ChevronDown : ChevronRight;
  return (
    <section
      className={moments === null ? styles['section'] : styles['moment']}
      aria-labelledby={stepTarget(step)}
      hidden={moments !== null && !open}
    >
      <div className={moments === null ? styles['heading'] : styles['arrived']}>
        <h2 className={moments === null ? '' : hidden['hidden']}>
          {moments === null ? (
            <button
              type="button"
              id={stepTarget(step)}
              aria-expanded={open}
              aria-controls={id}
              className={styles['fold']}
              onClick={() => folding.set(step, !open)}
            >
              <Chevron label="" color="currentColor" size="small" />
              <span>
                {steps.indexOf(step) + 1} {words.steps[step]}
              </span>
              {!inTalk && <StepMark step={step} />}
              <span className={styles['summary']}>{summary}</span>
            </button>
          ) : (
            <span id={stepTarget(step)} tabIndex={-1}>
              {words.steps[step]}
            </span>
          )}
        </h2>
        {aside}
      </div>
      <div id={id} hidden={!open} className={styles['body']}>
        {drawn && step === 'confirm' && hasAdvice && <Advice step={step} />}
        {drawn && children}
        {drawn && hasOwn && <OwnCriteria step={step} />}
        {drawn && step === 'unknowns' && hasAdvice && <Advice step={step} />}
      </div>
    </section>
  );
}

/** Whether nothing is left in the step, or it is the next one. */
function StepMark({ step }: { step: Step }): ReactElement | null {
  const words = useWords();
  const { situation } = usePanel();
  if (!situation.done.includes(step)) return null;
  return (
    <span className={styles['done']}>
      <CheckMark label={words.done} color="currentColor" size="small" />
    </span>
  );
}

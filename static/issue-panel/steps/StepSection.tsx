import { type ReactElement, type ReactNode, useId, useState } from 'react';
import type { Step } from '../../../src/domain/shared/steps';
import hidden from '../../ui/hidden.module.css';
import { OwnCriteria } from './OwnCriteria';
import { stepTarget } from '../keyboard/lead-target';
import { usePanel } from '../store/panel-context';
import { ShowToggle } from './ShowToggle';
import styles from '../panel.module.css';
import type { Folding } from '../parts/use-folding';
import { useWords } from '../words';
import CheckMark from '@atlaskit/icon/core/check-mark';

type Props = {
  readonly step: Step;
  readonly folding: Folding;
  /** The line of a step that folds; without it the step is always open, and has no heading in sight. */
  readonly line?: StepLine;
  /** Stands at the end of the heading line. */
  readonly aside?: ReactNode;
  /** Only the children, without custom criteria. */
  readonly isBare: boolean;
  readonly children: ReactNode;
};

/** A step that folds, as one line. */
export type StepLine = {
  readonly name: string;
  /** Stands beside the name, folded or not. */
  readonly summary: string;
  /** What opens it, where that is more than showing it. */
  readonly press?: { readonly label: string; readonly go: () => void } | undefined;
};

/** One of the three steps: while nobody talks scope and size are a line each, which opens; in a talk one moment is in sight. */
export function StepSection({ step, folding, line, aside, isBare, children }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const { view, moments, rest } = usePanel();
  const shown = moments === null ? line : undefined;
  const open = folding.isOpen(step);
  // Folding only hides the content, so that typed text stays. Content is first drawn when opened.
  const [drawn, setDrawn] = useState(open);
  if (open && !drawn) setDrawn(true);
  const isInMenu = step !== 'unknowns' && rest?.inMenu.includes(step) === true;
  const hasOwn = !isBare && view.own.some((one) => one.step === step);
  return (
    <section
      className={moments === null ? styles['section'] : styles['moment']}
      data-step={step}
      aria-labelledby={stepTarget(step)}
      hidden={!open && (moments !== null || isInMenu)}
    >
      <div className={shown === undefined ? styles['arrived'] : styles['heading']}>
        <h2 className={shown === undefined ? hidden['hidden'] : ''}>
          <span id={stepTarget(step)} tabIndex={-1}>
            {shown?.name ?? words.steps[step]}
          </span>
          {shown !== undefined && view.talk === null && <StepMark step={step} />}
        </h2>
        {shown !== undefined && (
          <>
            <span className={styles['summary']}>{shown.summary}</span>
            <ShowToggle
              what={shown.name}
              open={open}
              label={shown.press?.label}
              toggle={() => (open || shown.press === undefined ? folding.set(step, !open) : shown.press.go())}
            />
          </>
        )}
        {aside}
      </div>
      <div id={id} hidden={!open} className={styles['body']}>
        {drawn && children}
        {drawn && hasOwn && <OwnCriteria step={step} />}
      </div>
    </section>
  );
}

/** Nothing is left in the step. */
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

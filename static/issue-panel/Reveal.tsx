import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import type { BallotView } from '../../src/contract';
import { FailureNotice } from '../ui/FailureNotice';
import { useSubmit } from '../ui/use-submit';
import styles from './ballot.module.css';
import { focusOn, targets } from './lead-target';
import { usePanel, useWords } from './panel-context';

type Props = { readonly ballot: Extract<BallotView, { state: 'open' }> };

/** The button that was pressed is gone; the second tap must be deliberate: what is asked has the focus, not its button. */
const takeFocus = (asked: HTMLElement | null): void => {
  if (document.activeElement === document.body) asked?.focus({ preventScroll: true });
};

/** Shows all votes at once, once there is one; whoever leads writes down what was agreed next. Below quorum the back end says so, and it takes a second, deliberate tap. */
export function Reveal({ ballot }: Props): ReactElement {
  const words = useWords().ballot;
  const { actions } = usePanel();
  const { failure, submit, forget } = useSubmit();
  const reveal = async (anyway: boolean): Promise<void> => {
    if (await submit(() => actions.revealBallot(ballot.round, anyway))) focusOn(targets.agreed);
  };
  const below = failure?.code === 'below-quorum';
  // The others have voted meanwhile: nothing is left to ask.
  if (below && ballot.enough) forget();
  if (below)
    return (
      <div ref={takeFocus} role="alert" tabIndex={-1} className={styles['below']}>
        <p>
          {words.below(
            Number(failure.facts['votes'] ?? ballot.voted.length),
            Number(failure.facts['quorum'] ?? ballot.quorum),
          )}
        </p>
        <div className={styles['buttons']}>
          <Button appearance="warning" onClick={() => void reveal(true)}>
            {words.anyway}
          </Button>
          <Button appearance="subtle" onClick={forget}>
            {words.wait}
          </Button>
        </div>
      </div>
    );
  const voted = ballot.voted.length;
  return (
    <div className={styles['buttons']}>
      <Button
        appearance={ballot.enough ? 'primary' : 'default'}
        isDisabled={voted === 0}
        onClick={() => void reveal(false)}
      >
        {words.reveal(voted, voted + ballot.waiting.length)}
      </Button>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

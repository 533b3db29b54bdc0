import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { BallotView } from '../../src/contract';
import { FailureNotice } from '../ui/FailureNotice';
import { useSubmit } from '../ui/use-submit';
import styles from './ballot.module.css';
import { usePanel, useWords } from './panel-context';
import { ReasonForm } from './ReasonForm';

type Props = { readonly ballot: Extract<BallotView, { state: 'revealed' }> };

function Own({ ballot }: Props): ReactElement {
  const words = useWords().ballot;
  const { actions } = usePanel();
  const { failure, submit } = useSubmit();
  if (!ballot.reasonWanted && !ballot.mayBeHeard) return <p className={styles['aside']}>{words.notYours}</p>;
  return (
    <>
      {ballot.reasonWanted && <ReasonForm round={ballot.round} />}
      {ballot.mayBeHeard && (
        <div className={styles['buttons']}>
          <Button onClick={() => void submit(() => actions.sayHeard(ballot.round))}>{words.heard}</Button>
        </div>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

/**
 * Asks for the reason behind a low vote. Everybody who voted sees the same line, and only a tap shows whether it is
 * theirs: the screen may be on the wall.
 */
export function Doubt({ ballot }: Props): ReactElement | null {
  const words = useWords();
  const [open, setOpen] = useState(false);
  const unheard = ballot.result === null ? 0 : ballot.result.lowVotes - ballot.result.lowHeard;
  if (ballot.mine === null || unheard <= 0) return null;
  return (
    <div className={styles['doubt']}>
      <p className={styles['mine']}>
        {words.ballot.ifYours(unheard)}
        <Button spacing="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? words.hide : words.ballot.sayIt}
        </Button>
      </p>
      {open && <Own ballot={ballot} />}
    </div>
  );
}

import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useState } from 'react';
import type { BallotView } from '../../src/contract';
import { FailureNotice } from '../ui/FailureNotice';
import { useSubmit } from '../ui/use-submit';
import styles from './ballot.module.css';
import { useLaterWords } from './later-words';
import { usePanel, useWords } from './panel-context';
import { ReasonForm } from './ReasonForm';

type Props = { readonly ballot: Extract<BallotView, { state: 'revealed' }> };

function Own({ ballot }: Props): ReactElement {
  const words = useLaterWords().doubt;
  const { actions } = usePanel();
  const { failure, submit } = useSubmit();
  if (!ballot.reasonWanted && !ballot.mayBeHeard) return <p className={styles['aside']}>{words.notYours}</p>;
  return (
    <>
      {ballot.reasonWanted && <ReasonForm round={ballot.round} whose="mine" />}
      {ballot.mayBeHeard && (
        <div className={styles['buttons']}>
          <Button onClick={() => void submit(() => actions.sayHeard(ballot.round))}>{words.heard}</Button>
        </div>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

/** Everybody who voted sees the same line, and only a tap shows whether it is theirs: the screen may be on the wall. */
function PerhapsMine({ ballot, unheard }: Props & { readonly unheard: number }): ReactElement {
  const { hide } = useWords();
  const words = useLaterWords().doubt;
  const [open, setOpen] = useState(false);
  return (
    <>
      <p className={styles['mine']}>
        {words.ifYours(unheard)}
        <Button spacing="compact" aria-expanded={open} onClick={() => setOpen(!open)}>
          {open ? hide : words.sayIt}
        </Button>
      </p>
      {open && <Own ballot={ballot} />}
    </>
  );
}

/** Asks for the reason behind a low vote: whoever cast it, or after a show of hands whoever leads, for the room. */
export function Doubt({ ballot }: Props): ReactElement | null {
  const { result, mine, reasonWanted, round } = ballot;
  const unheard = result === null ? 0 : result.lowVotes - result.lowHeard;
  const ofTheRoom = result !== null && result.byHands && reasonWanted;
  if (!ofTheRoom && (mine === null || unheard <= 0)) return null;
  return (
    <div className={styles['doubt']}>
      {ofTheRoom ? <ReasonForm round={round} whose="somebodys" /> : <PerhapsMine ballot={ballot} unheard={unheard} />}
    </div>
  );
}

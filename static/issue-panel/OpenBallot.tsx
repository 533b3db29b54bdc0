import type { ReactElement } from 'react';
import { useState } from 'react';
import type { BallotView } from '../../src/contract';
import { FailureNotice } from '../ui/FailureNotice';
import { useFormats } from '../ui/formats';
import { useNameOf } from '../ui/Name';
import { useSubmit } from '../ui/use-submit';
import styles from './ballot.module.css';
import { currentTalk } from './current-talk';
import { MaskedVote } from './MaskedVote';
import { usePanel, useWords } from './panel-context';
import { Reveal } from './Reveal';
import type { CastVote } from './VoteForm';
import { VoteForm } from './VoteForm';

type Props = { readonly ballot: Extract<BallotView, { state: 'open' }> };

/** Who has voted and who is awaited; never what. */
function Turnout({ ballot }: Props): ReactElement {
  const words = useWords().ballot;
  const formats = useFormats();
  const nameOf = useNameOf([...ballot.voted, ...ballot.waiting]);
  const names = (ids: readonly string[]): string => formats.list(ids.map(nameOf).toSorted(formats.compare));
  const parts = [
    ballot.voted.length > 0 ? words.whoVoted(names(ballot.voted)) : '',
    ballot.waiting.length > 0 ? words.waiting(names(ballot.waiting)) : '',
  ].filter((part) => part !== '');
  return <p className={styles['turnout']}>{ballot.voted.length === 0 ? words.nobody : parts.join(' · ')}</p>;
}

/** The round while votes come in: hidden, changeable, one's own masked. */
export function OpenBallot({ ballot }: Props): ReactElement {
  const words = useWords().ballot;
  const { view, actions } = usePanel();
  const { failure, submit } = useSubmit();
  const [changing, setChanging] = useState(false);
  const given = { confidence: ballot.mine, size: ballot.mySize };
  const voted = ballot.mine !== null || ballot.mySize !== null;
  const voting = view.me.canEdit && (!voted || changing);
  // Above the form: it goes as soon as the vote is foreseen, and what failed must still be said.
  const vote = (cast: CastVote): void => {
    setChanging(false);
    void submit(() => actions.castVote(ballot.round, cast));
  };
  const voteOnly = (cast: CastVote): void => {
    setChanging(false);
    void submit(async () => (await actions.nothingFromMe()) ?? (await actions.castVote(ballot.round, cast)));
  };
  const silent = currentTalk(view)?.iSaid === null;
  return (
    <div className={styles['ballot']}>
      {voting && <VoteForm ballot={ballot} vote={vote} voteOnly={silent ? voteOnly : null} />}
      {!voting && voted && (
        <MaskedVote vote={given} {...(view.me.canEdit ? { change: () => setChanging(true) } : {})} />
      )}
      {!view.me.canEdit && <p className={styles['question']}>{words.question}</p>}
      {failure !== null && <FailureNotice failure={failure} />}
      <Turnout ballot={ballot} />
      {view.me.canEdit && ballot.voted.length > 0 && <Reveal ballot={ballot} />}
    </div>
  );
}

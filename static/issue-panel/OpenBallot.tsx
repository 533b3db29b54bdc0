import type { ReactElement } from 'react';
import { useState } from 'react';
import type { BallotView } from '../../src/contract';
import { useFormats } from '../ui/formats';
import { useNameOf } from '../ui/Name';
import styles from './ballot.module.css';
import { MaskedVote } from './MaskedVote';
import { usePanel, useWords } from './panel-context';
import { Reveal } from './Reveal';
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
  const { view } = usePanel();
  const [changing, setChanging] = useState(false);
  const voting = view.me.canEdit && (ballot.mine === null || changing);
  return (
    <div className={styles['ballot']}>
      {voting && <VoteForm round={ballot.round} voted={() => setChanging(false)} />}
      {!voting && ballot.mine !== null && (
        <MaskedVote vote={ballot.mine} {...(view.me.canEdit ? { change: () => setChanging(true) } : {})} />
      )}
      {!view.me.canEdit && <p className={styles['question']}>{words.question}</p>}
      <Turnout ballot={ballot} />
      {view.me.canEdit && ballot.voted.length > 0 && <Reveal ballot={ballot} />}
    </div>
  );
}

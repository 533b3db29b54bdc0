import type { ReactElement } from 'react';
import type { BallotView } from '../../../src/contract';
import { offersReveal } from '../../../src/situation/screen';
import { useFormats } from '../../ui/formats';
import { useListed, useNameOf } from '../../ui/Name';
import styles from './ballot.module.css';
import { FirstRound } from './FirstRound';
import { LateVote } from './LateVote';
import { OwnVote } from './OwnVote';
import { usePanel } from '../store/panel-context';
import { Reveal } from './Reveal';
import { useWords } from '../words';

type Props = { readonly ballot: Extract<BallotView, { state: 'open' }> };

/** Who has voted and who has not, or how many, where Jira does not tell each name; never what they voted. */
function Turnout({ ballot }: Props): ReactElement {
  const { ballot: words, somebody } = useWords();
  const formats = useFormats();
  const nameOf = useNameOf([...ballot.voted, ...ballot.waiting]);
  const listed = useListed(nameOf);
  const names = (ids: readonly string[]): string => {
    const all = listed(ids).map(nameOf);
    return all.includes(somebody) ? words.people(all.length) : formats.list(all);
  };
  const parts = [
    ballot.voted.length > 0 ? words.whoVoted(names(ballot.voted)) : '',
    ballot.waiting.length > 0 ? words.waiting(names(ballot.waiting)) : '',
  ].filter((part) => part !== '');
  return <p className={styles['turnout']}>{ballot.voted.length === 0 ? words.nobody : parts.join(' · ')}</p>;
}

/** The round while votes come in: hidden, changeable, the viewer's own vote masked. */
export function OpenBallot({ ballot }: Props): ReactElement {
  const words = useWords().ballot;
  const { view, moments, situation } = usePanel();
  return (
    <div className={styles['ballot']}>
      <OwnVote ballot={ballot} />
      {!view.me.canEdit && <p className={styles['question']}>{words.question}</p>}
      {ballot.firstRound !== null && <FirstRound range={ballot.firstRound} />}
      <Turnout ballot={ballot} />
      {offersReveal(situation, moments) && <Reveal ballot={ballot} />}
      <LateVote />
    </div>
  );
}

import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { Suspense, useRef, useState } from 'react';
import type { BallotView } from '../../src/contract';
import { useAnnounce } from '../ui/Announcer';
import { FailureNotice } from '../ui/FailureNotice';
import { useFormats } from '../ui/formats';
import { useNameOf } from '../ui/Name';
import { useSubmit } from '../ui/use-submit';
import styles from './ballot.module.css';
import { currentTalk } from './current-talk';
import { BesideTheVote, MaskedVote } from './lazy-forms';
import { usePanel, useWords } from './panel-context';
import { Reveal } from './Reveal';
import type { CastVote } from './VoteForm';
import { isEmpty, noVote, VoteForm } from './VoteForm';

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

/** As high as what takes its place: that one has voted, and room for what can be done about it. */
function Voted(): ReactElement {
  return (
    <p className={styles['mine']}>
      <span className={styles['mask']}>{useWords().ballot.voted}</span>
      <span className={styles['row']} />
    </p>
  );
}

/** One's own part: the cards, and once they are played a card face down in their place, as high as they were. */
function OwnVote({ ballot }: Props): ReactElement {
  const words = useWords();
  const { view, actions } = usePanel();
  const announce = useAnnounce();
  const { failure, submit } = useSubmit();
  const [changing, setChanging] = useState(false);
  const [chosen, setChosen] = useState(noVote);
  const [withNothing, setWithNothing] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const given = { confidence: ballot.mine, size: ballot.mySize };
  const voted = !isEmpty(given);
  const voting = view.me.canEdit && (!voted || changing);
  // The form goes as soon as the vote is foreseen. What was not stored stands in it again, and is not said to be.
  const cast = async (vote: CastVote, saysNothing: boolean): Promise<void> => {
    setHeight(place.current?.offsetHeight ?? 0);
    setChosen(vote);
    setWithNothing(saysNothing);
    setChanging(false);
    const said = async () => (saysNothing ? actions.nothingFromMe() : null);
    const stored = await submit(async () => (await said()) ?? (await actions.castVote(ballot.round, vote)));
    setChanging(!stored);
    if (!stored) return;
    setChosen(noVote);
    announce(words.ballot.voted);
  };
  const vote = (one: CastVote): void => void cast(one, false);
  const voteOnly = (one: CastVote): void => void cast(one, true);
  const silent = currentTalk(view)?.iSaid === null;
  return (
    <>
      {voting && (
        <div ref={place}>
          <VoteForm {...{ ballot, chosen, vote }} choose={setChosen} voteOnly={silent ? voteOnly : null} />
        </div>
      )}
      {!voting && voted && (
        <div className={styles['faceDown']} style={{ minBlockSize: height }}>
          <Suspense fallback={<Voted />}>
            <MaskedVote vote={given} {...(view.me.canEdit ? { change: () => setChanging(true) } : {})} />
          </Suspense>
          {view.me.canEdit && silent && (
            <Button onClick={() => void submit(actions.nothingFromMe)}>{words.questions.nothing}</Button>
          )}
        </div>
      )}
      {failure !== null && (
        <FailureNotice failure={failure}>
          {!isEmpty(chosen) && <Button onClick={() => void cast(chosen, withNothing)}>{words.retry}</Button>}
        </FailureNotice>
      )}
    </>
  );
}

/** The round while votes come in: hidden, changeable, one's own masked. */
export function OpenBallot({ ballot }: Props): ReactElement {
  const words = useWords().ballot;
  const { view } = usePanel();
  const talk = currentTalk(view);
  const leads = talk !== null && talk.leads === view.me.accountId && view.me.canEdit;
  return (
    <div className={styles['ballot']}>
      <OwnVote ballot={ballot} />
      {!view.me.canEdit && <p className={styles['question']}>{words.question}</p>}
      <Turnout ballot={ballot} />
      {view.me.canEdit && (ballot.voted.length > 0 || talk !== null) && <Reveal ballot={ballot} />}
      {(leads || ballot.mayGuess || (ballot.round > 1 && view.me.canEdit)) && (
        <Suspense fallback={<div className={styles['row']} />}>
          <BesideTheVote ballot={ballot} leads={leads} />
        </Suspense>
      )}
    </div>
  );
}

import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { Suspense, useRef, useState } from 'react';
import type { BallotView, Failure } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { FailureNotice } from '../../ui/FailureNotice';
import { useSubmit } from '../../ui/use-submit';
import styles from './ballot.module.css';
import { currentTalk } from '../store/current-talk';
import { MaskedVote, OldVote } from '../lazy-parts';
import { NothingFromMe } from '../questions/NothingFromMe';
import { UNSENT_SIZE, useDraft } from '../form/use-draft';
import { usePanel, useWords } from '../panel-context';
import type { UnsentVote } from './TooLate';
import type { CastVote, VotePart } from './VoteForm';
import { isEmpty, noVote, VoteForm } from './VoteForm';

type Props = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  /** A vote is sent that may come too late, or is stored: the form goes with the round, and may not live to say it. */
  readonly remember: (unsent: UnsentVote | null) => void;
};

/** As high as what takes its place: that one has voted, and room for what can be done about it. */
function Voted({ addSize }: { readonly addSize: boolean }): ReactElement {
  return (
    <>
      <p className={styles['mine']}>
        <span className={styles['mask']}>{useWords().ballot.voted}</span>
        <span className={styles['row']} />
      </p>
      {addSize && <div className={styles['row']} />}
    </>
  );
}

type Casting = {
  /** The part that is changed, or was not stored: with it all cards lie open. */
  readonly changing: VotePart | null;
  /** Nothing is chosen yet, and what failed is let go of. */
  readonly change: (part: VotePart | null) => void;
  readonly chosen: CastVote;
  readonly choose: (vote: CastVote) => void;
  readonly cast: (vote: CastVote, saysNothing: boolean) => void;
  /** Why the last vote was not stored, and what sends it once more. */
  readonly failed: { readonly failure: Failure; readonly again: () => void } | null;
};

/**
 * The form goes as soon as the vote is foreseen. What was not stored stands in it again, and is not said to be, until it is
 * seen to be stored.
 */
function useCasting({ ballot: { round, mine, mySize }, remember }: Props): Casting {
  const words = useWords().ballot;
  const { actions } = usePanel();
  const announce = useAnnounce();
  const { failure, submit, forget } = useSubmit(`${mine} ${mySize}`);
  const [changing, setChanging] = useState<VotePart | null>(null);
  const [size, setSize] = useDraft(`${UNSENT_SIZE} ${round}`);
  const [confidence, setConfidence] = useState(noVote.confidence);
  const chosen = { confidence, size: size || null };
  const setChosen = (vote: CastVote): void => {
    setConfidence(vote.confidence);
    setSize(vote.size ?? '');
  };
  const [withNothing, setWithNothing] = useState(false);
  const change = (part: VotePart | null): void => {
    forget();
    setChosen(noVote);
    setChanging(part);
  };
  // It is another than the one that was not stored: should that one be, this one is still to be sent.
  const choose = (vote: CastVote): void => {
    if (failure !== null) setChanging('vote');
    setChosen(vote);
  };
  const cast = async (vote: CastVote, saysNothing: boolean): Promise<void> => {
    setChosen(vote);
    remember({ round, ...vote });
    setWithNothing(saysNothing);
    setChanging(null);
    const said = async () => (saysNothing ? actions.nothingFromMe() : null);
    const stored = await submit(async () => (await said()) ?? (await actions.castVote(round, vote)));
    if (!stored) return;
    remember(null);
    setChosen(noVote);
    announce(words.voted, 'own');
  };
  return {
    ...{ changing: changing ?? (failure && 'vote'), change, chosen, choose },
    cast: (vote, saysNothing) => void cast(vote, saysNothing),
    failed: failure && { failure, again: () => void cast(chosen, withNothing) },
  };
}

/** One's own part: the cards, and once they are played a card face down in their place, as high as they were. */
export function OwnVote({ ballot, remember }: Props): ReactElement {
  const words = useWords();
  const { view } = usePanel();
  const { changing, change, chosen, choose, cast, failed } = useCasting({ ballot, remember });
  const place = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  const goesOn = useRef(false);
  const given = { confidence: ballot.mine, size: ballot.mySize };
  const { canEdit } = view.me;
  const voted = !isEmpty(given);
  // What has a size already may be voted on without one.
  const isSized = (view.issue.estimate?.value ?? view.keptSize) !== null;
  const addSize = canEdit && voted && given.size === null && !isSized ? () => change('size') : undefined;
  const silent = currentTalk(view)?.iSaid === null;
  const play = (vote: CastVote, saysNothing: boolean): void => {
    goesOn.current = true;
    setHeight(place.current?.offsetHeight ?? 0);
    cast(vote, saysNothing);
  };
  const keep = (): void => {
    goesOn.current = true;
    change(null);
  };
  // Whoever votes, or lets their vote stand, goes on from there.
  const takeFocus = (card: HTMLElement | null): void => {
    if (card !== null && goesOn.current) card.querySelector<HTMLElement>('p > :last-child')?.focus();
    if (card !== null) goesOn.current = false;
  };
  return (
    <>
      {canEdit && (!voted || changing !== null) && (
        <div ref={place}>
          <VoteForm
            {...{ ballot, chosen, choose }}
            vote={(vote) => play(vote, false)}
            voteOnly={silent ? (vote) => play(vote, true) : null}
            keep={voted ? keep : null}
            startAt={changing}
          />
        </div>
      )}
      {voted && !(canEdit && changing !== null) && (
        <div ref={takeFocus} className={styles['faceDown']} style={{ minBlockSize: height }}>
          <Suspense fallback={<Voted addSize={addSize !== undefined} />}>
            <MaskedVote vote={given} addSize={addSize} {...(canEdit ? { change: () => change('vote') } : {})} />
          </Suspense>
          {canEdit && silent && <NothingFromMe />}
        </div>
      )}
      {ballot.mineIsOld && canEdit && changing === null && (
        <Suspense fallback={<div className={styles['row']} />}>
          <OldVote />
        </Suspense>
      )}
      {failed !== null && (
        <FailureNotice failure={failed.failure}>
          <Button onClick={failed.again}>{words.retry}</Button>
        </FailureNotice>
      )}
    </>
  );
}

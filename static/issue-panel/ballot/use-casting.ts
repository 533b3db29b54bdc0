import { useRef, useState } from 'react';
import type { BallotView, Failure } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { useSubmit, type Submit } from '../../ui/use-submit';
import { UNSENT_SIZE, useDraft } from '../form/use-draft';
import { usePanel, useWords } from '../panel-context';
import type { UnsentVote } from './TooLate';
import type { CastVote } from './cast-vote';
import { type VotePart, noVote } from './VoteForm';

export type CastingProps = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  /** A vote is sent that may come too late, or is stored: the form goes with the round, and may not live to say it. */
  readonly remember: (unsent: UnsentVote | null) => void;
};

export type Casting = {
  /** The part that is changed, or was not stored: with it all cards lie open. */
  readonly changing: VotePart | null;
  /** Nothing is chosen yet, and what failed is let go of. */
  readonly change: (part: VotePart | null) => void;
  readonly chosen: CastVote;
  readonly choose: (vote: CastVote) => void;
  readonly cast: (vote: CastVote, saysNothing: boolean) => void;
  /** What is seen of it is not known to be stored. */
  readonly isSending: boolean;
  /** Why the last vote was not stored, and what sends it once more. */
  readonly failed: { readonly failure: Failure; readonly again: () => void } | null;
};

/** A part that the first has not is as the other has it. */
const onTopOf = (vote: CastVote, before: CastVote): CastVote => ({
  confidence: vote.confidence ?? before.confidence,
  size: vote.size ?? before.size,
});

/** What is on its way, and what sends it. "Nothing from me" is said first, and once for all votes that wait for it. */
function useSending(round: number, submit: Submit['submit']) {
  const { actions } = usePanel();
  const last = useRef<CastVote | null>(null);
  const saying = useRef<Promise<Failure | null> | null>(null);
  const [isSending, setSending] = useState(false);
  /** Whether it is stored, and the last one. */
  const send = async (vote: CastVote, saysNothing: boolean): Promise<boolean> => {
    last.current = vote;
    setSending(true);
    const stored = await submit(async () => {
      if (saysNothing) saying.current ??= actions.nothingFromMe();
      const unsaid = await saying.current;
      saying.current = null;
      return unsaid ?? (last.current === vote ? actions.castVote(round, vote) : null);
    });
    if (last.current !== vote) return false;
    last.current = null;
    setSending(false);
    return stored;
  };
  return { last, saying, isSending, send };
}

/**
 * The form goes as soon as the vote is foreseen. It is there again where that was not stored, without the answer: others may look.
 * What is chosen then goes on top of it. A vote may be changed while it is on its way: the last one counts, with all that was to be
 * stored before.
 */
export function useCasting({ ballot: { round, mine, mySize, mineIsOld }, remember }: CastingProps): Casting {
  const words = useWords().ballot;
  const announce = useAnnounce();
  const [sent, setSent] = useState({ ...noVote, withNothing: false });
  // Seen to be stored, on the text as it is.
  const isThere = (sent.confidence ?? mine) === mine && (sent.size ?? mySize) === mySize && !mineIsOld;
  const { failure, submit, forget } = useSubmit(isThere, false);
  const [changing, setChanging] = useState<VotePart | null>(null);
  const [size, setSize] = useDraft(`${UNSENT_SIZE} ${round}`);
  const [confidence, setConfidence] = useState(noVote.confidence);
  const { last, saying, isSending, send } = useSending(round, submit);
  const chosen = { confidence, size: size || null };
  const setChosen = (vote: CastVote): void => {
    setConfidence(vote.confidence);
    setSize(vote.size ?? '');
  };
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
  const cast = async (part: CastVote, saysNothing: boolean): Promise<void> => {
    const vote = onTopOf(part, last.current ?? (failure ? sent : noVote));
    const withNothing = saysNothing || saying.current !== null;
    setChosen(vote);
    setSent({ ...vote, withNothing });
    remember({ round, ...vote });
    setChanging(null);
    if (await send(vote, withNothing)) announce(words.voted, 'own');
    else setConfidence((now) => (now === vote.confidence ? null : now));
  };
  return {
    ...{ changing: changing ?? (failure && 'vote'), change, chosen, choose, isSending },
    cast: (vote, saysNothing) => void cast(vote, saysNothing),
    failed: failure && { failure, again: () => void cast(chosen, sent.withNothing) },
  };
}

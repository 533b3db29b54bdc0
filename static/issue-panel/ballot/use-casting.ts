import { useRef, useState } from 'react';
import type { BallotView, Failure } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { useSubmit, type Submit } from '../../ui/use-submit';
import { useTabText } from '../form/use-tab-text';
import { usePanel } from '../store/panel-context';
import type { UnsavedVote } from './RejectedVote';
import type { CastVote } from '../store/optimistic';
import { unsavedSize } from './UnsavedSize';
import { useWords } from '../words';

export type VotePart = 'vote' | 'size';

const noVote: CastVote = { confidence: null, size: null };

export type CastingProps = {
  readonly ballot: Extract<BallotView, { state: 'open' }>;
  /**
   * Remembers a vote that was sent, or null once it is stored. The form may be gone with its round before it can report
   * a late vote.
   */
  readonly remember: (unsavedVote: UnsavedVote | null) => void;
};

export type Casting = {
  /** The part being changed, or the whole vote after a failure; shows all cards. null shows the masked vote. */
  readonly changing: VotePart | null;
  /** Clears the choice and the failure. */
  readonly change: (part: VotePart | null) => void;
  readonly chosen: CastVote;
  readonly choose: (vote: CastVote) => void;
  readonly cast: (vote: CastVote) => void;
  /** Whether a shown vote is not known to be stored yet. */
  readonly isSending: boolean;
  /** Why the last vote was not stored, and a function that repeats it. */
  readonly failed: { readonly failure: Failure; readonly again: () => void } | null;
};

/** What is chosen and not stored. A size outlives its form, to be reported after the reveal. */
function useChosen(round: number) {
  const { text: size, keep } = useTabText(unsavedSize(round));
  const [confidence, setConfidence] = useState(noVote.confidence);
  const setChosen = (vote: CastVote): void => {
    setConfidence(vote.confidence);
    keep(vote.size);
  };
  return { chosen: { confidence, size }, setChosen, setConfidence };
}

/** Fills the missing parts of `vote` from `before`. */
const onTopOf = (vote: CastVote, before: CastVote): CastVote => ({
  ...vote,
  confidence: vote.confidence ?? before.confidence,
  size: vote.size ?? before.size,
});

/** Sends votes; the store keeps their order. */
function useSending(round: number, submit: Submit['submit']) {
  const { actions } = usePanel();
  const last = useRef<CastVote | null>(null);
  const [isSending, setSending] = useState(false);
  /** True when it is stored and no later vote has replaced it. */
  const send = async (vote: CastVote): Promise<boolean> => {
    last.current = vote;
    setSending(true);
    const isStored = await submit(() => actions.castVote({ round }, vote));
    if (last.current !== vote) return false;
    last.current = null;
    setSending(false);
    return isStored;
  };
  return { last, isSending, send };
}

/**
 * The form closes with the optimistic update, and is back without the answer if the vote was not stored. A vote may be
 * changed while one is being sent: the last one counts, with parts not stored before.
 */
export function useCasting({ ballot: { round, mine, mySize, changedSinceMine }, remember }: CastingProps): Casting {
  const words = useWords().ballot;
  const announce = useAnnounce();
  const [sent, setSent] = useState<CastVote>(noVote);
  // The sent vote is the stored one, cast on the current text.
  const isThere = (sent.confidence ?? mine) === mine && (sent.size ?? mySize) === mySize && changedSinceMine === null;
  const { failure, submit, forget } = useSubmit(isThere, false);
  const [changing, setChanging] = useState<VotePart | null>(null);
  const { chosen, setChosen, setConfidence } = useChosen(round);
  const { last, isSending, send } = useSending(round, submit);
  const change = (part: VotePart | null): void => {
    forget();
    setChosen(noVote);
    setChanging(part);
  };
  // A choice after a failure keeps the form open, also when the failed vote turns out to be stored.
  const choose = (vote: CastVote): void => {
    if (failure !== null) setChanging('vote');
    setChosen(vote);
  };
  const cast = async (part: CastVote): Promise<void> => {
    const vote = onTopOf(part, last.current ?? (failure ? sent : noVote));
    setChosen(vote);
    setSent(vote);
    remember({ round, ...vote });
    setChanging(null);
    if (!(await send(vote))) setConfidence((now) => (now === vote.confidence ? null : now));
    else if (vote.isUnfinished !== true) announce(words.voted, 'own');
  };
  return {
    changing: changing ?? (failure && 'vote'),
    change,
    chosen,
    choose,
    isSending,
    cast: (vote) => void cast(vote),
    failed: failure && { failure, again: () => void cast({ ...sent, ...chosen }) },
  };
}

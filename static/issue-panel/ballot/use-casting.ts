import { useRef, useState } from 'react';
import type { BallotView } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { type CastVote, onTopOf, voteIn } from '../store/own-vote';
import { usePanel } from '../store/panel-context';
import { useWords } from '../words';

export type VotePart = 'vote' | 'size';

/**
 * The form closes with the optimistic update, and is back without the answer if the vote was not stored. A vote may be
 * changed while one is being sent: the last one counts, with parts not stored before.
 */
export function useCasting({ round, mine }: Pick<BallotView, 'round' | 'mine'>) {
  const words = useWords().ballot;
  const announce = useAnnounce();
  const { actions, ownVote } = usePanel();
  const own = voteIn(ownVote, round);
  const { failure, sent } = own;
  // The answer that was not stored is not shown, because others may look.
  const chosen = failure === null || sent === null ? own.chosen : onTopOf(own.chosen, { ...sent, confidence: null });
  const [changing, setChanging] = useState<VotePart | null>(null);
  const last = useRef<CastVote | null>(null);
  /** Clears the choice and the failure. */
  const change = (part: VotePart | null): void => {
    actions.leaveVote();
    setChanging(part);
  };
  // A choice after a failure keeps the form open, also when the failed vote turns out to be stored.
  const choose = (next: CastVote): void => {
    if (failure !== null) setChanging('vote');
    actions.chooseVote(round, next);
  };
  const cast = async (part: CastVote): Promise<void> => {
    setChanging(null);
    last.current = part;
    const isStored = (await actions.castVote({ round }, part)) === null;
    const isSizeAlone = part.confidence === null && mine === null;
    if (isStored && last.current === part) announce(isSizeAlone ? words.sizeIn : words.voted, 'own');
  };
  return {
    /** The part being changed, or the whole vote after a failure; shows all cards. null shows the masked vote. */
    changing: changing ?? (failure && 'vote'),
    change,
    chosen,
    choose,
    cast: (part: CastVote) => void cast(part),
    /** Why the last vote was not stored. */
    failure,
    /** Sends it again, with what was chosen since. */
    again: () => void cast(onTopOf(chosen, sent)),
  };
}

import type { AccountId } from '../shared/person';
import { confidenceOf } from './ballot';
import type { Round, Vote } from './round';

/**
 * A vote as others see it: who gave it, on what content, and its size once it was revealed. Confidence is shown in counts
 * alone.
 */
type PublicVote = Pick<Vote, 'voter' | 'size'> & { readonly on: string | null };

type Hidden = 'heard' | 'reasoned' | 'leftOut' | 'earlier' | 'answered';

/** A round as everybody may see it. */
export type PublicRound = Omit<Round, Hidden | 'votes' | 'confirmed'> & {
  readonly votes: readonly PublicVote[];
  /** Whether it was revealed with votes on confidence. */
  readonly onConfidence: boolean;
  /** How many said "still agreed" who count to the quorum, and of which content; null without any of those. */
  readonly confirmed: { readonly on: string; readonly counted: number } | null;
};

/** null for a first round without a vote: it looks as if there were none. */
export function publicRound(all: Round): PublicRound | null {
  const { heard: _heard, reasoned: _reasoned, leftOut: _out, earlier: _earlier, answered: _answered, ...rest } = all;
  const { votes, confirmed, ...round } = rest;
  const isOpen = round.state === 'open';
  if (isOpen && votes.length === 0 && round.number === 1) return null;
  return {
    ...round,
    votes: votes
      .map(({ voter, size, on }) => ({ voter, size: isOpen ? null : size, on: on?.fingerprint ?? null }))
      .sort(byVoter),
    onConfidence: confidenceOf(all) !== null,
    confirmed: confirmed === null || confirmed.counted === 0 ? null : { on: confirmed.on, counted: confirmed.counted },
  };
}

/** The order does not tell who voted when. */
function byVoter({ voter: one }: PublicVote, { voter: other }: PublicVote): number {
  return compare(one, other);
}

const compare = (one: AccountId, other: AccountId): number => (one < other ? -1 : Number(one > other));

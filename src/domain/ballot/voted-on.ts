import type { ConfidenceBallot, Vote } from './round';
import { isMaterialChange } from '../content/fingerprint';
import type { Instant, Stamp } from '../shared/instant';

/**
 * `stamp`: the content as it is; `share`: of its description's words, that may differ; `since`: when the talk started, null
 * outside one; `readAt`: when that content was read, where votes may have come in after that.
 */
export type VotingNow = {
  readonly stamp: Stamp;
  readonly share: number;
  readonly since: Instant | null;
  readonly readAt?: Instant;
};

type Votes = Pick<ConfidenceBallot, 'votes'>;

/**
 * The votes with the content that their confidence counts on together. Edits belong to the talk, and so do the votes that were
 * given in it; one from before stands for what it was given on, and where that is materially other content, so does the whole
 * result. All others stand for the content as it is from here on. One on content that came after `readAt` brings nobody
 * else's onto that.
 */
export function votedOn({ votes }: Votes, now: VotingNow): Votes & { readonly fingerprint: string } {
  const isBehind = (vote: Vote) => isOnOther(vote, now);
  const [oldest] = votes
    .filter(isBehind)
    .flatMap(({ on }) => on ?? [])
    .filter(({ at }) => now.readAt === undefined || at <= now.readAt)
    .toSorted(byTime);
  return {
    votes: votes.map((vote) => (vote.on === null || isBehind(vote) ? vote : { ...vote, on: now.stamp })),
    fingerprint: (oldest ?? now.stamp).fingerprint,
  };
}

/** Whether the vote's confidence stands for other content than there is now. Not where it was given in the talk that goes on. */
export function isOnOther(vote: Vote, { stamp, share, since }: VotingNow): boolean {
  if (vote.on === null || (since !== null && isSince(vote, since))) return false;
  return isMaterialChange(vote.on.fingerprint, stamp.fingerprint, share);
}

/** The votes of a round that stays open as the talk ends: those that were given in it are on the content that it leaves. */
export function leftBy({ votes }: Votes, fingerprint: string, since: Instant): Votes['votes'] {
  return votes.map((vote) => (isSince(vote, since) ? onto(vote, fingerprint, null) : vote));
}

/** The ballot moved onto other content by people's word. `at`: when they agreed anew; null where they did not. */
export function movedOn<B extends ConfidenceBallot>(ballot: B, { fingerprint, at }: Moved): B {
  const votes = ballot.votes.map((vote) => onto(vote, fingerprint, at));
  return { ...ballot, votes, fingerprint, renewedAt: at ?? ballot.renewedAt };
}

type Moved = { readonly fingerprint: string; readonly at: Instant | null };

/** Since when the result stands for its content; null where that is the reveal's. */
export function votedAt({ votes, fingerprint }: Pick<ConfidenceBallot, 'votes' | 'fingerprint'>): Instant | null {
  const [first] = votes.flatMap(({ on }) => (on?.fingerprint === fingerprint ? [on] : [])).toSorted(byTime);
  return first?.at ?? null;
}

function isSince({ on }: Vote, since: Instant): boolean {
  return on !== null && on.at >= since;
}

function onto(vote: Vote, fingerprint: string, at: Instant | null): Vote {
  return vote.on === null ? vote : { ...vote, on: { fingerprint, at: at ?? vote.on.at } };
}

function byTime(a: Stamp, b: Stamp): number {
  return a.at < b.at ? -1 : Number(a.at > b.at);
}

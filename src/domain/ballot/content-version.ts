import type { Round, Vote } from './round';
import { isMaterialChange } from '../content/fingerprint';
import type { Instant, Stamp } from '../shared/instant';

/**
 * `stamp`: the present content; `share`: of its description's words that may differ; `since`: start of the running
 * talk, else null; `readAt`: when that content was read, where votes may have come in later.
 */
export type VotingNow = {
  readonly stamp: Stamp;
  readonly share: number;
  readonly since: Instant | null;
  readonly readAt?: Instant;
};

type Votes = Pick<Round, 'votes'>;

/**
 * The votes, and the content that their confidence counts on. Votes of the running talk are on the present content. An
 * earlier vote on materially other content keeps it, and so does the whole result, unless it came after `readAt`.
 */
export function onContentVersion({ votes }: Votes, now: VotingNow): Votes & { readonly fingerprint: string } {
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

/** Whether the vote's confidence is on other content than the present. Never for votes of the running talk. */
export function isOnOther(vote: Vote, { stamp, share, since }: VotingNow): boolean {
  if (vote.on === null || (since !== null && isSince(vote, since))) return false;
  return isMaterialChange(vote.on.fingerprint, stamp.fingerprint, share);
}

/** The votes of a round that stays open when the talk ends: those given in it move onto the content at its end. */
export function leftBy({ votes }: Votes, fingerprint: string, since: Instant): Votes['votes'] {
  return votes.map((vote) => (isSince(vote, since) ? onto(vote, fingerprint, null) : vote));
}

/**
 * The round moved onto other content by "still agreed" or "wording only". `at`: the time of a new agreement; null for
 * "wording only".
 */
export function rebaseVotes(round: Round, { fingerprint, at }: Moved): Round {
  const votes = round.votes.map((vote) => onto(vote, fingerprint, at));
  return { ...round, votes, fingerprint, renewedAt: at ?? round.renewedAt };
}

type Moved = { readonly fingerprint: string; readonly at: Instant | null };

/** The time since which the result is on its content; null where that is the reveal. */
export function votedAt({ votes, fingerprint }: Pick<Round, 'votes' | 'fingerprint'>): Instant | null {
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

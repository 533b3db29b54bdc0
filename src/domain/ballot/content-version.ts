import type { Round, Vote } from './round';
import { contentChange, type ContentChange, isMaterialChange } from '../content/fingerprint';
import type { Instant, Stamp } from '../shared/instant';

/**
 * `stamp`: the present content; `share`: of its description's words that may differ; `readAt`: when that content was
 * read, where votes may have come in later.
 */
export type VotingNow = {
  readonly stamp: Stamp;
  readonly share: number;
  readonly readAt?: Instant;
};

type Votes = Pick<Round, 'votes'>;

/**
 * The votes at a reveal, and the content that their result stands on: that of the oldest vote on materially other
 * content than the present, else that of the oldest vote. A vote from after `readAt` may be on newer content, so it is
 * never taken for an older one. Votes on the present content count from the reveal on.
 */
export function onContentVersion({ votes }: Votes, now: VotingNow): Votes & { readonly fingerprint: string } {
  const stamps = votes.flatMap(({ on }) => on ?? []).toSorted(byTime);
  const behind = votes
    .filter((vote) => isOnOther(vote, now))
    .flatMap(({ on }) => on ?? [])
    .filter(({ at }) => now.readAt === undefined || at <= now.readAt)
    .toSorted(byTime);
  const oldest = behind[0] ?? stamps[0] ?? now.stamp;
  return {
    votes: votes.map((vote) => (isOnOther(vote, now) ? vote : since(vote, now.stamp.at))),
    fingerprint: oldest.fingerprint,
  };
}

/** Whether the vote's confidence is on materially other content than the present. */
function isOnOther({ on }: Vote, { stamp, share }: Pick<VotingNow, 'stamp' | 'share'>): boolean {
  return on !== null && isMaterialChange(on.fingerprint, stamp.fingerprint, share);
}

/** What differs between the content of the vote's confidence and the present; null where nothing material does. */
export function changedSinceVote(vote: Vote, now: Pick<VotingNow, 'stamp' | 'share'>): ContentChange | null {
  if (vote.on === null || !isOnOther(vote, now)) return null;
  return contentChange(vote.on.fingerprint, now.stamp.fingerprint);
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

function since(vote: Vote, at: Instant): Vote {
  return vote.on === null ? vote : { ...vote, on: { ...vote.on, at } };
}

function onto(vote: Vote, fingerprint: string, at: Instant | null): Vote {
  return vote.on === null ? vote : { ...vote, on: { fingerprint, at: at ?? vote.on.at } };
}

function byTime(a: Stamp, b: Stamp): number {
  return a.at < b.at ? -1 : Number(a.at > b.at);
}

import { contentChange, type ContentChange, type Current, isMaterialChange } from '../content/fingerprint';
import type { AccountId } from '../shared/person';
import type { Round, Vote } from './round';

/** A vote as far as it tells on what content it was given. */
type Placed = { readonly voter: Vote['voter']; readonly on: string | null };

/** Who voted on materially other content than the present. Their votes are left out of a reveal, and a tap renews them. */
export function votersOnOther(votes: readonly Placed[], { fingerprint, share }: Current): readonly AccountId[] {
  return votes.flatMap(({ voter, on }) =>
    voter !== null && on !== null && isMaterialChange(on, fingerprint, share) ? [voter] : [],
  );
}

/** What differs between the content of the vote and the present; null where nothing material does. */
export function changedSinceVote({ on }: Pick<Vote, 'on'>, { fingerprint, share }: Current): ContentChange | null {
  if (on === null || !isMaterialChange(on.fingerprint, fingerprint, share)) return null;
  return contentChange(on.fingerprint, fingerprint);
}

/** The round with earlier answers and sizes that their voters did not give again, if others did so on the same content. */
export function withKeptVotes(round: Round, current: Current): Round {
  const isGiven = ({ confidence }: Vote): boolean =>
    round.votes.some((vote) => (confidence === null ? vote.size : vote.confidence) !== null);
  const kept = round.earlier.filter((part) => isGiven(part) && changedSinceVote(part, current) === null);
  return { ...round, votes: kept.reduce(withPart, round.votes) };
}

function withPart(votes: readonly Vote[], part: Vote): readonly Vote[] {
  const before = votes.find(({ voter }) => voter === part.voter);
  if (before === undefined) return [...votes, part];
  const { confidence, on, isHeard } = before.confidence === null && part.confidence !== null ? part : before;
  const vote = { ...before, confidence, size: before.size ?? part.size, on, isHeard };
  return votes.map((one) => (one === before ? vote : one));
}

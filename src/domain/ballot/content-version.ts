import { contentChange, type ContentChange, type Current, isMaterialChange } from '../content/fingerprint';
import type { AccountId } from '../shared/person';
import type { Vote } from './round';

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

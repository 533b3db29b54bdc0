import type { Stamp } from '../shared/instant';
import type { Current } from '../content/fingerprint';
import { isSaidOf } from './running-talk';
import type { PublicRunningTalk } from './public-talk';
import type { AskedRecord, TalkRecord } from './talk';

/** Fingerprint of the content that the talk stands on: that of its last reveal; before one the present content. */
export function contentOf({ contentAtReveal }: PublicRunningTalk, present: string): string {
  return contentAtReveal?.fingerprint ?? present;
}

/**
 * The people records that are not votes, as they count in the running talk. Before a reveal of confidence its edits
 * belong to it; at the reveal what was said in it stands on the content of that moment. What was said before the talk,
 * or after the reveal, keeps its own content, as votes always do.
 */
export function rebaseOnto(
  record: TalkRecord,
  talk: PublicRunningTalk,
  { fingerprint: present, share }: Current,
): TalkRecord {
  const { asked, exception, manualChecks } = record;
  const fingerprint = contentOf(talk, present);
  const revealedAt = talk.contentAtReveal?.at ?? null;
  const isBefore = ({ at }: Stamp) => revealedAt === null || at <= revealedAt;
  const moved = <S extends Stamp>(stamp: S): S =>
    stamp.at >= talk.startedAt && isBefore(stamp) ? { ...stamp, fingerprint } : stamp;
  const isMoved = asked !== null && wasAskedIn(talk, asked, share) && isBefore(asked);
  return {
    ...record,
    asked: isMoved ? { ...asked, fingerprint, at: revealedAt ?? asked.at } : asked,
    exception: exception === null ? null : moved(exception),
    manualChecks: manualChecks.map(moved),
  };
}

/** Whether it was asked in this talk, or ahead of it by respondents who still count. */
function wasAskedIn({ startedAt, since, respondents }: PublicRunningTalk, asked: AskedRecord, share: number): boolean {
  if (asked.at >= startedAt) return true;
  return asked.at >= since && respondents.some((one) => isSaidOf(one, asked.fingerprint, share));
}

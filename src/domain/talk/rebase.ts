import type { Stamp } from '../shared/instant';
import type { Current } from '../content/fingerprint';
import type { ConfidenceResult } from '../ballot/round';
import { isSaidOf } from './running-talk';
import type { Asked, RunningTalk, TalkRecord } from './talk';

type Made = { readonly confidence: ConfidenceResult | null; readonly talks: TalkRecord };

/**
 * The records as they count in the running talk: what was said, voted or ticked in it is on the present content, as its
 * edits belong to it. Earlier records keep their content, as does a result with earlier votes on other content.
 */
export function rebaseRecords<R extends Made>(records: R, talk: RunningTalk, current: Current): R {
  const { confidence } = records;
  const isFromHere = confidence !== null && confidence.at >= talk.startedAt;
  return {
    ...records,
    talks: rebaseOnto(records.talks, talk, current),
    confidence: isFromHere ? { ...confidence, fingerprint: current.fingerprint } : confidence,
  };
}

/** As `countedIn`, for the people records that are not votes. */
export function rebaseOnto(record: TalkRecord, talk: RunningTalk, current: Current): TalkRecord {
  const { fingerprint, share } = current;
  const { asked, exception, marks } = record;
  const moved = <S extends Stamp>(stamp: S): S => (stamp.at < talk.startedAt ? stamp : { ...stamp, fingerprint });
  return {
    ...record,
    asked: asked !== null && wasAskedIn(talk, asked, share) ? { ...asked, fingerprint } : asked,
    exception: exception === null ? null : moved(exception),
    marks: marks.map(moved),
  };
}

/** Whether it was asked in this talk, or ahead of it by respondents who still count. */
function wasAskedIn({ startedAt, since, respondents }: RunningTalk, asked: Asked, share: number): boolean {
  if (asked.at >= startedAt) return true;
  const isAhead = asked.byHands !== true && asked.at >= since;
  return isAhead && respondents.some((one) => isSaidOf(one, asked.fingerprint, share));
}

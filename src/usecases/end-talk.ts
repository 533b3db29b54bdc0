import type { OnceClosed } from '../contract';
import { assess, currentFingerprint } from '../domain/assess';
import type { Round } from '../domain/ballot';
import type { Instant } from '../domain/issue';
import { isWaiting } from '../domain/running-talk';
import type { RunningTalk, TalkRecord } from '../domain/talk';
import { recordAround, recordAsked, recordTalk, toTalk, type TalkEnd } from '../domain/talk-record';
import { isOfTalk, participantsOf, voicesIn } from '../domain/voices';
import type { Situation } from './situation';

export type Ending = Pick<Situation, 'issue' | 'records' | 'policy' | 'round' | 'now'> & { readonly talk: RunningTalk };
/** What whoever ends the talk says of it. */
export type Words = Pick<TalkEnd, 'outcome' | 'agreed' | 'nextSteps'>;

/**
 * The record with this talk in it. Whether a quorum was asked is judged anew among all who took part by the end; an
 * earlier talk's record stays where this one asked too few.
 */
export function ended(record: TalkRecord, situation: Ending, words: Words): TalkRecord {
  const { issue, records, talk, now } = situation;
  const fingerprint = currentFingerprint(issue, records);
  const { voices, quorum, enough } = voicesIn(talk, fingerprint, situation);
  const participants = participantsOf(talk, situation.round);
  const talked = recordAround(
    recordTalk(record, toTalk(talk, { ...words, participants, at: now, fingerprint })),
    issue,
  );
  // Hands were raised in a room: a talk that was left and started anew is another one.
  const isFromHere = record.asked !== null && record.asked.at >= (record.asked.byHands ? talk.startedAt : talk.since);
  if (isWaiting(talk, now) || (!enough && !isFromHere)) return talked;
  // Hands have no names among the voices of the talk: what was counted stands.
  if (!enough && record.asked?.byHands === true) return recordAsked(talked, { ...record.asked, fingerprint, at: now });
  return recordAsked(talked, { fingerprint, at: now, voices, quorum });
}

/** A vote of this talk, whose clock still runs. */
export function wasRevealedIn(talk: RunningTalk, round: Round | null, now: Instant): boolean {
  return round?.state === 'revealed' && isOfTalk(round, talk) && !isWaiting(talk, now);
}

/**
 * What the issue will be once the talk is closed, whatever its outcome: what was asked and voted in it then counts on the
 * content as it is, however much that was edited meanwhile, and an exception is over.
 */
export function onceEnded(ending: Ending): OnceClosed {
  const { issue, records, policy, round, talk, now } = ending;
  const { confidence } = records;
  const isOwn = confidence !== null && confidence.round === round?.number && wasRevealedIn(talk, round, now);
  const talks = ended(records.talks, ending, { outcome: 'ready', agreed: '', nextSteps: [] });
  const renewed = isOwn ? { ...confidence, fingerprint: currentFingerprint(issue, records) } : confidence;
  const { state, gaps, missing } = assess(issue, { ...records, talks, confidence: renewed }, policy).readiness;
  return { state, gaps, missing };
}

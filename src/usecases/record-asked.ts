import { aroundOf } from '../domain/around';
import { currentFingerprint } from '../domain/assess';
import { isMaterialChange } from '../domain/fingerprint';
import { goingOn, runningOf } from '../domain/running-talk';
import { isAskedEnough, type Asked, type OpenTalk, type RunningTalk, type TalkRecord } from '../domain/talk';
import { recordAround, recordAsked } from '../domain/talk-record';
import { voicesIn } from '../domain/voices';
import { AppError } from '../failure';
import { aroundNow, type AroundPorts } from './around-now';
import { changeTalkRecord, type TalkRecordPorts } from './change-talk-record';
import type { Situation } from './situation';

export type AskedPorts = TalkRecordPorts & AroundPorts;

/** Once a quorum has said something, "what could go wrong?" was asked on this content, in a talk or before one. */
export async function recordWhetherAsked(ports: AskedPorts, situation: Situation, talk: OpenTalk): Promise<Situation> {
  const { issue, records, policy, now } = situation;
  const fingerprint = currentFingerprint(issue, records);
  if (isRecorded(records.talks.asked, goingOn(talk, now), { fingerprint, share: policy.materialChange }))
    return situation;
  const { voices, quorum, enough } = voicesIn(talk, fingerprint, situation);
  if (!enough) return situation;
  const asked = { fingerprint, at: now, voices, quorum };
  return record(ports, situation, (before) => (isJudged(before, talk, now) ? before : recordAsked(before, asked)));
}

type Content = { readonly fingerprint: string; readonly share: number };

/** Once per talk; outside one as long as what was asked is still the content. */
function isRecorded(asked: Asked | null, talk: RunningTalk | null, { fingerprint, share }: Content): boolean {
  if (asked === null || !isAskedEnough(asked)) return false;
  return talk === null ? !isMaterialChange(asked.fingerprint, fingerprint, share) : asked.at >= talk.startedAt;
}

/** Whether the talk has ended since it was read: its end has judged anew among all who took part. */
function isJudged({ talks, asked }: TalkRecord, talk: OpenTalk, now: string): boolean {
  const id = runningOf(talk)?.startedAt;
  return talks.some((one) => one.id === id) || (asked !== null && asked.at > now);
}

/**
 * Everybody who raised a hand was asked what could go wrong, where whoever counted says so: one for all of them, and only here. Too few
 * take the place of no quorum.
 */
export async function recordHands(
  ports: AskedPorts,
  situation: Situation,
  count: Pick<Asked, 'voices' | 'quorum'>,
): Promise<Situation> {
  const { issue, records, now } = situation;
  const asked = { ...count, fingerprint: currentFingerprint(issue, records), at: now, byHands: true };
  const stands = (before: Asked | null) => !isAskedEnough(asked) && before !== null && isAskedEnough(before);
  return record(ports, situation, (before) => (stands(before.asked) ? before : recordAsked(before, asked)));
}

/**
 * What blocks the issue is agreed on by a quorum alone, and only where Jira says what that is: where it is busy it stays new, and that
 * people were asked is not lost.
 */
async function record(
  ports: AskedPorts,
  situation: Situation,
  change: (record: TalkRecord) => TalkRecord,
): Promise<Situation> {
  const { call, issue, records } = situation;
  const around = await aroundNow(ports, issue).catch(unlessBusy);
  const talks = await changeTalkRecord(ports, call.issueId, (before) => {
    const after = change(before);
    if (after === before) return before;
    const isAgreed = around !== null && after.asked !== null && isAskedEnough(after.asked);
    return recordAround(after, around ?? aroundOf(issue), isAgreed);
  });
  return { ...situation, records: { ...records, talks } };
}

function unlessBusy(error: unknown): null {
  if (!(error instanceof AppError)) throw error;
  console.warn('asked, without the blockers:', error.code);
  return null;
}

import { aroundOf } from '../domain/around';
import { currentFingerprint } from '../domain/assess';
import { isMaterialChange } from '../domain/fingerprint';
import type { Instant } from '../domain/issue';
import { goingOn, runningOf } from '../domain/running-talk';
import { isAskedEnough, type Asked, type OpenTalk, type RunningTalk, type TalkRecord } from '../domain/talk';
import { recordAround, recordAsked } from '../domain/talk-record';
import { voicesIn } from '../domain/voices';
import { AppError } from '../failure';
import { aroundNow, type AroundPorts } from './around-now';
import { changeTalkRecord, type TalkRecordPorts } from './change-talk-record';
import { isInCompany } from './end-talk';
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
  const running = goingOn(talk, now);
  const agreed = running === null || isInCompany({ ...situation, talk: running });
  const change = (before: TalkRecord) => (isJudged(before, talk, now) ? before : recordAsked(before, asked));
  return record(ports, situation, { change, agreed });
}

type Content = { readonly fingerprint: string; readonly share: number };

/** Once per talk; outside one as long as what was asked is still the content. */
function isRecorded(asked: Asked | null, talk: RunningTalk | null, { fingerprint, share }: Content): boolean {
  if (asked === null || !isAskedEnough(asked)) return false;
  return talk === null ? !isMaterialChange(asked.fingerprint, fingerprint, share) : asked.at >= talk.startedAt;
}

/** Whether the talk has ended since it was read: its end has judged anew among all who took part. */
function isJudged({ talks, asked }: TalkRecord, talk: OpenTalk, now: Instant): boolean {
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
  const change = (before: TalkRecord) => (stands(before.asked) ? before : recordAsked(before, asked));
  return record(ports, situation, { change, agreed: isAskedEnough(asked) });
}

/**
 * What blocks the issue is agreed on by a quorum alone, and only where Jira says what that is: where it is busy it stays new, and that
 * people were asked is not lost.
 */
async function record(ports: AskedPorts, situation: Situation, { change, agreed }: Recording): Promise<Situation> {
  const { call, issue, records, onIssue } = situation;
  const around = await aroundNow(ports, issue).catch(whereBusy(null));
  // It was read seconds ago; what others have recorded since then waits in the outbox.
  const readIssue: AskedPorts['readIssue'] = (id) => ports.readIssue(id).catch(whereBusy({ issue, records: onIssue }));
  const talks = await changeTalkRecord({ ...ports, readIssue }, call.issueId, (before) => {
    const after = change(before);
    return after === before ? before : recordAround(after, around ?? aroundOf(issue), agreed && around !== null);
  });
  return { ...situation, records: { ...records, talks } };
}

type Recording = {
  readonly change: (record: TalkRecord) => TalkRecord;
  /** Whether what blocks the issue is agreed on with it. */
  readonly agreed: boolean;
};

const whereBusy =
  <T>(instead: T) =>
  (error: unknown): T => {
    if (!(error instanceof AppError)) throw error;
    console.warn('asked, though Jira is busy:', error.code);
    return instead;
  };

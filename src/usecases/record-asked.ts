import { currentFingerprint } from '../domain/assess';
import { isMaterialChange } from '../domain/fingerprint';
import { askedByHands } from '../domain/hands';
import { goingOn } from '../domain/running-talk';
import { isAskedEnough, type Asked, type OpenTalk, type RunningTalk, type TalkRecord } from '../domain/talk';
import { recordAround, recordAsked } from '../domain/talk-record';
import { voicesIn } from '../domain/voices';
import { aroundNow, type AroundPorts } from './around-now';
import { changeTalkRecord, type TalkRecordPorts } from './change-talk-record';
import { counted } from './judge';
import type { Situation } from './situation';

export type AskedPorts = TalkRecordPorts & AroundPorts;

type Asking = Pick<Situation, 'issue' | 'records' | 'policy' | 'talk' | 'round' | 'now'> & {
  readonly call: { readonly issueId: string };
};

/** Once a quorum has said something, "what could go wrong?" was asked on this content, in a talk or before one. */
export async function recordWhetherAsked<S extends Asking>(
  ports: AskedPorts,
  situation: S,
  talk: OpenTalk,
): Promise<S> {
  const { issue, records, policy, now } = situation;
  const fingerprint = currentFingerprint(issue, records);
  if (isRecorded(records.talks.asked, goingOn(talk, now), { fingerprint, share: policy.materialChange }))
    return situation;
  const { voices, quorum, enough } = voicesIn(talk, fingerprint, situation);
  const asked = { fingerprint, at: now, voices, quorum };
  return enough ? record(ports, situation, (before) => recordAsked(before, asked)) : situation;
}

type Content = { readonly fingerprint: string; readonly share: number };

/** Once per talk; outside one as long as what was asked is still the content. */
function isRecorded(asked: Asked | null, talk: RunningTalk | null, { fingerprint, share }: Content): boolean {
  if (asked === null || !isAskedEnough(asked)) return false;
  return talk === null ? !isMaterialChange(asked.fingerprint, fingerprint, share) : asked.at >= talk.startedAt;
}

/** Everybody who raised a hand was asked what could go wrong, where whoever counted says so: one for all of them, and only here. */
export async function recordHands<S extends Asking>(ports: AskedPorts, situation: S): Promise<S> {
  const { round, policy, records } = situation;
  const asked = round === null ? null : askedByHands(round, policy);
  if (asked === null || stands(records.talks.asked, asked)) return situation;
  return record(ports, situation, (before) => (stands(before.asked, asked) ? before : recordAsked(before, asked)));
}

/** Whether what is recorded is that already, or says more: a quorum gives way to a later one alone. */
function stands(before: Asked | null, asked: Asked): boolean {
  if (before === null) return false;
  const isLater = before.at >= asked.at;
  if (!isAskedEnough(asked)) return isLater || isAskedEnough(before);
  return isLater && (isAskedEnough(before) || before.byHands === true);
}

/** In the background: what stands in the rows and was left out of the record, since Jira was busy. Safe to do twice. */
export async function recordLeftOut<S extends Asking>(ports: AskedPorts, situation: S): Promise<S> {
  const told = await recordHands(ports, situation);
  const { talk } = told;
  return talk === null || isMet(told) ? told : recordWhetherAsked(ports, told, talk);
}

/** Where it is, nothing was left out: a talk that takes voices along asks nobody anew. */
function isMet({ issue, records, policy, talk, now }: Asking): boolean {
  const { asked } = counted({ issue, records, policy, talk, now }).talks;
  const fingerprint = currentFingerprint(issue, records);
  return isRecorded(asked, null, { fingerprint, share: policy.materialChange });
}

async function record<S extends Asking>(
  ports: AskedPorts,
  situation: S,
  change: (record: TalkRecord) => TalkRecord,
): Promise<S> {
  const { call, issue, records } = situation;
  const around = await aroundNow(ports, issue);
  const talks = await changeTalkRecord(ports, call.issueId, (before) => {
    const after = change(before);
    return after === before ? before : recordAround(after, around, after.asked !== null && isAskedEnough(after.asked));
  });
  return { ...situation, records: { ...records, talks } };
}

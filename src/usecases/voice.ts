import { currentFingerprint } from '../domain/assess';
import { isMaterialChange } from '../domain/fingerprint';
import { goingOn, newGathering, say } from '../domain/running-talk';
import type { Asked, OpenTalk, RunningTalk, Said } from '../domain/talk';
import { recordAround, recordAsked } from '../domain/talk-record';
import { voicesIn } from '../domain/voices';
import { aroundNow, type AroundPorts } from './around-now';
import { changeTalk, type TalkPorts } from './change-talk';
import { changeTalkRecord, type TalkRecordPorts } from './change-talk-record';
import type { Situation } from './situation';

export type VoicePorts = TalkPorts & AskedPorts;
type AskedPorts = TalkRecordPorts & AroundPorts;

/** Somebody wrote a question or has nothing: in the talk that runs, else it waits for one. */
export async function voice(ports: VoicePorts, situation: Situation, what: Said['what']): Promise<Situation> {
  const { call, issue, records, now } = situation;
  const on = currentFingerprint(issue, records);
  const talk = await changeTalk(ports, call.issueId, (open) =>
    say(open ?? newGathering(call.issueId, now), { accountId: call.me, what, on }),
  );
  return recordWhetherAsked(ports, { ...situation, talk }, talk);
}

/** Once a quorum has said something, "what could go wrong?" was asked on this content, in a talk or before one. */
async function recordWhetherAsked(ports: AskedPorts, situation: Situation, talk: OpenTalk): Promise<Situation> {
  const { call, issue, records, policy, now } = situation;
  const fingerprint = currentFingerprint(issue, records);
  if (isRecorded(records.talks.asked, goingOn(talk, now), { fingerprint, share: policy.materialChange }))
    return situation;
  const { voices, quorum, enough } = voicesIn(talk, fingerprint, situation);
  if (!enough) return situation;
  const asked = { fingerprint, at: now, voices, quorum };
  const around = await aroundNow(ports, issue);
  const talks = await changeTalkRecord(ports, call.issueId, (record) =>
    recordAround(recordAsked(record, asked), around, true),
  );
  return { ...situation, records: { ...records, talks } };
}

type Content = { readonly fingerprint: string; readonly share: number };

/** Once per talk; outside one as long as what was asked is still the content. */
function isRecorded(asked: Asked | null, talk: RunningTalk | null, { fingerprint, share }: Content): boolean {
  if (asked === null) return false;
  if (talk !== null) return asked.at >= talk.startedAt;
  return asked.voices >= asked.quorum && !isMaterialChange(asked.fingerprint, fingerprint, share);
}

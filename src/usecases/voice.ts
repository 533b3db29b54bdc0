import { currentFingerprint } from '../domain/assess';
import { newTalk, participantsOf, say, voicesOf } from '../domain/running-talk';
import { recordAsked } from '../domain/talk-record';
import { changeTalk, type TalkPorts } from './change-talk';
import { changeTalkRecord, type TalkRecordPorts } from './change-talk-record';
import type { Situation } from './situation';

export type VoicePorts = TalkPorts & TalkRecordPorts;

/** Somebody wrote a question or has nothing: in the running talk, or in a new one that they lead. */
export async function voice(ports: VoicePorts, situation: Situation, what: 'wrote' | 'nothing'): Promise<Situation> {
  const { call, now } = situation;
  const talk = await changeTalk(ports, call.issueId, (running) =>
    say(running ?? newTalk(call.issueId, call.me, now), { accountId: call.me, what }),
  );
  return recordWhetherAsked(ports, { ...situation, talk });
}

/** Once a quorum has said something, "what could go wrong?" was asked on this content; recorded once per talk. */
async function recordWhetherAsked(ports: TalkRecordPorts, situation: Situation): Promise<Situation> {
  const { call, issue, records, talk, round, now } = situation;
  if (talk === null || (records.talks.asked?.at ?? '') >= talk.startedAt) return situation;
  const said = talk.said.map(({ accountId }) => accountId);
  const { voices, quorum, enough } = voicesOf(said, participantsOf(talk, round), situation);
  if (!enough) return situation;
  const asked = { fingerprint: currentFingerprint(issue, records), at: now, voices, quorum };
  const talks = await changeTalkRecord(ports, call.issueId, (record) => recordAsked(record, asked));
  return { ...situation, records: { ...records, talks } };
}

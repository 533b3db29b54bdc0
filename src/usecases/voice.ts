import { currentFingerprint } from '../domain/assess';
import { newGathering, say } from '../domain/running-talk';
import type { Said } from '../domain/talk';
import { changeTalk, type TalkPorts } from './change-talk';
import { recordWhetherAsked, type AskedPorts } from './record-asked';
import type { Situation } from './situation';

export type VoicePorts = TalkPorts & AskedPorts;

/** Somebody wrote a question or has nothing: in the talk that runs, else it waits for one. */
export async function voice(ports: VoicePorts, situation: Situation, what: Said['what']): Promise<Situation> {
  const { call, issue, records, now } = situation;
  const on = currentFingerprint(issue, records);
  const talk = await changeTalk(ports, call.issueId, (open) =>
    say(open ?? newGathering(call.issueId, now), { accountId: call.me, what, on }),
  );
  return recordWhetherAsked(ports, { ...situation, talk }, talk);
}

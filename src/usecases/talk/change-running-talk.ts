import type { PanelView } from '../../contract';
import { currentFingerprint } from '../../domain/assess';
import type { Start } from '../../domain/running-talk';
import type { OpenTalk, RunningTalk } from '../../domain/talk';
import type { Call } from '../call';
import type { ChangePorts } from '../change-ports';
import { changeTalk, type TalkPorts } from '../change-talk';
import { conclude } from '../conclude';
import { followUp } from '../follow-up';
import { readToEdit } from '../situation';
import { tellReady } from '../tell-ready';

export type RunningTalkPorts = ChangePorts & TalkPorts;

/** A change to the running talk alone: nothing of it is on the issue before it ends. */
export async function changeRunningTalk(
  ports: RunningTalkPorts,
  call: Call,
  change: (talk: OpenTalk | null, start: Start) => RunningTalk,
): Promise<PanelView> {
  const situation = await followUp(await readToEdit(ports, call), (read) => tellReady(ports, read));
  const { issue, records, policy, now } = situation;
  const start: Start = { now, fingerprint: currentFingerprint(issue, records), share: policy.materialChange };
  const talk = await changeTalk(ports, call.issueId, (running) => change(running, start));
  return conclude(ports, { ...situation, talk });
}

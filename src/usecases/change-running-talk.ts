import type { PanelView } from '../contract';
import type { Instant } from '../domain/issue';
import type { OpenTalk, RunningTalk } from '../domain/talk';
import type { Call } from './call';
import type { ChangePorts } from './change-ports';
import { changeTalk, type TalkPorts } from './change-talk';
import { conclude } from './conclude';
import { readToEdit } from './situation';

export type RunningTalkPorts = ChangePorts & TalkPorts;

/** A change to the running talk alone: nothing of it is on the issue before it ends. */
export async function changeRunningTalk(
  ports: RunningTalkPorts,
  call: Call,
  change: (talk: OpenTalk | null, now: Instant) => RunningTalk,
): Promise<PanelView> {
  const situation = await readToEdit(ports, call);
  const talk = await changeTalk(ports, call.issueId, (running) => change(running, situation.now));
  return conclude(ports, { ...situation, talk });
}

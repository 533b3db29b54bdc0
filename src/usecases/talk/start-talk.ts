import type { PanelView } from '../../contract';
import { newTalk, takeUp } from '../../domain/running-talk';
import type { Call } from '../call';
import { changeRunningTalk, type RunningTalkPorts } from './change-running-talk';

/** Starts a talk that the caller leads, or joins the one that runs: two who start at once are in the same talk. */
export async function startTalk(ports: RunningTalkPorts, call: Call): Promise<PanelView> {
  return changeRunningTalk(ports, call, (talk, start) =>
    talk === null ? newTalk(call.issueId, call.me, start.now) : takeUp(talk, call.me, start),
  );
}

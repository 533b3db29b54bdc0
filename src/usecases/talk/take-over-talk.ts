import type { PanelView } from '../../contract';
import { newTalk, takeOver } from '../../domain/running-talk';
import type { Call } from '../call';
import { changeRunningTalk, type RunningTalkPorts } from './change-running-talk';

/** Anybody who may edit can lead on when whoever leads is away. */
export async function takeOverTalk(ports: RunningTalkPorts, call: Call): Promise<PanelView> {
  return changeRunningTalk(ports, call, (talk, start) =>
    talk === null ? newTalk(call.issueId, call.me, start.now) : takeOver(talk, call.me, start),
  );
}

import type { PanelView } from '../../contract';
import type { Call } from '../call';
import type { RunningTalkPorts } from './change-running-talk';
import { startTalk } from './start-talk';

/** The same as starting one: where it has ended in the meantime, a new one starts. */
export async function joinTalk(ports: RunningTalkPorts, call: Call): Promise<PanelView> {
  return startTalk(ports, call);
}

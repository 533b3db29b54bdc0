import type { PanelView } from '../../contract';
import { takeOver } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { takeUpTalk } from '../core/take-up-talk';
import { toPanelView } from '../views/panel-view';

/** Starts a talk with the caller as facilitator, or joins the running one: two who start at once are in one talk. */
export async function startTalk(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => takeUpTalk(context, null)));
}

/** Makes the caller the facilitator; any editor may take over. */
export async function takeOverTalk(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => takeUpTalk(context, null, takeOver)));
}

import type { PanelView } from '../../contract';
import { isSilent } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import { withWritingShown } from '../core/show-writing';
import { change, type ChangePorts } from '../core/change';
import { toPanelView } from '../views/panel-view';

/** Ends private writing: everybody sees the private questions at once. A second call changes nothing. */
export async function showWritten(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  return toPanelView(
    await change(ports, call, (context) =>
      isSilent(context.refinement.talk) ? withWritingShown(context, call.me) : context.refinement,
    ),
  );
}

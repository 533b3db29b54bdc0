import type { PanelView } from '../../contract';
import type { Call } from '../call';
import type { IssueContext } from '../core/issue-context';
import { changeCounting, type CountingPorts } from '../core/count-written';
import { toPanelView } from '../panel-view';
import { responded, type AskedPorts } from '../asked';

/** The caller answers "What could go wrong?" with "nothing", which makes them a respondent. */
export async function nothingFromMe(ports: CountingPorts & AskedPorts, call: Call): Promise<PanelView> {
  const decide = async (context: IssueContext) => ({ row: await responded(ports, context, 'nothing'), more: 0 });
  return toPanelView(await changeCounting(ports, call, decide));
}

import type { PanelView } from '../../contract';
import type { Refinement } from '../../domain/refinement/refinement';
import { isSilent, untilShown } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import type { ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { withWritingShown } from '../core/show-writing';
import { changePanel } from '../views/change-panel';
import { toTalkViews } from '../views/talk-view';
import { atTheVote } from './at-the-vote';

type Payload = { readonly input: { readonly byItself?: boolean | undefined } };
const PRESSED: Payload = { input: {} };

/**
 * Ends private writing: everybody sees the private questions at once, and where nothing is open, the talk is at the vote. A
 * second call changes nothing. `byItself`: nobody pressed; then only once all have answered, in nobody's name.
 */
export async function showWritten(
  ports: ChangePorts,
  call: ChangingCall,
  { input }: Payload = PRESSED,
): Promise<PanelView> {
  return changePanel(ports, call, (context) => shown(context, input.byItself === true));
}

function shown(context: IssueContext, byItself: boolean): Refinement {
  const { call, refinement, now } = context;
  if (!isSilent(refinement.talk)) return refinement;
  const { talk } = toTalkViews(context);
  if (byItself && (talk === null || untilShown(talk, now) !== 0)) return refinement;
  const row = withWritingShown(context, byItself ? null : call.me);
  return row.questions.some(({ state }) => state === 'open') ? row : atTheVote(row, context);
}

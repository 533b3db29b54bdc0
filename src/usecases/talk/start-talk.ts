import type { PanelView } from '../../contract';
import { currentFingerprint } from '../../domain/readiness/assess';
import type { Refinement } from '../../domain/refinement/refinement';
import { isAgreed } from '../../domain/refinement/standing';
import type { AccountId } from '../../domain/shared/person';
import { type Coming, newTalk, takeOver, takeUp, type Start } from '../../domain/talk/running-talk';
import type { RunningTalk } from '../../domain/talk/talk';
import type { ChangingCall } from '../call';
import type { Ports } from '../ports';
import { change, type ChangePorts } from '../core/change';
import type { IssueContext } from '../core/issue-context';
import { judge } from '../core/judge';
import { toPanelView } from '../views/panel-view';

type Sent = { readonly input: { readonly coming?: Coming | undefined } };

/**
 * Starts a talk with the caller as facilitator, or joins the running one: two who start at once are in one talk. In a meeting
 * a talk that this starts is led by who led the one before, unless their account is gone.
 */
export async function startTalk(
  ports: StartPorts,
  call: ChangingCall,
  { input: { coming } }: Sent = { input: {} },
): Promise<PanelView> {
  const command = async (context: IssueContext): Promise<Refinement> =>
    talking(context, takeUp, coming === undefined ? null : await led(ports, coming, call.me));
  return toPanelView(await change(ports, call, command));
}

type StartPorts = ChangePorts & Pick<Ports, 'isGone'>;

async function led(ports: StartPorts, coming: Coming, me: AccountId): Promise<Coming> {
  const { leader } = coming;
  const isThere = leader === null || leader === me || !(await ports.isGone(leader));
  return isThere ? coming : { ...coming, leader: null };
}

/** Makes the caller the facilitator; any editor may take over. */
export async function takeOverTalk(ports: ChangePorts, call: ChangingCall): Promise<PanelView> {
  return toPanelView(await change(ports, call, (context) => talking(context, takeOver)));
}

type Take = (talk: NonNullable<Refinement['talk']>, who: AccountId, start: Start) => RunningTalk;

function talking(context: IssueContext, take: Take, coming: Coming | null = null): Refinement {
  const { call, refinement } = context;
  const start = { ...startOf(context), coming };
  const { talk: before } = refinement;
  const talk = before === null ? newTalk(call.issueId, call.me, start) : take(before, call.me, start);
  return talk === before ? refinement : { ...refinement, talk };
}

function startOf(context: IssueContext): Start {
  const { issue, policy, refinement, now } = context;
  const wasReady = isAgreed(judge(context).readiness);
  return { now, fingerprint: currentFingerprint(issue, refinement), share: policy.materialChange, wasReady };
}

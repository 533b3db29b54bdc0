import type { PanelView } from '../../contract';
import { publicPart } from '../../domain/refinement/public-row';
import { hasActs, runningOf, setAside, withoutStart } from '../../domain/talk/running-talk';
import type { ChangingCall } from '../call';
import { change, type ChangePorts } from '../core/change';
import { TALK_OVER } from '../core/over';
import { leftTalk } from '../core/settle';
import { toPanelView } from '../views/panel-view';

type Sent = {
  /** Which talk is meant, by the meeting in which it runs. */
  readonly base: { readonly meeting: string };
  /** `leave`: the meeting does not come back to it. */
  readonly input: { readonly leave: boolean };
};

/**
 * A meeting goes elsewhere without an end of its talk here. A talk without an act is taken away; another one goes on, or is
 * left where the meeting does not come back. What decides is public, so that nothing hidden is told by it.
 */
export async function setTalkAside(ports: ChangePorts, call: ChangingCall, { base, input }: Sent): Promise<PanelView> {
  const after = await change(ports, call, (context) => {
    const { refinement } = context;
    const talk = runningOf(refinement.talk);
    if (talk?.meeting?.id !== base.meeting) return TALK_OVER;
    const { round, questions, hidden, talk: seen } = publicPart(refinement);
    const running = runningOf(seen);
    if (running !== null && hasActs(running, { round, questions, hidden }))
      return input.leave ? leftTalk(context, talk) : { ...refinement, talk: setAside(talk) };
    return { ...refinement, talk: withoutStart(talk) };
  });
  return toPanelView(after);
}

import type { PanelView } from '../contract';
import { isSilent, show } from '../domain/running-talk';
import type { OpenTalk } from '../domain/talk';
import type { Call } from './call';
import type { ChangePorts } from './change-ports';
import type { TalkPorts } from './change-talk';
import { conclude } from './conclude';
import { settleOutbox } from './settle-outbox';
import { readToEdit, type Situation } from './situation';
import { storeWithRetry } from './store-with-retry';

export type ShowPorts = ChangePorts & TalkPorts;

/** Ends the silence: everything that was written in it is there for everybody. Two who do it at once do it once. */
export async function showWritten(ports: ShowPorts, call: Call): Promise<PanelView> {
  return conclude(ports, await showAll(ports, await readToEdit(ports, call)));
}

/** The same as a part of something else. Doubts that three could have written come with it, however fresh. */
export async function showAll(ports: ShowPorts, situation: Situation): Promise<Situation> {
  const { call, now, talk } = situation;
  if (!isSilent(talk, now)) return situation;
  await ports.queueAssessment(call.issueId);
  const shown = await storeWithRetry<OpenTalk | null>(ports, async () => {
    const before = await ports.readTalk(call.issueId);
    const after = show(before, now);
    if (after === before || after === null) return { stored: true, value: after };
    return (await ports.replaceTalk(after)) ? { stored: true, value: after } : { stored: false };
  });
  // What was hidden since the situation was read is shown too.
  const latest = await ports.readOutbox(call.issueId);
  return settleOutbox(ports, { ...situation, talk: shown, outbox: latest }, 'shown');
}

import type { PanelView } from '../contract';
import { doubt, RIPE_SECONDS, type Outbox } from '../domain/outbox';
import type { Instant } from '../domain/issue';
import { ask, type Draft } from '../domain/question-change';
import { AppError } from '../failure';
import { conclude } from './conclude';
import { changeOutbox } from './outbox';
import type { Ports } from './ports';
import { checkRoom } from './room-for';
import { settleOutbox } from './settle-outbox';
import type { Situation } from './situation';
import { heardAs, type WritePorts } from './write-question';

export type WithoutNamePorts = WritePorts & Pick<Ports, 'newId' | 'random' | 'appMayWrite'>;

/**
 * A doubt that nobody can trace: no asker, only the day, and it appears after a random delay, together with others, once
 * three have written. That somebody has written stands in another row than what. Its owner is not told: the
 * notification would say when it was written.
 */
export async function askWithoutName(ports: WithoutNamePorts, situation: Situation, draft: Draft): Promise<PanelView> {
  const { call, now } = situation;
  if (!(await ports.appMayWrite(call.issueId))) {
    throw new AppError('not-allowed', 'The app may not write here.', { because: 'app-shut-out' });
  }
  const day = `${now.slice(0, 10)}T00:00:00.000Z`;
  const question = ask({ ...draft, askedFor: null }, { id: ports.newId(), by: null, at: day, fromRound: null });
  const seconds = Math.ceil(RIPE_SECONDS.least + ports.random() * (RIPE_SECONDS.most - RIPE_SECONDS.least));
  await ports.queueAssessment(call.issueId, seconds + 1);
  const outbox = await changeOutbox(ports, call.issueId, (fresh) =>
    isThere(fresh, question.text) ? fresh : checkRoom(doubt(fresh, question, secondsAfter(now, seconds))),
  );
  const heard = await heardAs(ports, { ...situation, outbox }, null);
  return conclude(ports, await settleOutbox(ports, heard));
}

/** Said once more because no answer came back; nobody knows by whom, so the words decide. */
function isThere({ doubts }: Outbox, text: string): boolean {
  return doubts.some((one) => one.question.text === text);
}

function secondsAfter(instant: Instant, seconds: number): Instant {
  return new Date(Date.parse(instant) + seconds * 1000).toISOString();
}

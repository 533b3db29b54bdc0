import type { PanelView } from '../../contract';
import { doubt, questionsIn, ripeSeconds, secondsAfter } from '../../domain/outbox';
import { ask, type Draft } from '../../domain/question-change';
import { isLate } from '../../domain/running-talk';
import { electorateOf } from '../../domain/voices';
import { AppError } from '../../failure';
import { conclude } from '../conclude';
import { followUp } from '../follow-up';
import { changeOutbox } from '../outbox';
import type { Ports } from '../ports';
import { checkRoom } from '../check-room';
import { checkOpenQuestions } from '../new-question';
import type { Situation } from '../situation';
import { tellReady } from '../tell-ready';
import { whyNotUnsigned } from '../unsigned';
import { voice } from '../voice';
import type { WritePorts } from './write-question';

export type WithoutNamePorts = WritePorts & Pick<Ports, 'newId' | 'random' | 'appMayWrite'>;

/** `id`: what the caller calls it, so that it is the same one when it is sent again. */
type Unsigned = { readonly draft: Draft; readonly id: string };

/**
 * A doubt that nobody can trace: no asker, only the day, and it appears together with others, once three could have written
 * it: with what many do at once, else a random time after that. That somebody has written stands in another row than what. Its
 * owner is not told: the notification would say when it was written. Fails with `not-allowed` (facts `because`) where it could be
 * traced.
 */
export async function askWithoutName(
  ports: WithoutNamePorts,
  situation: Situation,
  { draft, id }: Unsigned,
): Promise<PanelView> {
  const { call, records, outbox, talk, now } = situation;
  const isThere = [...records.questions, ...(outbox === null ? [] : questionsIn(outbox))].some((one) => one.id === id);
  if (isThere) return conclude(ports, await heard(ports, situation));
  checkOpenQuestions(situation);
  const because = whyNotUnsigned(situation) ?? ((await ports.appMayWrite(call.issueId)) ? null : 'app-shut-out');
  if (because !== null) throw new AppError('not-allowed', 'Whose it is would be known.', { because });
  const day = `${now.slice(0, 10)}T00:00:00.000Z`;
  const question = ask({ ...draft, askedFor: null }, { id, by: null, at: day, fromRound: null });
  const ripeAt = secondsAfter(now, ripeSeconds(ports.random()));
  const written = { question, ripeAt, late: isLate(talk, now) };
  await ports.queueAssessment(call.issueId);
  // Where that fails nothing waits.
  const told = await tellReady(ports, situation);
  const kept = await changeOutbox(ports, call.issueId, (fresh) =>
    questionsIn(fresh).some((one) => one.id === id) ? fresh : checkRoom(doubt(fresh, written)),
  );
  // Whoever looks next releases it where it completes the three, as after "nothing from me".
  return conclude(ports, await heard(ports, { ...told, outbox: kept }));
}

/**
 * Its writer has said something, as "nothing from me" does. Not where that would be seen to be theirs: their name would
 * appear with it, or everybody else has spoken before.
 */
async function heard(ports: WithoutNamePorts, situation: Situation): Promise<Situation> {
  const { call, talk, now } = situation;
  if (isLate(talk, now) || !electorateOf({ ...situation, talk }).includes(call.me)) return situation;
  return followUp(situation, (written) => voice(ports, written, 'unsigned'));
}

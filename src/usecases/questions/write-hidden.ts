import type { PanelView } from '../../contract';
import { hide, questionsIn } from '../../domain/outbox';
import type { Question } from '../../domain/question';
import { conclude } from '../conclude';
import { changeOutbox } from '../outbox';
import { checkRoom } from '../check-room';
import { settleOutbox } from '../settle-outbox';
import type { Situation } from '../situation';
import { withOwnerTold } from '../tell-owner';
import { heardAs, type WritePorts } from './write-question';

/**
 * Keeps a question where only its writer sees it. Its owner hears of it once it is shown; that is at once when somebody
 * has shown what was written, or ended the talk, in the very same moment.
 */
export async function writeHidden(ports: WritePorts, situation: Situation, question: Question): Promise<PanelView> {
  const { issueId } = situation.call;
  // Also an owner in the room: it is seen there only if it is shown before everybody leaves.
  const { question: written } = withOwnerTold(question, { ...situation, talk: null });
  await ports.queueAssessment(issueId);
  const outbox = await changeOutbox(ports, issueId, (fresh) =>
    questionsIn(fresh).some(({ id }) => id === written.id) ? fresh : checkRoom(hide(fresh, written)),
  );
  const heard = await heardAs(ports, { ...situation, outbox }, written.askedFor);
  const talk = await ports.readTalk(issueId);
  return conclude(ports, await settleOutbox(ports, { ...heard, talk }));
}

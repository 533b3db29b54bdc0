import { aCall } from '../../../test/builders/a-call';
import { answerableOf } from '../../../test/builders/a-question';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { randomText } from '../../../test/builders/random-text';
import { castVote, voteAgain } from '../../usecases/ballot/cast-vote';
import { revealBallot } from '../../usecases/ballot/reveal-ballot';
import { answerQuestion, closeQuestion } from '../../usecases/questions/change-question';
import { askQuestion } from '../../usecases/questions/ask-question';
import { closeTalk } from '../../usecases/talk/close-talk';
import { showWritten } from '../../usecases/talk/show-written';
import { startTalk } from '../../usecases/talk/start-talk';
import { packedBytes } from './packed';

const people = Array.from({ length: 8 }, (_, at) => `712020:${randomText(36, at)}`);

test('after three talks of eight with 40 closed questions the row and its names take less than one read unit', async () => {
  const world = aWorld();
  const ports = inMemoryPorts(world);
  const by = (at: number) => aCall(people[at % people.length] ?? '');
  const seconds = (count: number) => {
    world.now = new Date(Date.parse(world.now) + count * 1000).toISOString();
  };
  for (const [talk, count] of [14, 14, 12].entries()) {
    const round = talk + 1;
    seconds(100_000);
    await startTalk(ports, by(talk));
    for (let at = 0; at < count; at += 1) {
      seconds(7);
      const text = `What does nobody know yet about ${randomText(40, talk * 100 + at)}?`;
      const rest = { kind: 'question', category: 'scope', owner: people[at % 8] ?? null, due: '2025-12-01' } as const;
      await askQuestion(ports, by(at), { input: { ...rest, text, blocking: true } });
    }
    await showWritten(ports, by(talk));
    for (const question of world.records.questions.filter(({ state }) => state === 'open')) {
      const { id, version } = question;
      seconds(7);
      const answer = `The kitchen looked it up: ${randomText(40, version + talk)}.`;
      await answerQuestion(ports, by(talk), { base: answerableOf(question), input: { id, answer } });
      await closeQuestion(ports, by(talk + 1), { base: { version: version + 1 }, input: { id } });
    }
    if (talk > 0) await voteAgain(ports, by(talk), { base: { round: talk } });
    for (let at = 0; at < people.length; at += 1) {
      seconds(5);
      await castVote(ports, by(at), { base: { round }, input: { confidence: at % 2 === 0 ? 4 : 5, size: '5' } });
    }
    await revealBallot(ports, by(talk), { base: { round }, input: {} });
    await closeTalk(ports, by(talk), {
      base: { talk: talkIn(world) },
      input: { outcome: 'ready', agreed: 'Parents see the balance before they order.' },
    });
  }
  const { records, archive } = world;
  expect([records.archive.questions, archive.questions.length, records.questions.length]).toEqual([30, 30, 10]);
  expect(packedBytes(records)).toBeLessThan(4_000);
});

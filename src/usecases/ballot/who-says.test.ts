import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { answerableOf, aQuestion, editOf } from '../../../test/builders/a-question';
import { answerLost, meanwhile } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import type { ConfidenceVote } from '../../domain/ballot/round';
import { answerQuestion, closeQuestion, markBlocking } from '../questions/revise-question';
import { assessIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote } from './cast-vote';
import { closeTalk } from '../talk/close-talk';
import { editQuestion } from '../questions/edit-question';
import { giveReason } from './give-reason';
import { openPanel } from '../panel/open-panel';
import { sayHeard } from './say-heard';
import { startTalk, takeOverTalk } from '../talk/start-talk';
import { withdrawQuestion } from '../questions/withdraw-question';

async function revealed(votes: Readonly<Record<string, ConfidenceVote>>): Promise<World> {
  const world = aWorld();
  for (const [voter, confidence] of Object.entries(votes))
    await castVote(inMemoryPorts(world), aCall(voter), {
      base: { round: 1 },
      input: { confidence },
    });
  await revealVotes(world, 'ben', 1);
  return world;
}
const withTwoDoubts = () => revealed({ ben: 5, chiara: 4, dinesh: 3, emma: 2, farah: 1 });
const unheard = async (world: World) => {
  const { assessment } = await openPanel(inMemoryPorts(world), aCall('ben'));
  const confident = assessment.criteria.find(({ id }) => id === 'confident')?.finding;
  if (confident?.outcome !== 'unmet') return 0;
  return 'count' in confident ? confident.count : confident.because;
};

/** Low votes whose reason is a question that still blocks. */
const waiting = async (world: World) => {
  const { ballot } = await openPanel(inMemoryPorts(world), aCall('ben'));
  return ballot.state === 'revealed' ? ballot.lowVotesWaiting : null;
};

test('voters speak for low votes while votes are kept; when all are heard, none is left', async () => {
  const whoSays = async (world: World) => (await openPanel(inMemoryPorts(world), aCall('goran'))).ballot;
  const world = await withTwoDoubts();
  expect(await whoSays(world)).toMatchObject({ whoSays: 'voters' });
  const nameless = { ...world, records: { ...world.records, round: null } };
  expect(await whoSays(nameless)).toMatchObject({ whoSays: 'nobody' });
  for (const who of ['emma', 'farah']) await sayHeard(inMemoryPorts(world), aCall(who), { base: { round: 1 } });
  expect(await whoSays(world)).toMatchObject({ whoSays: null });
});

test('the reason of a low vote is an anonymous blocking question, which is its one gap', async () => {
  const world = await withTwoDoubts();
  expect(await unheard(world)).toBe(2);
  const mine = await giveReason(inMemoryPorts(world), aCall('farah'), {
    base: { round: 1 },
    input: { text: 'Suppliers change recipes', signed: false },
  });
  const question = world.records.questions[0];
  expect(question).toMatchObject({
    blocking: true,
    askedBy: null,
    fromRound: 1,
    askedAt: '2025-11-24T00:00:00.000Z',
    owner: 'ana',
  });
  expect(JSON.stringify([world.projection, world.records.questions, mine.questions])).not.toContain('farah');
  expect(mine.ballot).toMatchObject({ awaited: false });
  await answerQuestion(inMemoryPorts(world), aCall('ben'), {
    base: answerableOf(question ?? aQuestion()),
    input: { id: question?.id ?? '', answer: 'They tell us monthly.' },
  });
  expect([await unheard(world), await waiting(world)]).toEqual([1, 1]);
  await closeQuestion(inMemoryPorts(world), aCall('chiara'), {
    base: { version: 2 },
    input: { id: question?.id ?? '' },
  });
  expect([await unheard(world), await waiting(world)]).toEqual([1, 0]);
  const { ballot } = await sayHeard(inMemoryPorts(world), aCall('emma'), { base: { round: 1 } });
  expect(ballot).toMatchObject({ result: { lowVotes: 2, lowHeard: 2 } });
  expect(await unheard(world)).toBe(0);
});

test('no hint or property of its call tells of an anonymous reason; the next event does', async () => {
  const world = await withTwoDoubts();
  const { hints, projection, queued } = world;
  await giveReason(inMemoryPorts(world), aCall('farah'), {
    base: { round: 1 },
    input: { text: 'Suppliers', signed: false },
  });
  expect([world.hints, world.projection, world.queued]).toEqual([hints, projection, queued + 1]);
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.projection.questions?.open).toMatchObject([{ text: 'Suppliers', blocking: true }]);
  expect(world.projection.confidence?.confidence).toMatchObject({ reasons: 1 });
});

test('a signed reason carries its author', async () => {
  const world = await withTwoDoubts();
  await giveReason(inMemoryPorts(world), aCall('farah'), {
    base: { round: 1 },
    input: { text: 'Suppliers change recipes', signed: true },
  });
  expect(world.records.questions[0]).toMatchObject({ askedBy: 'farah', askedAt: world.now });
});

test('a voter gives one reason, for their own low vote, and says heard for no other person', async () => {
  const world = await withTwoDoubts();
  const reason = { base: { round: 1 }, input: { text: 'Suppliers', signed: false } };
  await giveReason(inMemoryPorts(world), aCall('farah'), reason);
  await expect(giveReason(inMemoryPorts(world), aCall('farah'), reason)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(giveReason(inMemoryPorts(world), aCall('ben'), reason)).rejects.toMatchObject({ code: 'not-allowed' });
  await expect(sayHeard(inMemoryPorts(world), aCall('farah'), { base: { round: 1 } })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(sayHeard(inMemoryPorts(world), aCall('ben'), { base: { round: 1 } })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(
    giveReason(inMemoryPorts(world), aCall('emma'), { ...reason, input: { text: ' ', signed: false } }),
  ).rejects.toMatchObject({
    code: 'bad-request',
  });
});

test('a reason sent again after a lost connection is stored once and hears one low vote', async () => {
  const world = await withTwoDoubts();
  const reason = { base: { round: 1 }, input: { text: 'Suppliers', signed: false } };
  const call = aCall('farah');
  await giveReason(answerLost(world), call, reason);
  await giveReason(inMemoryPorts(world), call, reason);
  const again = await giveReason(inMemoryPorts(world), call, reason);
  expect(again.questions).toHaveLength(1);
  expect(again.ballot).toMatchObject({ result: { reasons: 1 } });
  world.records = {
    ...world.records,
    questions: world.records.questions.map((question) => ({ ...question, state: 'closed' })),
  };
  expect(await unheard(world)).toBe(1);
});

test('two low voters who give the same reason at once have two reasons, both heard', async () => {
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), async (scheduler) => {
      const world = await withTwoDoubts();
      const giving = ['emma', 'farah'].map((me) => {
        const ports = inMemoryPorts(world, (port) => scheduler.schedule(Promise.resolve(), port));
        return giveReason(ports, aCall(me), { base: { round: 1 }, input: { text: 'Too early', signed: false } });
      });
      await scheduler.waitFor(Promise.all(giving));
      const written = world.records.questions;
      expect(written).toHaveLength(2);
      world.records = { ...world.records, questions: written.map((one) => ({ ...one, state: 'closed' })) };
      expect(await unheard(world)).toBe(0);
    }),
    { numRuns: 50 },
  );
});

test('a low vote said to be heard twice counts once', async () => {
  const world = await withTwoDoubts();
  const say = (me: string, round: number) => sayHeard(inMemoryPorts(world), aCall(me), { base: { round } });
  await say('emma', 1);
  expect((await say('emma', 1)).ballot).toMatchObject({ awaited: false, result: { lowVotes: 2, lowHeard: 1 } });
  expect(world.records.confidence).toMatchObject({ lowVotes: 2, lowHeard: 1 });
  await expect(say('ben', 1)).rejects.toMatchObject({ code: 'not-allowed', details: { because: 'no-low-vote' } });
});

test('a reason replaces no other question', async () => {
  const world = await withTwoDoubts();
  world.records = { ...world.records, questions: [aQuestion({ id: 'q1' })] };
  const reason = { base: { round: 1 }, input: { text: 'Too early', signed: false } };
  await expect(giveReason(inMemoryPorts(world), aCall('emma', 'q1'), reason)).rejects.toMatchObject({
    code: 'bad-request',
  });
});

const reasonIn = ({ records }: World) => records.questions[0] ?? aQuestion();

/** Farah's anonymous reason, on the issue. */
async function withAReason(): Promise<{ readonly world: World; readonly id: string }> {
  const world = await revealed({ ben: 5, chiara: 4, dinesh: 3, farah: 1 });
  await giveReason(inMemoryPorts(world), aCall('farah'), {
    base: { round: 1 },
    input: { text: 'Suppliers', signed: false },
  });
  return { world, id: world.records.questions[0]?.id ?? '' };
}

test.each([
  [
    'withdraw it',
    (world: World, id: string) =>
      withdrawQuestion(inMemoryPorts(world), aCall('ben'), { base: { version: 1 }, input: { id } }),
  ],
  [
    'unmark it as blocking',
    (world: World, id: string) =>
      markBlocking(inMemoryPorts(world), aCall('ben'), { base: { version: 1 }, input: { id, blocking: false } }),
  ],
  [
    'reword it',
    (world: World, id: string) => {
      const asked = { kind: 'question', text: 'All fine?', category: null, owner: null, due: null } as const;
      return editQuestion(inMemoryPorts(world), aCall('ben'), {
        base: editOf(reasonIn(world)),
        input: { id, ...asked },
      });
    },
  ],
  [
    'answer it and accept the answer',
    async (world: World, id: string) => {
      await answerQuestion(inMemoryPorts(world), aCall('ben'), {
        base: answerableOf(reasonIn(world)),
        input: { id, answer: 'No.' },
      });
      return closeQuestion(inMemoryPorts(world), aCall('ben'), { base: { version: 2 }, input: { id } });
    },
  ],
])('one person who takes over cannot silence an anonymous reason: they %s', async (_what, privateWriting) => {
  const { world, id } = await withAReason();
  await startTalk(inMemoryPorts(world), aCall('dinesh'));
  await takeOverTalk(inMemoryPorts(world), aCall('ben'));
  await expect(privateWriting(world, id)).rejects.toMatchObject({
    code: 'not-allowed',
    details: { because: 'not-yours' },
  });
  expect(await waiting(world)).toBe(1);
  const { assessment } = await closeTalk(inMemoryPorts(world), aCall('ben'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'Fine.' },
  });
  expect(assessment.readiness.state).not.toBe('ready');
});

test('one person answers an anonymous reason and another accepts it: it is heard', async () => {
  const { world, id } = await withAReason();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  await answerQuestion(inMemoryPorts(world), aCall('ben'), {
    base: answerableOf(reasonIn(world)),
    input: { id, answer: 'They tell us.' },
  });
  await closeQuestion(inMemoryPorts(world), aCall('chiara'), { base: { version: 2 }, input: { id } });
  expect(await unheard(world)).toBe(0);
});

test('each low vote is unheard, waits as a question or was heard, in any order', async () => {
  const low = ['emma', 'farah', 'goran'];
  const acts = fc.array(
    fc.record({ who: fc.constantFrom(...low), what: fc.constantFrom('reason', 'heard', 'settle') }),
    { maxLength: 10 },
  );
  await fc.assert(
    fc.asyncProperty(acts, async (script) => {
      const world = await revealed({ ana: 5, ben: 5, chiara: 4, dinesh: 3, hana: 4, emma: 2, farah: 1, goran: 2 });
      const owners = new Map<string, string>();
      const heard = new Set<string>();
      for (const { who, what } of script) {
        const ports = inMemoryPorts(world);
        if (what === 'settle') {
          world.records = {
            ...world.records,
            questions: world.records.questions.map((one) =>
              one.id === owners.get(who) ? { ...one, state: 'closed' } : one,
            ),
          };
          if (owners.has(who)) heard.add(who);
        } else if (what === 'reason') {
          await giveReason(ports, aCall(who, `of${who}`), {
            base: { round: 1 },
            input: { text: 'why', signed: false },
          }).then(
            () => owners.set(who, `of${who}`),
            () => {},
          );
        } else {
          await sayHeard(ports, aCall(who), { base: { round: 1 } }).then(
            () => heard.add(who),
            () => {},
          );
        }
        const open = [...owners.keys()].filter((one) => !heard.has(one)).length;
        expect([await unheard(world), await waiting(world)]).toEqual([low.length - heard.size - open, open]);
      }
    }),
  );
});

test('a change on an older row keeps a low vote that was heard meanwhile', async () => {
  const world = await withTwoDoubts();
  const slow = meanwhile(world, 'storeRow', () =>
    sayHeard(inMemoryPorts(world), aCall('emma'), { base: { round: 1 } }),
  );
  const { ballot } = await sayHeard(slow, aCall('farah'), { base: { round: 1 } });
  expect(ballot).toMatchObject({ result: { lowHeard: 2 } });
  expect(world.records.confidence?.lowHeard).toBe(2);
});

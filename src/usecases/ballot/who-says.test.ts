import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aQuestion, editOf } from '../../../test/builders/a-question';
import { meanwhile } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import {
  accept,
  answer,
  assess,
  castVotes,
  close,
  findingOf,
  hear,
  join,
  mark,
  open,
  sayWhy,
  type Votes,
  withdraw,
} from '../../../test/builders/panel-acts';
import { revealVotes } from '../../../test/builders/reveal';
import { editQuestion } from '../questions/change-question';
import { giveReason, sayHeard } from './give-reason';
import { takeOverTalk } from '../talk/start-talk';

async function revealed(votes: Votes): Promise<World> {
  const world = aWorld();
  await castVotes(world, votes);
  await revealVotes(world, 'ben');
  return world;
}
const withTwoDoubts = () => revealed({ ben: 5, chiara: 4, dinesh: 3, emma: 2, farah: 1 });
const unheard = async (world: World) => {
  const confident = findingOf(await open(world, 'ben'), 'confident');
  if (confident?.outcome !== 'unmet') return 0;
  return 'count' in confident ? confident.count : confident.because;
};

/** Low votes whose reason is a question that still blocks. */
const waiting = async (world: World) => {
  const { ballot } = await open(world, 'ben');
  return ballot.state === 'revealed' ? ballot.lowVotesWaiting : null;
};

test('voters speak for low votes while votes are kept; when all are heard, none is left', async () => {
  const whoSays = async (world: World) => (await open(world, 'goran')).ballot;
  const world = await withTwoDoubts();
  expect(await whoSays(world)).toMatchObject({ whoSays: 'voters' });
  const nameless = { ...world, records: { ...world.records, round: null } };
  expect(await whoSays(nameless)).toMatchObject({ whoSays: 'nobody' });
  for (const who of ['emma', 'farah']) await hear(world, who);
  expect(await whoSays(world)).toMatchObject({ whoSays: null });
});

test('the reason of a low vote is an anonymous blocking question, which is its one gap', async () => {
  const world = await withTwoDoubts();
  expect(await unheard(world)).toBe(2);
  const mine = await sayWhy(world, 'farah', 'Suppliers change recipes');
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
  await answer(world, 'ben', 'They tell us monthly.');
  expect([await unheard(world), await waiting(world)]).toEqual([1, 1]);
  await accept(world, 'chiara');
  expect([await unheard(world), await waiting(world)]).toEqual([1, 0]);
  const { ballot } = await hear(world, 'emma');
  expect(ballot).toMatchObject({ result: { lowVotes: 2, lowHeard: 2 } });
  expect(await unheard(world)).toBe(0);
});

test('no hint or property of its call tells of an anonymous reason; the next event does', async () => {
  const world = await withTwoDoubts();
  const { hints, projection, queued } = world;
  await sayWhy(world, 'farah', 'Suppliers');
  expect([world.hints, world.projection, world.queued]).toEqual([hints, projection, queued + 1]);
  await assess(world);
  expect(world.projection.questions?.open).toMatchObject([{ text: 'Suppliers', blocking: true }]);
  expect(world.projection.confidence?.confidence).toMatchObject({ reasons: 1 });
});

test('a signed reason carries its author', async () => {
  const world = await withTwoDoubts();
  await sayWhy(world, 'farah', 'Suppliers change recipes', { signed: true });
  expect(world.records.questions[0]).toMatchObject({ askedBy: 'farah', askedAt: world.now });
});

test('a voter gives one reason, for their own low vote, and says heard for no other person', async () => {
  const world = await withTwoDoubts();
  await sayWhy(world, 'farah', 'Suppliers');
  for (const me of ['farah', 'ben']) {
    await expect(sayWhy(world, me, 'Suppliers')).rejects.toMatchObject({ code: 'not-allowed' });
    await expect(hear(world, me)).rejects.toMatchObject({ code: 'not-allowed' });
  }
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

test('a reason replaces no other question', async () => {
  const world = await withTwoDoubts();
  world.records = { ...world.records, questions: [aQuestion({ id: 'q1' })] };
  const reason = { base: { round: 1 }, input: { text: 'Too early', signed: false } };
  await expect(giveReason(inMemoryPorts(world), aCall('emma', 'q1'), reason)).rejects.toMatchObject({
    code: 'bad-request',
  });
});

test.each<[string, (world: World) => Promise<unknown>]>([
  ['withdraw it', (world) => withdraw(world, 'ben')],
  ['unmark it as blocking', (world) => mark(world, 'ben', false)],
  [
    'reword it',
    (world) => {
      const seen = world.records.questions[0] ?? aQuestion();
      const input = { id: seen.id, ...editOf(seen), text: 'All fine?' };
      return editQuestion(inMemoryPorts(world), aCall('ben'), { base: editOf(seen), input });
    },
  ],
  [
    'answer it and accept the answer',
    async (world) => {
      await answer(world, 'ben', 'No.');
      return accept(world, 'ben');
    },
  ],
])('one person who takes over cannot silence an anonymous reason: they %s', async (_what, act) => {
  const world = await revealed({ ben: 5, chiara: 4, dinesh: 3, farah: 1 });
  await sayWhy(world, 'farah', 'Suppliers');
  await join(world, 'dinesh');
  await takeOverTalk(inMemoryPorts(world), aCall('ben'));
  await expect(act(world)).rejects.toMatchObject({ code: 'not-allowed', details: { because: 'not-yours' } });
  expect(await waiting(world)).toBe(1);
  const { assessment } = await close(world, 'ready', { me: 'ben' });
  expect(assessment.readiness.state).not.toBe('ready');
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
  const slow = meanwhile(world, 'storeRow', () => hear(world, 'emma'));
  const { ballot } = await sayHeard(slow, aCall('farah'), { base: { round: 1 } });
  expect(ballot).toMatchObject({ result: { lowHeard: 2 } });
  expect(world.records.confidence?.lowHeard).toBe(2);
});

import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { anAgreement } from '../../../test/builders/an-agreement';
import { busyFor, meanwhile, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type Gate, type World } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import type { NewQuestion } from '../../contract';
import { digestQuestions } from '../../domain/question/question-digest';
import { publicPart } from '../../domain/refinement/public-row';
import { AppError } from '../../failure';
import { askQuestion } from '../questions/ask-question';
import { assessIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote } from '../ballot/cast-vote';
import { revealBallot } from '../ballot/reveal-ballot';
import { closeTalk } from './close-talk';
import { startTalk as joinTalk, startTalk } from './start-talk';
import { nothingFromMe, showWritten } from './show-written';
import { openPanel } from '../panel/open-panel';
import { withdrawQuestion } from '../questions/change-question';

const aLine = (text: string, spoilt: Partial<NewQuestion> = {}): NewQuestion => ({
  kind: 'question',
  text,
  blocking: false,
  category: null,
  owner: null,
  due: null,
  ...spoilt,
});
const ports = (world: World, gate?: Gate) => inMemoryPorts(world, gate);
let ids = 0;
type Asked = Partial<NewQuestion> & { readonly requestId?: string };
const ask = (world: World, me: string, text: string, { requestId = `q${(ids += 1)}`, ...spoilt }: Asked = {}) =>
  askQuestion(ports(world), aCall(me, requestId), { input: aLine(text, spoilt) });
const open = (world: World, me: string) => openPanel(ports(world), aCall(me));
const textsOf = (questions: readonly { readonly text: string }[]) => questions.map(({ text }) => text).sort();

async function aTalkOf(...people: readonly string[]): Promise<World> {
  const world = aWorld();
  const [facilitator = 'ana', ...others] = people;
  await startTalk(ports(world), aCall(facilitator));
  for (const person of others) await joinTalk(ports(world), aCall(person));
  return world;
}
const TEAM = ['ana', 'ben', 'chiara', 'dinesh'];
const wait = (world: World, seconds: number) => {
  world.now = new Date(Date.parse(world.now) + seconds * 1000).toISOString();
};

test('a question written in a talk is private until it is shown', async () => {
  const world = await aTalkOf('ana', 'ben', 'chiara');
  const mine = await ask(world, 'ben', 'Who pays?');
  expect(mine.questions).toEqual([]);
  expect(mine.talk).toMatchObject({ iSaid: 'wrote', privateWriting: { hidden: 1, mine: [{ text: 'Who pays?' }] } });
  const theirs = await open(world, 'chiara');
  expect(theirs.talk?.privateWriting).toEqual({ hidden: 1, mine: [] });
  expect(JSON.stringify([theirs, publicPart(world.records), world.projection])).not.toContain('Who pays?');
  const shown = await showWritten(ports(world), aCall('chiara'));
  expect(textsOf(shown.questions)).toEqual(['Who pays?']);
  expect(shown.talk?.privateWriting).toBeNull();
  expect((await ask(world, 'ben', 'And when?')).questions).toHaveLength(2);
});

test.each([
  [
    'a reveal while somebody has not voted',
    async (world: World) => {
      await castVote(ports(world), aCall('ben'), {
        base: { round: 1 },
        input: { confidence: 4 },
      });
      await revealBallot(ports(world), aCall('ben'), { base: { round: 1 }, input: { anyway: false } });
    },
    'votes-missing',
  ],
  ['a reveal without a vote', (world: World) => revealVotes(world, 'ana', 1), 'nothing-to-reveal'],
] as const)('%s, which is refused, shows no private question', async (_what, refused, code) => {
  const world = await aTalkOf('ana', 'ben', 'chiara');
  await ask(world, 'ben', 'Who pays?');
  await expect(refused(world)).rejects.toMatchObject({ code });
  expect(await open(world, 'chiara')).toMatchObject({ questions: [], talk: { privateWriting: { hidden: 1 } } });
});

test('a reveal ends private writing also without private questions', async () => {
  const world = await aTalkOf('ana', 'ben', 'chiara', 'dinesh');
  for (const me of ['ben', 'chiara'])
    await castVote(ports(world), aCall(me), {
      base: { round: 1 },
      input: { confidence: 3 },
    });
  await revealVotes(world, 'ana', 1);
  await ask(world, 'ben', 'Why 13?');
  expect(textsOf((await open(world, 'chiara')).questions)).toEqual(['Why 13?']);
});

test('a repeated reveal of an earlier talk shows nothing of this one', async () => {
  const world = await anAgreement();
  await startTalk(ports(world), aCall('ana'));
  await ask(world, 'ben', 'Still writing?');
  await revealVotes(world, 'chiara', 1);
  expect((await open(world, 'chiara')).questions).toEqual([]);
});

test('outside a talk no question is private', async () => {
  const world = aWorld();
  expect((await ask(world, 'ben', 'Who pays?')).questions).toHaveLength(1);
});

test('a repeated private question is stored once, and deleted when withdrawn', async () => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?', { requestId: 'mine' });
  const again = await ask(world, 'ben', 'Who pays?', { requestId: 'mine' });
  expect(again.talk?.privateWriting?.hidden).toBe(1);
  const [question] = again.talk?.privateWriting?.mine ?? [];
  const input = { base: { version: question?.version ?? 0 }, input: { id: question?.id ?? '' } };
  await expect(withdrawQuestion(ports(world), aCall('ana'), input)).rejects.toMatchObject({ code: 'not-found' });
  expect((await open(world, 'ben')).talk?.privateWriting?.hidden).toBe(1);
  const call = aCall('ben');
  const gone = await withdrawQuestion(ports(world), call, input);
  expect(gone.talk?.privateWriting).toEqual({ hidden: 0, mine: [] });
  expect(await withdrawQuestion(ports(world), call, input)).toEqual(gone);
  expect((await showWritten(ports(world), aCall('ana'))).questions).toEqual([]);
});

test.each([
  [
    'closing the talk',
    (world: World) =>
      closeTalk(ports(world), aCall('ana'), {
        base: { talk: talkIn(world) },
        input: { outcome: 'park', agreed: 'Later.' },
      }),
  ],
  [
    'revealing the votes',
    async (world: World) => {
      await castVote(ports(world), aCall('ana'), {
        base: { round: 1 },
        input: { confidence: 5 },
      });
      return revealVotes(world, 'ana', 1);
    },
  ],
])('%s shows private questions, and a blocking one keeps the issue unready', async (_what, act) => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?', { blocking: true });
  const { questions, assessment } = await act(world);
  expect(textsOf(questions)).toEqual(['Who pays?']);
  expect(assessment.readiness).toMatchObject({ blockingQuestions: 1 });
  expect(assessment.readiness.state).not.toBe('ready');
});

test('a talk that was left shows its private questions', async () => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?');
  wait(world, 5 * 3600);
  await assessIssue(ports(world), world.issue.id);
  expect(textsOf(world.records.questions)).toEqual(['Who pays?']);
});

test('an owner hears of a question at the close, unless they are in the talk', async () => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?', { owner: 'emma' });
  await ask(world, 'ana', 'Who cooks?', { owner: 'ben' });
  expect(world.notices).toEqual([]);
  await Promise.all([showWritten(ports(world), aCall('ana')), showWritten(ports(world), aCall('ben'))]);
  await closeTalk(ports(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'another-talk', agreed: '' },
  });
  expect(world.notices.map(({ to }) => to)).toEqual(['emma']);
});

test('an assessment does not show what is written in a talk that began meanwhile', async () => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who cooks?');
  wait(world, 5 * 3600);
  const slow = meanwhile(world, 'storeRow', async () => {
    await startTalk(ports(world), aCall('farah'));
    await ask(world, 'emma', 'Who pays?');
  });
  await assessIssue(slow, world.issue.id);
  expect(textsOf(world.records.questions)).toEqual(['Who cooks?']);
  expect(world.records.hidden).toMatchObject([{ text: 'Who pays?' }]);
  const shown = await showWritten(ports(world), aCall('farah'));
  expect(textsOf(shown.questions)).toContain('Who pays?');
});

test('respondents of an earlier talk do not count for an anonymous question of the next', async () => {
  const world = await aTalkOf(...TEAM);
  for (const me of ['ana', 'ben', 'chiara']) await nothingFromMe(ports(world), aCall(me));
  await closeTalk(ports(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'park', agreed: 'Later.' },
  });
  await startTalk(ports(world), aCall('ana'));
  await ask(world, 'dinesh', 'Nobody asked the kitchen.', { anonymous: true });
  await showWritten(ports(world), aCall('ana'));
  expect(world.records).toMatchObject({ questions: [], waiting: [{ state: 'returned' }] });
});

test('a reveal stands when Jira refuses its properties, and the next event writes them', async () => {
  const people = Array.from({ length: 25 }, (_, at) => `p${at}`);
  const world = await aTalkOf('ana', 'ben', ...people);
  for (const me of people) await ask(world, me, `${me} `.padEnd(990, 'x'));
  const busy = busyFor(world, 'saveFace');
  const end = { outcome: 'another-talk', agreed: 'g'.repeat(400), nextSteps: ['n'.repeat(900)] } as const;
  await quietly(async () => {
    await showWritten(busy, aCall('ana'));
    await closeTalk(busy, aCall('ana'), { base: { talk: talkIn(world) }, input: end });
  });
  expect(world.records.questions).toHaveLength(25);
  expect([world.projection.questions, world.projection.talks]).toEqual([null, null]);
  await assessIssue(ports(world), world.issue.id);
  expect(world.projection.questions?.open).toHaveLength(25);
  expect(world.projection.talks?.talks).toMatchObject([end]);
});

test('property: each stored question is shown once, in any order, also when calls die', async () => {
  const acts = {
    ask: (world: World, me: string, gate: Gate) =>
      askQuestion({ ...ports(world, gate), newId: () => `of${me}` }, aCall(me), { input: aLine(`From ${me}`) }),
    show: (world: World, me: string, gate: Gate) => showWritten(ports(world, gate), aCall(me)),
    nothing: (world: World, me: string, gate: Gate) => nothingFromMe(ports(world, gate), aCall(me)),
    close: (world: World, me: string, gate: Gate) =>
      closeTalk(ports(world, gate), aCall(me), {
        base: { talk: talkIn(world) },
        input: { outcome: 'park', agreed: 'Later.' },
      }),
  };
  const script = fc.array(
    fc.record({
      act: fc.constantFrom('ask', 'ask', 'show', 'nothing', 'close'),
      diesAt: fc.option(fc.nat(20)),
      isBusy: fc.boolean(),
      seconds: fc.constantFrom(0, 60, 150),
    }),
    { minLength: 1, maxLength: 6 },
  );
  const property = fc.asyncProperty(fc.scheduler(), script, async (scheduler, steps) => {
    const world = await aTalkOf('ana', 'ben');
    const running = steps.map(({ act, diesAt, isBusy, seconds }, index) => {
      let calls = 0;
      const gate: Gate = async (port) => {
        await scheduler.schedule(Promise.resolve(), port);
        if ((calls += 1) === 1) wait(world, seconds);
        if (isBusy && port.startsWith('save')) throw new AppError('rate-limited', 'Slow down.');
        if (diesAt !== null && calls > diesAt) throw new Error('killed');
      };
      const work = act === 'ask' ? acts.ask : act === 'show' ? acts.show : act === 'close' ? acts.close : acts.nothing;
      return work(world, `person${index}`, gate);
    });
    const outcomes = await scheduler.waitFor(Promise.allSettled(running));
    await showWritten(ports(world), aCall('ana'));
    await assessIssue(ports(world), world.issue.id);
    const texts = textsOf(world.records.questions);
    expect(new Set(texts).size).toBe(texts.length);
    expect(world.records.hidden).toEqual([]);
    expect(world.projection.questions).toEqual(texts.length === 0 ? null : digestQuestions(world.records.questions));
    for (const [index, step] of steps.entries())
      if (step.act === 'ask' && outcomes[index]?.status === 'fulfilled') expect(texts).toContain(`From person${index}`);
  });
  await quietly(() => fc.assert(property, { numRuns: 100 }));
});

test('a person who may only read sees what is shown, and cannot show anything', async () => {
  const world = await aTalkOf('ana', 'ben');
  await ask(world, 'ben', 'Who pays?');
  world.readOnly = true;
  expect((await open(world, 'goran')).talk?.privateWriting).toEqual({ hidden: 1, mine: [] });
  await expect(showWritten(ports(world), aCall('goran'))).rejects.toMatchObject({ code: 'not-allowed' });
});

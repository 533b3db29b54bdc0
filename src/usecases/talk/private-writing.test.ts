import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aLine } from '../../../test/builders/a-question';
import { anAgreement } from '../../../test/builders/an-agreement';
import { meanwhile, quietly } from '../../../test/builders/faulty-ports';
import { inMemoryPorts, type Gate, type World } from '../../../test/builders/in-memory-ports';
import { assess, aTalkOf, close, join, open, ports, show, sign, vote, wait } from '../../../test/builders/panel-acts';
import { talkIn } from '../../../test/builders/seen';
import { digestQuestions } from '../../domain/question/question-digest';
import { publicPart } from '../../domain/refinement/public-row';
import { AppError } from '../../failure';
import { askQuestion } from '../questions/ask-question';
import { assessIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { revealBallot } from '../ballot/reveal-ballot';
import { closeTalk } from './close-talk';
import { nothingFromMe, showWritten } from './show-written';
import { withdrawQuestion } from '../questions/change-question';

const textsOf = (questions: readonly { readonly text: string }[]) => questions.map(({ text }) => text).sort();

test('a question written in a talk is private until it is shown', async () => {
  const world = await aTalkOf('ben', 'chiara');
  const mine = await sign(world, 'ben', 'Who pays?');
  expect(mine.questions).toEqual([]);
  expect(mine.talk).toMatchObject({ iSaid: 'wrote', privateWriting: { hidden: 1, mine: [{ text: 'Who pays?' }] } });
  const theirs = await open(world, 'chiara');
  expect(theirs.talk?.privateWriting).toEqual({ hidden: 1, mine: [] });
  expect(JSON.stringify([theirs, publicPart(world.records), world.projection])).not.toContain('Who pays?');
  const shown = await show(world, 'chiara');
  expect(textsOf(shown.questions)).toEqual(['Who pays?']);
  expect(shown.talk?.privateWriting).toBeNull();
  expect((await sign(world, 'ben', 'And when?')).questions).toHaveLength(2);
});

test.each([
  [
    'a reveal while somebody has not voted',
    async (world: World) => {
      await vote(world, 'ben');
      await revealBallot(ports(world), aCall('ben'), { base: { round: 1 }, input: {} });
    },
    'votes-missing',
  ],
  ['a reveal without a vote', (world: World) => revealVotes(world, 'ana', 1), 'nothing-to-reveal'],
] as const)('%s, which is refused, shows no private question', async (_what, refused, code) => {
  const world = await aTalkOf('ben', 'chiara');
  await sign(world, 'ben', 'Who pays?');
  await expect(refused(world)).rejects.toMatchObject({ code });
  expect(await open(world, 'chiara')).toMatchObject({ questions: [], talk: { privateWriting: { hidden: 1 } } });
});

test('a reveal ends private writing also without private questions', async () => {
  const world = await aTalkOf('ben', 'chiara', 'dinesh');
  await vote(world, ['ben', 'chiara'], { confidence: 3 });
  await revealVotes(world, 'ana', 1);
  await sign(world, 'ben', 'Why 13?');
  expect(textsOf((await open(world, 'chiara')).questions)).toEqual(['Why 13?']);
});

test('a repeated reveal of an earlier talk shows nothing of this one', async () => {
  const world = await anAgreement();
  await join(world, 'ana');
  await sign(world, 'ben', 'Still writing?');
  await revealVotes(world, 'chiara', 1);
  expect((await open(world, 'chiara')).questions).toEqual([]);
});

test('a repeated private question is stored once, and deleted when withdrawn', async () => {
  const world = await aTalkOf('ben');
  await sign(world, 'ben', 'Who pays?', { id: 'mine' });
  const again = await sign(world, 'ben', 'Who pays?', { id: 'mine' });
  expect(again.talk?.privateWriting?.hidden).toBe(1);
  const [question] = again.talk?.privateWriting?.mine ?? [];
  const input = { base: { version: question?.version ?? 0 }, input: { id: question?.id ?? '' } };
  await expect(withdrawQuestion(ports(world), aCall('ana'), input)).rejects.toMatchObject({ code: 'not-found' });
  expect((await open(world, 'ben')).talk?.privateWriting?.hidden).toBe(1);
  const call = aCall('ben');
  const gone = await withdrawQuestion(ports(world), call, input);
  expect(gone.talk?.privateWriting).toEqual({ hidden: 0, mine: [] });
  expect(await withdrawQuestion(ports(world), call, input)).toEqual(gone);
  expect((await show(world)).questions).toEqual([]);
});

test.each([
  ['closing the talk', (world: World) => close(world, 'park')],
  [
    'revealing the votes',
    async (world: World) => {
      await vote(world, 'ana', { confidence: 5 });
      return revealVotes(world, 'ana', 1);
    },
  ],
])('%s shows private questions, and a blocking one keeps the issue unready', async (_what, act) => {
  const world = await aTalkOf('ben');
  await sign(world, 'ben', 'Who pays?', { blocking: true });
  const { questions, assessment } = await act(world);
  expect(textsOf(questions)).toEqual(['Who pays?']);
  expect(assessment.readiness).toMatchObject({ blockingQuestions: 1 });
  expect(assessment.readiness.state).not.toBe('ready');
});

test('a talk that was left shows its private questions', async () => {
  const world = await aTalkOf('ben');
  await sign(world, 'ben', 'Who pays?');
  wait(world, 5 * 3600);
  await assess(world);
  expect(textsOf(world.records.questions)).toEqual(['Who pays?']);
});

test('an assessment does not show what is written in a talk that began meanwhile', async () => {
  const world = await aTalkOf('ben');
  await sign(world, 'ben', 'Who cooks?');
  wait(world, 5 * 3600);
  const slow = meanwhile(world, 'storeRow', async () => {
    await join(world, 'farah');
    await sign(world, 'emma', 'Who pays?');
  });
  await assessIssue(slow, world.issue.id);
  expect(textsOf(world.records.questions)).toEqual(['Who cooks?']);
  expect(world.records.hidden).toMatchObject([{ text: 'Who pays?' }]);
  const shown = await show(world, 'farah');
  expect(textsOf(shown.questions)).toContain('Who pays?');
});

test('property: each stored question is shown once, in any order, also when calls die', async () => {
  const acts = {
    ask: (world: World, me: string, gate: Gate) =>
      askQuestion({ ...inMemoryPorts(world, gate), newId: () => `of${me}` }, aCall(me), { input: aLine(`From ${me}`) }),
    show: (world: World, me: string, gate: Gate) => showWritten(inMemoryPorts(world, gate), aCall(me)),
    nothing: (world: World, me: string, gate: Gate) => nothingFromMe(inMemoryPorts(world, gate), aCall(me)),
    close: (world: World, me: string, gate: Gate) =>
      closeTalk(inMemoryPorts(world, gate), aCall(me), {
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
    const world = await aTalkOf('ben');
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
    await show(world);
    await assess(world);
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
  const world = await aTalkOf('ben');
  await sign(world, 'ben', 'Who pays?');
  world.readOnly = true;
  expect((await open(world, 'goran')).talk?.privateWriting).toEqual({ hidden: 1, mine: [] });
  await expect(show(world, 'goran')).rejects.toMatchObject({ code: 'not-allowed' });
});

import { aCall } from '../../../test/builders/a-call';
import { randomText } from '../../../test/builders/random-text';
import { aQuestion } from '../../../test/builders/a-question';
import {
  aTalkOf,
  close,
  doubt,
  DOUBT,
  findingsOf,
  isShown,
  join,
  later,
  nothing,
  open,
  ports,
  show,
  sign,
  voted,
  wait,
} from '../../../test/builders/doubting';
import { answerLost, killedAfter, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { agreedRecords, aTalk } from '../../../test/builders/records';
import { OPEN_QUESTION_LIMIT } from '../../domain/question/question';
import { publicPart } from '../../domain/refinement/refinement';
import type { AppError } from '../../failure';
import { showHands } from '../ballot/show-hands';
import { assessIssue } from '../core/assess-issue';
import { showWritten } from '../talk/show-written';
import { startTalk } from '../talk/start-talk';
import { askQuestion } from './ask-question';

describe('an anonymous question is accepted', () => {
  test.each([
    ['in a talk of one', () => aTalkOf()],
    [
      'in a talk of three who have signed something',
      async () => {
        const world = await aTalkOf('ben', 'chiara');
        for (const me of ['ana', 'ben', 'chiara']) await sign(world, me);
        return world;
      },
    ],
    ['ahead of a talk', () => Promise.resolve(aWorld())],
    ['on what is agreed', () => Promise.resolve(aWorld({ records: agreedRecords() }))],
  ] as const)('%s, and waits', async (_where, aStart) => {
    const world = await aStart();
    await doubt(world, 'ben');
    expect(world.records.waiting).toMatchObject([{ question: { text: DOUBT }, since: '2025-11-24' }]);
    expect(isShown(await open(world, 'ben'))).toBe(false);
  });

  test('the form says whether the next batch moment would show it', async () => {
    const world = await aTalkOf('ben', 'chiara', 'dinesh');
    const isNext = async () => (await open(world)).unsigned.shownNext;
    expect(await isNext()).toBe(false);
    for (const me of ['ana', 'ben']) await nothing(world, me);
    expect(await isNext()).toBe(false);
    await doubt(world, 'chiara');
    expect(await isNext()).toBe(true);
    await sign(world, 'ben');
    expect(await isNext()).toBe(false);
  });

  test('and leaves an agreed issue ready until a batch moment', async () => {
    const talks = { ...agreedRecords().talks, talks: [aTalk({ participants: ['ana', 'ben', 'chiara'] })] };
    const world = aWorld({ records: agreedRecords({ talks }) });
    await doubt(world, 'ben');
    await later(world);
    expect((await open(world)).assessment.readiness.state).toBe('ready');
    expect(world.projection.readiness?.state).toBe('ready');
    await startTalk(ports(world), aCall('ana'));
    await later(world);
    expect((await open(world)).assessment.readiness.state).toBe('ready');
    const closed = await close(world, 'another-talk');
    expect(findingsOf(closed)).toContain('doubts-unseen');
  });
});

describe('until it is shown, an anonymous question', () => {
  test('appears nowhere, and its writer is recorded as with "nothing from me"', async () => {
    const world = await aTalkOf('ben', 'chiara');
    const mine = await doubt(world, 'chiara');
    expect(mine.talk).toMatchObject({ iSaid: 'nothing', voices: 1, silence: { hidden: 0, mine: [] } });
    await later(world);
    const seen = JSON.stringify([mine, await open(world, 'ben'), world.projection, world.notices]);
    expect(seen).not.toContain(DOUBT);
    expect((await open(world, 'ben')).unsigned.waits).toBe(false);
  });

  test('of a respondent changes nothing that others may see: no hint, property or event', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await nothing(world, 'chiara');
    const { hints, queued, records } = world;
    const writes = [...world.writes];
    await doubt(world, 'chiara', { blocking: true });
    expect(publicPart(world.records)).toEqual(publicPart(records));
    expect(world.records.shown).toBe(records.shown);
    expect([world.hints, world.queued, world.writes]).toEqual([hints, queued, [...writes, 'storeRow']]);
  });

  test('does not show in a refusal for too many open questions', async () => {
    const heard = async (doubts: number): Promise<unknown> => {
      const world = await aTalkOf('ben', 'chiara', 'dinesh');
      const questions = Array.from({ length: OPEN_QUESTION_LIMIT - 1 }, (_, at) => aQuestion({ id: `open${at}` }));
      world.records = { ...world.records, questions };
      await show(world);
      for (let at = 0; at < doubts; at += 1) await doubt(world, 'ben');
      await sign(world, 'dinesh');
      return sign(world, 'chiara').catch(({ code, facts }: AppError) => ({ code, facts }));
    };
    const facts = { because: 'too-many-questions', limit: OPEN_QUESTION_LIMIT };
    expect(await heard(0)).toEqual({ code: 'limit-reached', facts });
    expect(await heard(2)).toEqual({ code: 'limit-reached', facts });
  });

  test('does not show in a refusal for too much private text', async () => {
    const heard = async (doubts: number): Promise<unknown> => {
      const world = await aTalkOf('ben', 'chiara', 'dinesh');
      for (let at = 0; at < doubts; at += 1) await doubt(world, 'ben', { text: `${at}`.repeat(900) });
      for (let count = 1; ; count += 1) {
        const failed = await sign(world, 'dinesh', randomText(1000, count)).catch((error: AppError) => error);
        if ('code' in failed) return { count, code: failed.code, facts: failed.facts };
      }
    };
    const alone = await heard(0);
    expect(alone).toMatchObject({ code: 'limit-reached', facts: { because: 'hidden-full' } });
    expect(await heard(3)).toEqual(alone);
  });

  test('is refused where no more fit, with advice to sign or wait, and nothing is stored', async () => {
    const world = await aTalkOf('ben', 'chiara');
    const fill = async () => {
      for (;;) await doubt(world, 'ben', { text: randomText(1000, world.records.waiting.length) });
    };
    await expect(fill()).rejects.toMatchObject({ code: 'limit-reached', facts: { because: 'doubts-full' } });
    await sign(world, 'ben');
    expect(world.records.hidden).toHaveLength(1);
  });

  test('carries nothing of its writer, and its owner is told once it is shown', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara', { blocking: true, askedFor: 'dinesh', owner: 'emma' });
    expect(JSON.stringify(world.records.waiting)).not.toContain('chiara');
    for (const me of ['ana', 'ben']) await nothing(world, me);
    expect(world.notices).toEqual([]);
    await show(world);
    const question = world.records.questions.find(({ text }) => text === DOUBT);
    const askedAt = '2025-11-24T00:00:00.000Z';
    expect(question).toMatchObject({ askedBy: null, askedFor: null, told: ['emma'], askedAt });
    expect(world.notices).toMatchObject([{ to: 'emma' }]);
  });

  test('is stored once when sent again; the same words of another person are another one', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara', { once: 'chiaras' });
    await doubt(world, 'chiara', { once: 'chiaras' });
    await doubt(world, 'ben', { once: 'bens', blocking: true });
    await nothing(world, 'ana');
    await show(world);
    await doubt(world, 'chiara', { once: 'chiaras' });
    const { questions } = await open(world);
    expect(questions.filter(({ text }) => text === DOUBT).map(({ blocking }) => blocking)).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(questions).toHaveLength(2);
    expect(world.records.waiting).toEqual([]);
  });

  test('is stored once where the answer was lost or the call died', async () => {
    const world = await aTalkOf('ben', 'chiara');
    const mine = { kind: 'risk', text: DOUBT, blocking: true, category: null, owner: null, due: null } as const;
    const ask = (by = ports(world)) => askQuestion(by, aCall('ben'), { ...mine, withoutName: true, once: 'mine' });
    await ask(answerLost(world));
    expect(world.records.waiting).toHaveLength(1);
    await quietly(() => expect(ask(killedAfter(world, 'readIssueToAct'))).rejects.toThrow('killed'));
    await ask();
    expect(world.records.waiting).toHaveLength(1);
  });
});

describe('an anonymous question is shown', () => {
  const showing = (world: World) => show(world);
  const raised = (world: World) =>
    showHands(ports(world), aCall('ana'), { round: 1, confidence: [0, 0, 0, 3, 0], sizes: [], asked: false });
  const left = async (world: World) => {
    wait(world, 5 * 3600);
    return open(world);
  };

  test.each([
    ['the reveal of private writing', showing],
    ['the reveal of votes', (world: World) => voted(world, 'ana')],
    ['a show of hands', raised],
    ['the end of the talk', (world: World) => close(world, 'another-talk')],
    ['the end of a talk that everybody left', left],
  ])('with %s where three have signed nothing; else it waits for the next batch moment', async (_what, act) => {
    const world = await aTalkOf('ben', 'chiara');
    for (const me of ['ana', 'ben']) await nothing(world, me);
    await doubt(world, 'chiara');
    await later(world);
    expect(isShown(await open(world))).toBe(false);
    expect(isShown(await act(world))).toBe(true);
    expect(isShown(await open(world, 'emma'))).toBe(true);
    const few = await aTalkOf('ben', 'chiara');
    await nothing(few, 'ana');
    await doubt(few, 'chiara');
    expect(isShown(await act(few))).toBe(false);
    expect(isShown(await open(few))).toBe(false);
  });

  test('not between batch moments, also once three have signed nothing and an event comes', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara');
    await show(world);
    for (const me of ['ana', 'ben']) await nothing(world, me);
    await later(world);
    expect(isShown(await open(world))).toBe(false);
    expect(isShown(await close(world, 'another-talk'))).toBe(true);
  });

  test('not where others have signed something: the third person would be known', async () => {
    const world = await aTalkOf('ben', 'chiara');
    for (const me of ['ana', 'ben']) await nothing(world, me);
    await doubt(world, 'chiara');
    for (const me of ['ana', 'ben']) await sign(world, me);
    await show(world);
    expect(isShown(await close(world, 'another-talk'))).toBe(false);
  });

  test('not with participants who have said nothing: they are no respondents', async () => {
    const world = await aTalkOf('ben', 'chiara', 'dinesh', 'emma');
    await doubt(world, 'chiara');
    await show(world);
    expect(isShown(await voted(world, 'ana', 'ben', 'dinesh', 'emma'))).toBe(false);
  });

  test('in a later talk, with its respondents', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara');
    expect(isShown(await close(world, 'another-talk'))).toBe(false);
    await startTalk(ports(world), aCall('ana'));
    for (const me of ['dinesh', 'emma', 'farah']) await nothing(world, me);
    expect(isShown(await open(world))).toBe(false);
    expect(isShown(await show(world))).toBe(true);
  });

  test('in the talk after it was written, where early respondents count', async () => {
    const world = aWorld();
    for (const me of ['ana', 'ben']) await nothing(world, me);
    await doubt(world, 'dinesh');
    await later(world);
    expect(isShown(await open(world))).toBe(false);
    await startTalk(ports(world), aCall('ana'));
    await sign(world, 'emma');
    expect(isShown(await show(world))).toBe(true);
  });

  test('in the order of ids among private questions, which does not tell when it was written', async () => {
    const world = await aTalkOf('ben', 'chiara', 'dinesh');
    const asked = { kind: 'question', blocking: false, category: null, owner: null, due: null } as const;
    await doubt(world, 'chiara', { once: 'm' });
    await askQuestion(ports(world), aCall('ben'), { ...asked, text: 'Last?', once: 'z' });
    await askQuestion(ports(world), aCall('ben'), { ...asked, text: 'First?', once: 'a' });
    for (const me of ['ana', 'dinesh']) await nothing(world, me);
    expect((await show(world)).questions.map(({ id }) => id)).toEqual(['a', 'm', 'z']);
  });

  test('by the next event, where the call that showed it died', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara');
    for (const me of ['ana', 'ben']) await nothing(world, me);
    await quietly(() => expect(showWritten(killedAfter(world, 'storeRow'), aCall('ana'))).rejects.toThrow('killed'));
    expect(isShown(await open(world))).toBe(true);
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(JSON.stringify(world.projection.questions)).toContain(DOUBT);
  });

  test('not by closing a talk that is over', async () => {
    const world = aWorld();
    for (const me of ['ana', 'ben']) await nothing(world, me);
    await doubt(world, 'chiara');
    await expect(close(world)).rejects.toMatchObject({ code: 'conflict' });
    expect(isShown(await open(world))).toBe(false);
  });

  test('of a newcomer after a batch moment only at the next', async () => {
    const world = await aTalkOf('ben', 'chiara');
    for (const me of ['ana', 'ben', 'chiara']) await nothing(world, me);
    await show(world);
    await join(world, 'farah');
    await doubt(world, 'farah');
    await later(world);
    expect(isShown(await open(world))).toBe(false);
    expect(isShown(await voted(world, 'ana', 'ben', 'chiara', 'farah'))).toBe(true);
  });
});

describe('an anonymous question that waited for 90 days', () => {
  const days = (world: World, count: number) => wait(world, count * 24 * 3600);

  test('is deleted unseen with the next event, and no longer keeps the issue unready', async () => {
    const world = aWorld({ records: agreedRecords({ held: true }) });
    await doubt(world, 'ben');
    days(world, 90);
    await assessIssue(ports(world), world.issue.id);
    expect(world.records.waiting).toHaveLength(1);
    expect(world.projection.readiness?.state).toBe('refine');
    days(world, 1);
    expect((await open(world)).assessment.readiness.state).toBe('ready');
    await assessIssue(ports(world), world.issue.id);
    expect([world.records.waiting, world.records.held]).toEqual([[], false]);
    expect(JSON.stringify(world.records)).not.toContain(DOUBT);
    expect(world.projection.readiness?.state).toBe('ready');
  });

  test('is not shown at a later batch moment', async () => {
    const world = aWorld();
    await doubt(world, 'chiara');
    days(world, 91);
    await startTalk(ports(world), aCall('ana'));
    for (const me of ['ana', 'ben', 'chiara']) await nothing(world, me);
    expect(isShown(await show(world))).toBe(false);
    expect(world.records.waiting).toEqual([]);
  });
});

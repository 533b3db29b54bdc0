import { randomText } from '../../../test/builders/random-text';
import { aQuestion } from '../../../test/builders/a-question';
import {
  aTalkOf,
  close,
  DOUBT,
  doubt,
  isShown,
  join,
  later,
  nothing,
  open,
  show,
  sign,
  voted,
  wait,
} from '../../../test/builders/panel-acts';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { edit } from '../../../test/builders/an-agreement';
import { agreedRecords } from '../../../test/builders/records';
import { ANONYMOUS_TEXT_LIMIT, OPEN_QUESTION_LIMIT } from '../../domain/question/question';
import { publicPart } from '../../domain/refinement/public-row';
import type { AppError } from '../../failure';

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
    expect(world.records.waiting).toMatchObject([
      { question: { text: DOUBT, askedBy: null }, writer: 'ben', state: 'waits' },
    ]);
    expect(isShown(await open(world, 'ben'))).toBe(false);
  });
});

describe('until it is shown, an anonymous question', () => {
  test('appears nowhere, and its writer is recorded as with "nothing from me"', async () => {
    const world = await aTalkOf('ben', 'chiara');
    const mine = await doubt(world, 'chiara');
    expect(mine.talk).toMatchObject({ iSaid: 'nothing', respondents: 1, privateWriting: { hidden: 0, mine: [] } });
    await later(world);
    const seen = JSON.stringify([mine, await open(world, 'ben'), world.projection, world.notices]);
    expect(seen).not.toContain(DOUBT);
    expect(mine.notShown).toEqual([]);
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
    const heard = async (more: number): Promise<unknown> => {
      const world = await aTalkOf('ben', 'chiara', 'dinesh');
      const questions = Array.from({ length: OPEN_QUESTION_LIMIT - 1 }, (_, at) => aQuestion({ id: `open${at}` }));
      world.records = { ...world.records, questions };
      for (let at = 0; at < more; at += 1) await doubt(world, 'ben');
      await sign(world, 'dinesh');
      return sign(world, 'chiara').catch(({ code, details }: AppError) => ({ code, details }));
    };
    const details = { because: 'too-many-questions', limit: OPEN_QUESTION_LIMIT };
    expect(await heard(0)).toEqual({ code: 'limit-reached', details });
    expect(await heard(2)).toEqual({ code: 'limit-reached', details });
  });

  test('takes no room from others, however much hidden text there is', async () => {
    const world = await aTalkOf('ben', 'chiara', 'dinesh');
    for (const at of [1, 2, 3]) {
      await doubt(world, 'ben', { text: randomText(ANONYMOUS_TEXT_LIMIT, at) });
      await sign(world, 'ben', randomText(500, 10 + at));
    }
    for (const me of ['ana', 'chiara', 'dinesh']) {
      for (const at of [1, 2, 3]) {
        await doubt(world, me, { text: randomText(ANONYMOUS_TEXT_LIMIT, at) });
        await sign(world, me, randomText(500, 20 + at));
      }
    }
    expect([world.records.waiting.length, world.records.hidden.length]).toEqual([12, 12]);
    const details = { because: 'hidden-full', limit: 1500 };
    await expect(sign(world, 'ben', 'One more?')).rejects.toMatchObject({ code: 'limit-reached', details });
    await expect(doubt(world, 'ben')).rejects.toMatchObject({ details: { because: 'anonymous-full', limit: 3 } });
    expect((await show(world)).questions).toHaveLength(12);
  });

  test('has at most 300 characters', async () => {
    const world = await aTalkOf('ben');
    const tooLong = doubt(world, 'ben', { text: 'x'.repeat(301) });
    await expect(tooLong).rejects.toMatchObject({ details: { because: 'too-long', limit: 300 } });
    await doubt(world, 'ben', { text: 'x'.repeat(300) });
    expect(world.records.waiting).toHaveLength(1);
  });

  test('carries nothing of its writer, and its owner is told at the close', async () => {
    const world = aWorld();
    await doubt(world, 'chiara', { blocking: true, askedFor: 'dinesh', owner: 'emma' });
    await nothing(world, 'ana', 'ben');
    expect(world.notices).toEqual([]);
    wait(world, 24 * 60 * 60);
    await join(world, 'ana');
    await show(world);
    const question = world.records.questions.find(({ text }) => text === DOUBT);
    const askedAt = '2025-11-25T00:00:00.000Z';
    expect(question).toMatchObject({ askedBy: null, askedFor: null, told: ['emma'], askedAt });
    expect(JSON.stringify([question, world.records.waiting])).not.toContain('chiara');
    expect(world.notices).toEqual([]);
    await close(world, 'another-talk');
    expect(world.notices).toMatchObject([{ to: 'emma' }]);
  });

  test('is stored once when sent again; the same words of another person are another one', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara', { id: 'chiaras' });
    await doubt(world, 'chiara', { id: 'chiaras' });
    await doubt(world, 'ben', { id: 'bens', blocking: true });
    await nothing(world, 'ana');
    await show(world);
    await doubt(world, 'chiara', { id: 'chiaras' });
    const { questions } = await open(world);
    expect(questions.filter(({ text }) => text === DOUBT).map(({ blocking }) => blocking)).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(questions).toHaveLength(2);
    expect(world.records.waiting).toEqual([]);
  });
});

describe('an anonymous question is shown', () => {
  const showing = (world: World) => show(world);
  const left = async (world: World) => {
    wait(world, 5 * 3600);
    return open(world);
  };

  test.each([
    ['the reveal of private writing', showing],
    ['the reveal of votes', (world: World) => voted(world, 'ana')],
    ['the end of the talk', (world: World) => close(world, 'another-talk')],
    ['the end of a talk that everybody left', left],
  ])('with %s where three have signed nothing; else not', async (_what, act) => {
    const world = await aTalkOf('ben', 'chiara');
    await nothing(world, 'ana', 'ben');
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

  test('not with people who answered on older content: it may tell of what changed since', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await nothing(world, 'ana', 'ben');
    edit(world);
    await doubt(world, 'chiara');
    expect(isShown(await show(world))).toBe(false);
  });

  test('with owner and due day of the moment that shows it: those of the writing would tell when it was written', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara');
    world.issue = { ...world.issue, reporter: 'emma' };
    await nothing(world, 'ana', 'ben');
    const { questions } = await show(world);
    expect(questions.map(({ owner }) => owner)).toEqual(['emma']);
  });

  test('in the talk after it was written, where early respondents count', async () => {
    const world = aWorld();
    await nothing(world, 'ana', 'ben');
    await doubt(world, 'dinesh');
    await later(world);
    expect(isShown(await open(world))).toBe(false);
    await join(world, 'ana');
    await sign(world, 'emma');
    expect(isShown(await show(world))).toBe(true);
  });

  test('not by closing a talk that is over', async () => {
    const world = aWorld();
    await nothing(world, 'ana', 'ben');
    await doubt(world, 'chiara');
    expect(await close(world)).toMatchObject({ over: 'talk' });
    expect(isShown(await open(world))).toBe(false);
  });

  test('after the show of a talk only once that talk is over', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await nothing(world, 'ana', 'ben', 'chiara');
    await show(world);
    await join(world, 'farah');
    const refused = { code: 'not-allowed', details: { because: 'after-show' } };
    await expect(doubt(world, 'farah')).rejects.toMatchObject(refused);
    await voted(world, 'ana', 'ben', 'chiara');
    await expect(doubt(world, 'farah')).rejects.toMatchObject(refused);
    await close(world, 'another-talk');
    await doubt(world, 'farah');
    expect(world.records.waiting).toMatchObject([{ writer: 'farah', state: 'waits' }]);
  });
});

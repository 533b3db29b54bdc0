import { aCall } from '../../../test/builders/a-call';
import { aQuestion } from '../../../test/builders/a-question';
import {
  aTalkOf,
  close,
  doubt,
  DOUBT,
  isShown,
  join,
  nothing,
  open,
  ports,
  ripen,
  show,
  sign,
  voted,
  wait,
} from '../../../test/builders/doubting';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { agreedRecords, aTalk, noRecords } from '../../../test/builders/records';
import { OPEN_QUESTION_LIMIT } from '../../domain/question';
import { NO_TALKS } from '../../domain/talk';
import type { AppError } from '../../failure';
import { assessIssue } from '../core/assess-issue';
import { castVote } from '../ballot/cast-vote';
import { openPanel } from '../panel/open-panel';
import { showWritten } from '../talk/show-written';
import { startTalk } from '../talk/start-talk';
import { watch } from '../panel/watch';

describe('before it is stored', () => {
  const refusal = (because: string) => ({ code: 'not-allowed', facts: { because } });

  test('where fewer than three take part it is refused, and that was said before', async () => {
    const world = await aTalkOf('ben');
    expect((await open(world)).unsigned.whyNot).toBe('too-few-writers');
    expect((await watch(ports(world), aCall('ana'))).unsigned.whyNot).toBe('too-few-writers');
    await expect(doubt(world, 'ben')).rejects.toMatchObject(refusal('too-few-writers'));
    expect(world.outbox).toBeNull();
    await join(world, 'chiara');
    expect((await open(world)).unsigned.whyNot).toBeNull();
    await doubt(world, 'ben');
    expect(world.outbox?.doubts).toHaveLength(1);
  });

  test('who signed a question is no cover: of three of whom two did the third would be known', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await sign(world, 'ana');
    await nothing(world, 'ben');
    await expect(doubt(world, 'chiara')).rejects.toMatchObject(refusal('too-few-writers'));
    await join(world, 'dinesh');
    await doubt(world, 'chiara');
  });

  test.each([
    [
      'were in the last talk',
      aWorld({
        records: noRecords({ talks: { ...NO_TALKS, talks: [aTalk({ participants: ['ana', 'ben', 'chiara'] })] } }),
      }),
    ],
    ['have said something or voted', null],
  ])('ahead of a talk those count who %s', async (_who, given) => {
    const world = given ?? aWorld();
    if (given === null) {
      await expect(doubt(world, 'chiara')).rejects.toMatchObject(refusal('too-few-writers'));
      await nothing(world, 'ana');
      await castVote(ports(world), aCall('ben'), { round: 1, confidence: 4 });
      await castVote(ports(world), aCall('chiara'), { round: 1, confidence: 4 });
    }
    const mine = await doubt(world, 'chiara');
    expect(mine.gathering?.iSaid).toBe('wrote');
  });

  test('on what is agreed everybody would see when it came: only in a talk', async () => {
    const talks = { ...agreedRecords().talks, talks: [aTalk({ participants: ['ana', 'ben', 'chiara'] })] };
    const world = aWorld({ records: agreedRecords({ talks }) });
    const { assessment, unsigned } = await open(world);
    expect([assessment.readiness.state, unsigned.whyNot]).toEqual(['ready', 'agreed']);
    await expect(doubt(world, 'ben')).rejects.toMatchObject(refusal('agreed'));
    await startTalk(ports(world), aCall('ana'));
    for (const me of ['ben', 'chiara']) await join(world, me);
    await doubt(world, 'ben');
    await ripen(world);
    expect((await open(world)).assessment.readiness.state).toBe('ready');
  });

  test('where the app is shut out it is refused rather than written by its author', async () => {
    const world = await aTalkOf('ben', 'chiara');
    world.shutOut = true;
    await expect(doubt(world, 'ben')).rejects.toMatchObject(refusal('app-shut-out'));
    expect(world.outbox).toBeNull();
  });
});

describe('until it is shown', () => {
  test('it is seen and told of nowhere, and its writer has said something', async () => {
    const world = await aTalkOf('ben', 'chiara');
    const mine = await doubt(world, 'chiara');
    expect(mine.talk).toMatchObject({ iSaid: 'wrote', voices: 1, silence: { hidden: 0, mine: [] } });
    await ripen(world);
    const seen = JSON.stringify([await open(world, 'ben'), await watch(ports(world), aCall('ben')), world.records]);
    expect(seen).not.toContain(DOUBT);
    expect((await open(world, 'ben')).unsigned.waits).toBe(false);
  });

  test('whoever asks something else hears nothing of it, however little room there is', async () => {
    const heard = async (doubts: number): Promise<unknown> => {
      const world = await aTalkOf('ben', 'chiara', 'dinesh');
      const questions = Array.from({ length: OPEN_QUESTION_LIMIT - 1 }, (_, at) => aQuestion({ id: `open${at}` }));
      world.records = { ...world.records, questions };
      await show(world);
      for (let at = 0; at < doubts; at += 1) await doubt(world, 'ben');
      await sign(world, 'dinesh');
      return sign(world, 'chiara').catch(({ code, facts }: AppError) => ({ code, facts }));
    };
    const facts = { limit: OPEN_QUESTION_LIMIT, open: OPEN_QUESTION_LIMIT };
    expect(await heard(0)).toEqual({ code: 'limit-reached', facts });
    expect(await heard(2)).toEqual({ code: 'limit-reached', facts });
  });

  test('nor whoever hides so much that no more fits: what to do then is said, with and without a doubt', async () => {
    const heard = async (doubts: number): Promise<unknown> => {
      const world = await aTalkOf('ben', 'chiara', 'dinesh');
      for (let at = 0; at < doubts; at += 1) await doubt(world, 'ben', { text: `${at}`.repeat(900) });
      for (let count = 1; ; count += 1) {
        const failed = await sign(world, 'dinesh', `${count} `.padEnd(1000, 'x')).catch((error: AppError) => error);
        if ('code' in failed) return { count, code: failed.code, facts: failed.facts };
      }
    };
    const alone = await heard(0);
    expect(alone).toMatchObject({ code: 'limit-reached', facts: { because: 'hidden-full' } });
    expect(await heard(3)).toEqual(alone);
  });

  test('who writes more of them than fits is told to sign, or to wait, and nothing is stored', async () => {
    const world = await aTalkOf('ben', 'chiara');
    const fill = async () => {
      for (;;) await doubt(world, 'ben', { text: 'x'.repeat(1000) });
    };
    await expect(fill()).rejects.toMatchObject({ code: 'limit-reached', facts: { because: 'doubts-full' } });
    await sign(world, 'ben');
    expect(world.records.hidden).toHaveLength(1);
  });

  test('it carries nothing of its writer', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara', { blocking: true });
    for (const me of ['ana', 'ben']) await nothing(world, me);
    await show(world);
    await ripen(world);
    const question = world.records.questions.find(({ text }) => text === DOUBT);
    expect(question).toMatchObject({ askedBy: null, askedFor: null, told: [], askedAt: '2025-11-24T00:00:00.000Z' });
    expect(world.writes).toContain('saveDoubt');
    expect(JSON.stringify(world.outbox)).not.toContain('chiara');
  });

  test('sent again it is there once; the same words of somebody else, with their mark, are another one', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara', { once: 'chiaras' });
    await doubt(world, 'chiara', { once: 'chiaras' });
    await doubt(world, 'ben', { once: 'bens', blocking: true });
    await nothing(world, 'ana');
    await show(world);
    await ripen(world);
    await doubt(world, 'chiara', { once: 'chiaras' });
    const { questions } = await open(world);
    expect(questions.filter(({ text }) => text === DOUBT).map(({ blocking }) => blocking)).toEqual(
      expect.arrayContaining([true, false]),
    );
    expect(questions).toHaveLength(2);
  });
});

describe('it is shown', () => {
  test('once three could have written it: who has nothing may have, in the others’ eyes', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await nothing(world, 'ana');
    await doubt(world, 'chiara');
    await show(world);
    await ripen(world);
    expect(isShown(await open(world))).toBe(false);
    await nothing(world, 'ben');
    expect(isShown(await open(world))).toBe(false);
    await ripen(world);
    expect(isShown(await open(world))).toBe(true);
  });

  test('not while those who are left would know whose it is: two have signed', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara');
    for (const me of ['ana', 'ben']) await sign(world, me);
    await show(world);
    await ripen(world);
    expect(isShown(await open(world))).toBe(false);
    await close(world, 'another-talk');
    expect(isShown(await open(world))).toBe(false);
  });

  test('nor where they had nothing at first, and signed while everybody wrote in silence', async () => {
    const world = await aTalkOf('ben', 'chiara');
    for (const me of ['ana', 'ben']) await nothing(world, me);
    await doubt(world, 'chiara');
    await ripen(world);
    for (const me of ['ana', 'ben']) await sign(world, me);
    await show(world);
    await ripen(world);
    expect(isShown(await open(world))).toBe(false);
  });

  test.each([
    ['the reveal of a vote', (world: World) => voted(world, 'ana', 'ben', 'chiara')],
    ['the end of the talk', (world: World) => close(world)],
  ])('with %s, where three of those who take part have signed nothing', async (_what, end) => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara');
    await show(world);
    await ripen(world);
    expect(isShown(await open(world))).toBe(false);
    expect(isShown(await end(world))).toBe(true);
  });

  test('not with a reveal of too few votes: one person alone could press that again and again, and see when it came', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara');
    await show(world);
    expect(isShown(await voted(world, 'ben'))).toBe(false);
    expect(isShown(await close(world))).toBe(true);
  });

  test('where everybody left the talk, as if it had ended', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara');
    wait(world, 5 * 3600);
    await assessIssue(ports(world), world.issue.id);
    expect(isShown(await open(world))).toBe(true);
  });

  test('by an event, where the invocation died that was to show it', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara');
    for (const me of ['ana', 'ben']) await nothing(world, me);
    let dies = false;
    const dying = inMemoryPorts(world, async (port) => {
      if (dies) throw new Error('killed');
      dies = port === 'replaceTalk';
    });
    await expect(showWritten(dying, aCall('ana'))).rejects.toThrow('killed');
    expect(isShown(await open(world))).toBe(false);
    await ripen(world);
    expect(isShown(await open(world))).toBe(true);
  });

  test('at the same time whoever looks, and however often, from when it was released', async () => {
    const world = aWorld({
      records: noRecords({ talks: { ...NO_TALKS, talks: [aTalk({ participants: ['ana', 'ben', 'chiara'] })] } }),
    });
    for (const me of ['ana', 'ben']) await nothing(world, me);
    await doubt(world, 'chiara');
    const draws = [0.5, 0, 0.9, 0.1];
    const drawing = { ...ports(world), random: () => draws.pop() ?? 0 };
    const seen: boolean[] = [];
    for (const seconds of [1, 9, 1, 60]) {
      seen.push(isShown(await openPanel(drawing, aCall('ana'))));
      wait(world, seconds);
    }
    // Drawn were 5 + 0.1 × 55 seconds, rounded up.
    expect(seen).toEqual([false, false, false, true]);
    expect(world.delays).toEqual([12]);
  });

  test('not by closing a talk that is over', async () => {
    const talks = { ...NO_TALKS, talks: [aTalk({ participants: ['ana', 'ben', 'chiara'] })] };
    const world = aWorld({ records: noRecords({ talks }) });
    await doubt(world, 'chiara');
    wait(world, 61);
    await expect(close(world)).rejects.toMatchObject({ code: 'conflict' });
    expect(isShown(await open(world))).toBe(false);
  });
});

describe('one that comes late', () => {
  /** Three have spoken, and what they wrote is shown. */
  async function shown(): Promise<World> {
    const world = await aTalkOf('ben', 'chiara');
    for (const me of ['ana', 'ben', 'chiara']) await nothing(world, me);
    await show(world);
    return world;
  }

  test('waits, and makes nobody a voice: whoever has just come would be known by it', async () => {
    const world = await shown();
    await join(world, 'farah');
    const before = await watch(ports(world), aCall('ana'));
    await doubt(world, 'farah');
    await ripen(world);
    const after = await watch(ports(world), aCall('ana'));
    expect(after.talk?.voices).toBe(before.talk?.voices);
    expect(isShown(await open(world))).toBe(false);
    expect(isShown(await voted(world, 'ana', 'ben', 'chiara', 'farah'))).toBe(true);
  });

  test('ahead of a talk it waits for one, in which it is shown with what is written there', async () => {
    const talks = { ...NO_TALKS, talks: [aTalk({ participants: ['ana', 'ben', 'chiara', 'dinesh'] })] };
    const world = aWorld({ records: noRecords({ talks }) });
    for (const me of ['ana', 'ben', 'chiara']) await nothing(world, me);
    await doubt(world, 'dinesh');
    await ripen(world);
    expect(isShown(await open(world))).toBe(false);
    await startTalk(ports(world), aCall('ana'));
    await sign(world, 'emma');
    expect(isShown(await show(world))).toBe(true);
  });

  test('one of three who sign afterwards uncovers nobody', async () => {
    const world = await shown();
    await sign(world, 'ana');
    await join(world, 'farah');
    await doubt(world, 'farah');
    await ripen(world);
    expect(isShown(await open(world))).toBe(false);
  });
});

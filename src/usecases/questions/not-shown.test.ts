import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import {
  assess,
  aTalkOf,
  close,
  doubt,
  DOUBT,
  isShown,
  join,
  later,
  nothing,
  notShownTo,
  open,
  ports,
  show,
  sign,
  vote,
  voted,
  wait,
  withdraw,
} from '../../../test/builders/panel-acts';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { agreedRecords } from '../../../test/builders/records';
import { runningOf } from '../../domain/talk/running-talk';
import { revealVotes } from '../../../test/builders/reveal';
import { signQuestion } from './ask-question';

/** Chiara writes one, and the two others sign something, so that it is not shown. */
async function notShown(): Promise<World> {
  const world = await aTalkOf('ben', 'chiara');
  await doubt(world, 'chiara', { id: 'hers', blocking: true });
  for (const me of ['ana', 'ben']) await sign(world, me);
  await show(world);
  return world;
}

const HERS = { id: 'hers', version: 1 };

describe('what the show did not show', () => {
  test('its writer alone reads of at once, and again after the talk', async () => {
    const world = await notShown();
    expect(await notShownTo(world, 'chiara')).toEqual(['hers']);
    for (const me of ['ana', 'ben', 'goran']) expect(await notShownTo(world, me)).toEqual([]);
    await close(world, 'another-talk');
    expect(await notShownTo(world, 'chiara')).toEqual(['hers']);
  });

  test('holds nothing: the issue is ready as without it', async () => {
    const world = await notShown();
    const revealed = await voted(world, 'ana', 'ben', 'chiara');
    expect(revealed.talk?.onceClosed.state).toBe('ready');
    const closed = await close(world);
    expect(closed.assessment.readiness).toMatchObject({ state: 'ready', gaps: 0 });
    await assess(world);
    expect(world.projection.readiness?.state).toBe('ready');
  });

  test('is never shown after a talk that was left, where the same people are early respondents of the next', async () => {
    const world = await aTalkOf('ben', 'chiara');
    await nothing(world, 'ben');
    await doubt(world, 'chiara', { id: 'hers' });
    wait(world, 5 * 3600);
    await join(world, 'ana');
    await nothing(world, 'dinesh');
    expect(isShown(await show(world))).toBe(false);
    expect(await notShownTo(world, 'chiara')).toEqual(['hers']);
  });

  test('is signed by its writer, and asked then', async () => {
    const world = await notShown();
    wait(world, 60);
    const call = aCall('chiara');
    const { notShown: left, questions } = await signQuestion(ports(world), call, { input: { id: 'hers' } });
    expect(left).toEqual([]);
    expect(questions.find(({ text }) => text === DOUBT)).toMatchObject({
      askedBy: 'chiara',
      askedAt: world.now,
      blocking: true,
    });
    await signQuestion(ports(world), call, { input: { id: 'hers' } });
    expect(world.records.questions.filter(({ text }) => text === DOUBT)).toHaveLength(1);
  });

  test('is signed by nobody else', async () => {
    const world = await notShown();
    await expect(signQuestion(ports(world), aCall('ben'), { input: { id: 'hers' } })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect(world.records.waiting).toHaveLength(1);
  });

  test('is taken back by its writer, without a trace', async () => {
    const world = await notShown();
    const { shown, hints } = { ...world.records, hints: world.hints };
    const byBen = withdraw(world, 'ben', HERS);
    await expect(byBen).rejects.toMatchObject({ code: 'not-found' });
    expect(world.records.waiting).toHaveLength(1);
    await withdraw(world, 'chiara', HERS);
    expect([world.records.waiting, world.records.shown, world.hints]).toEqual([[], shown, hints]);
    expect(JSON.stringify(world.records)).not.toContain(DOUBT);
  });

  test('makes room for another one once it is taken back', async () => {
    const world = await notShown();
    await close(world, 'another-talk');
    for (const _more of [2, 3]) await doubt(world, 'chiara');
    const details = { because: 'anonymous-full', limit: 3 };
    await expect(doubt(world, 'chiara')).rejects.toMatchObject({ code: 'limit-reached', details });
    await join(world, 'ana');
    await expect(doubt(world, 'chiara')).rejects.toMatchObject({ details });
    await withdraw(world, 'chiara', HERS);
    await doubt(world, 'chiara');
    expect(world.records.waiting).toHaveLength(3);
  });
});

describe('a reveal without a talk', () => {
  /** Respondents before a talk; one of them writes. */
  async function early(...quiet: readonly string[]): Promise<World> {
    const world = aWorld();
    for (const me of quiet) await nothing(world, me);
    await doubt(world, 'chiara', { id: 'hers' });
    return world;
  }

  test('shows what three early respondents could have written', async () => {
    expect(isShown(await voted(await early('ana', 'ben'), 'ana', 'ben', 'chiara'))).toBe(true);
  });

  test('gives back what fewer could have written, for good', async () => {
    const world = await early('ben');
    expect(isShown(await voted(world, 'ana', 'ben', 'chiara'))).toBe(false);
    expect(await notShownTo(world, 'chiara')).toEqual(['hers']);
    await join(world, 'ana');
    await nothing(world, 'ana', 'dinesh', 'emma', 'farah');
    expect(isShown(await show(world))).toBe(false);
  });

  test('is the show: a later question takes three who answer after it', async () => {
    const world = await early('ana', 'ben');
    await voted(world, 'ana', 'ben', 'chiara');
    await join(world, 'ana');
    await join(world, 'dinesh');
    await doubt(world, 'dinesh', { id: 'his', text: 'Is this legal?' });
    await nothing(world, 'emma');
    const { questions } = await show(world);
    expect(questions.map(({ text }) => text)).not.toContain('Is this legal?');
    expect(await notShownTo(world, 'dinesh')).toEqual(['his']);
  });
});

test('an agreed issue stays ready, whatever was written without a name and not shown', async () => {
  const world = aWorld({ records: agreedRecords() });
  await doubt(world, 'ben');
  await later(world);
  expect((await open(world)).assessment.readiness.state).toBe('ready');
  await join(world, 'ana');
  expect((await close(world)).assessment.readiness.state).toBe('ready');
  expect(world.projection.readiness?.state).toBe('ready');
});

const anonymous = ({ records }: World) => records.questions.filter(({ askedBy }) => askedBy === null).length;

test('property: an anonymous question is shown at the next show to three, or never', async () => {
  const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma'];
  const acts = {
    doubt,
    sign,
    nothing,
    join,
    show,
    close: (world: World) => close(world),
    wait: (world: World) => later(world),
    vote: (world: World, me: string) => vote(world, me),
    reveal: (world: World) => revealVotes(world, 'ana'),
  } satisfies Readonly<Record<string, (world: World, me: string) => Promise<unknown>>>;
  type Act = keyof typeof acts;
  const names: readonly Act[] = ['doubt', 'sign', 'nothing', 'join', 'show', 'close', 'wait', 'vote', 'reveal'];
  const script = fc.array(fc.record({ act: fc.constantFrom(...names), me: fc.constantFrom(...people) }), {
    minLength: 3,
    maxLength: 25,
  });
  const isShow = (act: Act, { records: { talk, round } }: World) => {
    const isBefore = (runningOf(talk)?.shownAt ?? null) === null;
    const isMoment = act === 'close' ? runningOf(talk) !== null : act === 'reveal' && round?.state === 'open';
    return isBefore && (isMoment || (act === 'show' && runningOf(talk) !== null));
  };
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const world = await aTalkOf('ben', 'chiara');
      /** How many wait for the next show, who has answered since the last one, and who has signed in this talk. */
      let candidates = 0;
      const [respondents, signers] = [new Set<string>(), new Set<string>()];
      for (const { act, me } of steps) {
        const [before, isMoment, wasRunning] = [anonymous(world), isShow(act, world), runningOf(world.records.talk)];
        const isDone = await acts[act](world, me).then(
          () => true,
          () => false,
        );
        if (isDone && act === 'doubt') candidates += 1;
        const isFree = [...respondents].filter((one) => !signers.has(one)).length >= 3;
        expect(anonymous(world)).toBe(isDone && isMoment && isFree ? before + candidates : before);
        if (isDone && isMoment) {
          candidates = 0;
          respondents.clear();
        }
        if (isDone && (act === 'doubt' || act === 'nothing' || act === 'sign')) respondents.add(me);
        if (isDone && act === 'sign') signers.add(me);
        if (isDone && act === 'close' && wasRunning !== null) {
          respondents.clear();
          signers.clear();
        }
      }
    }),
    { numRuns: 80 },
  );
});

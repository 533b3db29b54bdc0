import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import {
  aTalkOf,
  close,
  doubt,
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
} from '../../../test/builders/doubting';
import { busyFor, quietly } from '../../../test/builders/faulty-ports';
import type { World } from '../../../test/builders/in-memory-ports';
import type { NewQuestion } from '../../contract';
import { assessIssue } from '../core/assess-issue';
import { castVote } from '../ballot/cast-vote';
import { flagIssue } from '../flag/flag-issue';
import { revealBallot } from '../ballot/reveal-ballot';
import { isSilent, runningOf } from '../../domain/talk/running-talk';
import type { Ports } from '../ports';
import { startTalk } from '../talk/start-talk';
import { askQuestion } from './ask-question';

describe('a waiting anonymous question keeps the issue from being ready', () => {
  /** Chiara writes one before the others sign something, so that it is not shown. */
  async function kept(spoilt: Partial<NewQuestion> = {}): Promise<World> {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara', { blocking: true, ...spoilt });
    for (const me of ['ana', 'ben']) await sign(world, me);
    await show(world);
    return world;
  }

  test.each([true, false])('whether it blocks or not (%s), which the view does not tell', async (blocking) => {
    const world = await kept({ blocking });
    await later(world);
    const revealed = await voted(world, 'ana', 'ben', 'chiara');
    expect(revealed.assessment.readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered', gaps: 1 });
    expect(findingsOf(revealed)).toContain('doubts-unseen');
    expect(revealed.unsigned.waits).toBe(true);
    expect(revealed.talk?.onceClosed).toMatchObject({ state: 'refine', unseen: true });
    const closed = await close(world);
    expect(closed.assessment.readiness.state).toBe('refine');
    expect(world.projection.readiness?.state).toBe('refine');
    await assessIssue(ports(world), world.issue.id);
    expect(world.projection.readiness?.state).toBe('refine');
    expect(world.records.talks.talks.at(-1)?.outcome).toBe('ready');
  });

  test('also where it is seconds old when the talk ends', async () => {
    const world = await kept();
    await voted(world, 'ana', 'ben', 'chiara');
    expect((await close(world)).assessment.readiness.state).toBe('refine');
  });

  test('until a talk shows it that ends with three who signed nothing', async () => {
    const world = await kept();
    await later(world);
    await voted(world, 'ana', 'ben', 'chiara');
    await close(world);
    await startTalk(ports(world), aCall('ana'));
    for (const me of ['ana', 'dinesh', 'emma']) await nothing(world, me);
    const seen = await close(world);
    expect(isShown(seen)).toBe(true);
    expect(findingsOf(seen)).toContain('blocking-open');
  });

  test('and shows nowhere where the issue would not be ready anyway', async () => {
    const world = await kept();
    await later(world);
    const closed = await close(world, 'another-talk');
    expect(findingsOf(closed)).not.toContain('doubts-unseen');
    expect(closed.unsigned.waits).toBe(false);
  });

  test('but does not hold up work that has begun', async () => {
    const world = await kept();
    await voted(world, 'ana', 'ben', 'chiara');
    world.issue = { ...world.issue, progress: 'indeterminate' };
    expect(findingsOf(await open(world))).not.toContain('doubts-unseen');
  });

  test('and the flag gives it as the reason', async () => {
    const world = await kept();
    await voted(world, 'ana', 'ben', 'chiara');
    await close(world);
    world.issue = { ...world.issue, sprint: { id: 1, name: 'S1', state: 'active', startDate: null } };
    await flagIssue(ports(world), world.issue.id);
    expect(world.comments[0]).toContain('what was said without a name is still to be shown');
  });
});

describe('an issue that becomes ready in a talk stays ready over a later anonymous question', () => {
  const late = { kind: 'risk', text: 'The supplier lies.', blocking: true, withoutName: true, once: 'late' } as const;
  const doubtLate = (by: Ports) =>
    askQuestion(by, aCall('chiara'), { ...late, category: null, owner: null, due: null });
  const seenBy = async (world: World) => {
    const { assessment, unsigned } = await open(world);
    return [assessment.readiness.state, findingsOf({ assessment }), unsigned.waits];
  };

  /** The view says ready, and Jira was too busy to take the properties. */
  async function revealed(): Promise<World> {
    const world = await aTalkOf('ben', 'chiara');
    for (const me of ['ana', 'ben', 'chiara']) {
      await nothing(world, me);
      await castVote(ports(world), aCall(me), { round: 1, confidence: 5 });
    }
    await quietly(() => revealBallot(busyFor(world, 'saveFace'), aCall('ana'), { round: 1, anyway: false }));
    expect(await seenBy(world)).toEqual(['ready', [], false]);
    expect(world.projection.readiness?.state).not.toBe('ready');
    return world;
  }

  test('until the next batch moment, whatever the properties said', async () => {
    const world = await revealed();
    await doubtLate(ports(world));
    expect(world.records.waiting).toHaveLength(1);
    expect(world.projection.readiness?.state).not.toBe('ready');
    expect(await seenBy(world)).toEqual(['ready', [], false]);
    await assessIssue(ports(world), world.issue.id);
    expect(world.projection.readiness?.state).toBe('ready');
    for (const me of ['ana', 'ben']) await sign(world, me);
    expect((await close(world, 'another-talk')).assessment.readiness.state).toBe('refine');
    expect(world.records).toMatchObject({ held: true, waiting: [{ question: { text: late.text } }] });
  });

  test('and a refused write stores nothing, so that its writer may try again', async () => {
    const world = await revealed();
    await expect(doubtLate(busyFor(world, 'storeRow'))).rejects.toMatchObject({ code: 'rate-limited' });
    expect(world.records.waiting).toEqual([]);
    await doubtLate(ports(world));
    expect(world.records.waiting).toHaveLength(1);
  });
});

test('a repeated reveal is no second batch moment, which would tell a time of writing', async () => {
  const world = await aTalkOf('ben', 'chiara');
  for (const me of ['ana', 'ben', 'chiara']) await nothing(world, me);
  await voted(world, 'ana', 'ben', 'chiara');
  await doubt(world, 'chiara');
  const again = await revealBallot(ports(world), aCall('ana'), { round: 1, anyway: true });
  expect(isShown(again)).toBe(false);
  expect(isShown(await show(world))).toBe(false);
  expect(isShown(await close(world))).toBe(true);
});

const anonymous = ({ records }: World) => records.questions.filter(({ askedBy }) => askedBy === null).length;

test('property: an anonymous question is shown once, at a batch moment, or holds the issue', async () => {
  const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma'];
  const acts = {
    doubt,
    sign,
    nothing,
    join,
    show,
    close: (world: World) => close(world),
    wait: (world: World) => later(world),
    vote: async (world: World, me: string) => {
      const { round } = world.records;
      await castVote(ports(world), aCall(me), { round: round?.number ?? 1, confidence: 5 });
    },
    reveal: (world: World) =>
      revealBallot(ports(world), aCall('ana'), { round: world.records.round?.number ?? 1, anyway: true }),
  } satisfies Readonly<Record<string, (world: World, me: string) => Promise<unknown>>>;
  type Act = keyof typeof acts;
  const names: readonly Act[] = ['doubt', 'sign', 'nothing', 'join', 'show', 'close', 'wait', 'vote', 'reveal'];
  const script = fc.array(fc.record({ act: fc.constantFrom(...names), me: fc.constantFrom(...people) }), {
    minLength: 3,
    maxLength: 25,
  });
  const isBatch = (act: Act, { records: { talk, round } }: World) =>
    (act === 'show' && isSilent(talk, '2025-11-24T10:00:00.000Z')) ||
    (act === 'close' && runningOf(talk) !== null) ||
    (act === 'reveal' && round?.state === 'open');
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const world = await aTalkOf('ben', 'chiara');
      let written = 0;
      const [respondents, signers] = [new Set<string>(), new Set<string>()];
      for (const { act, me } of steps) {
        const [before, waiting, isMoment] = [anonymous(world), world.records.waiting.length, isBatch(act, world)];
        const isDone = await acts[act](world, me).then(
          () => true,
          () => false,
        );
        if (isDone && act === 'doubt') written += 1;
        expect(anonymous(world) + world.records.waiting.length).toBe(written);
        const isFree = [...respondents].filter((one) => !signers.has(one)).length >= 3;
        if (!isDone || !isMoment) expect(anonymous(world)).toBe(before);
        else expect(anonymous(world)).toBe(isFree ? before + waiting : before);
        if (isDone && isMoment) expect(world.records.held).toBe(!isFree && waiting > 0);
        if (isDone && (act === 'doubt' || act === 'nothing' || act === 'sign')) respondents.add(me);
        if (isDone && act === 'sign') signers.add(me);
        if (isDone && isMoment && act === 'close') for (const all of [respondents, signers]) all.clear();
      }
      await assessIssue(ports(world), world.issue.id);
      if (world.records.held) expect(world.projection.readiness?.state).not.toBe('ready');
    }),
    { numRuns: 150 },
  );
});

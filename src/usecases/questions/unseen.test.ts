import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import {
  aTalkOf,
  close,
  doubt,
  findingsOf,
  isShown,
  join,
  nothing,
  open,
  ports,
  ripen,
  show,
  sign,
  voted,
} from '../../../test/builders/doubting';
import { inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import type { NewQuestion } from '../../contract';
import { AppError } from '../../failure';
import { assessIssue } from '../core/assess-issue';
import { castVote } from '../ballot/cast-vote';
import { flagIssue } from '../flag/flag-issue';
import { revealBallot } from '../ballot/reveal-ballot';
import type { Ports } from '../ports';
import { startTalk } from '../talk/start-talk';
import { askQuestion } from './ask-question';

describe('nothing is ready over what nobody has seen', () => {
  /** Chiara doubts before the others sign something, so that it cannot be shown. */
  async function kept(spoilt: Partial<NewQuestion> = {}): Promise<World> {
    const world = await aTalkOf('ben', 'chiara');
    await doubt(world, 'chiara', { blocking: true, ...spoilt });
    for (const me of ['ana', 'ben']) await sign(world, me);
    await show(world);
    return world;
  }

  test.each([true, false])('whether it blocks or not (%s), which nobody is told', async (blocking) => {
    const world = await kept({ blocking });
    await ripen(world);
    const revealed = await voted(world, 'ana', 'ben', 'chiara');
    expect(revealed.assessment.readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered', gaps: 1 });
    expect(findingsOf(revealed)).toContain('doubts-unseen');
    expect(revealed.unsigned.waits).toBe(true);
    expect(revealed.talk?.onceClosed).toMatchObject({ state: 'refine', unseen: true });
    const closed = await close(world);
    expect(closed.assessment.readiness.state).toBe('refine');
    expect(world.records.readiness?.state).toBe('refine');
    await assessIssue(ports(world), world.issue.id);
    expect(world.records.readiness?.state).toBe('refine');
    expect(world.records.talks.talks.at(-1)?.outcome).toBe('ready');
  });

  test('also where it is seconds old when the talk ends', async () => {
    const world = await kept();
    await voted(world, 'ana', 'ben', 'chiara');
    expect((await close(world)).assessment.readiness.state).toBe('refine');
  });

  test('it can still be shown: in a talk that ends with three who signed nothing', async () => {
    const world = await kept();
    await ripen(world);
    await voted(world, 'ana', 'ben', 'chiara');
    await close(world);
    await startTalk(ports(world), aCall('ana'));
    for (const me of ['dinesh', 'emma']) await join(world, me);
    const seen = await close(world);
    expect(isShown(seen)).toBe(true);
    expect(findingsOf(seen)).toContain('blocking-open');
  });

  test('where it would not be ready anyway nobody learns of it', async () => {
    const world = await kept();
    await ripen(world);
    const closed = await close(world, 'another-talk');
    expect(findingsOf(closed)).not.toContain('doubts-unseen');
    expect(closed.unsigned.waits).toBe(false);
  });

  test('work that has begun is not held up', async () => {
    const world = await kept();
    await voted(world, 'ana', 'ben', 'chiara');
    world.issue = { ...world.issue, progress: 'indeterminate' };
    expect(findingsOf(await open(world))).not.toContain('doubts-unseen');
  });

  test('the flag says why', async () => {
    const world = await kept();
    await voted(world, 'ana', 'ben', 'chiara');
    await close(world);
    world.issue = { ...world.issue, sprint: { id: 1, name: 'S1', state: 'active', startDate: null } };
    await flagIssue(ports(world), world.issue.id);
    expect(world.comments[0]).toContain('what was said without a name is still to be shown');
  });
});

describe('what became ready in a talk stays so over a doubt that comes late, also where Jira had no time for the summary', () => {
  const busy = (world: World) =>
    inMemoryPorts(world, async (port) => {
      if (port === 'saveReadiness') throw new AppError('rate-limited', 'Too many writes.');
    });
  const late = { kind: 'risk', text: 'The supplier lies.', blocking: true, withoutName: true, once: 'late' } as const;
  const doubtLate = (by: Ports) =>
    askQuestion(by, aCall('chiara'), { ...late, category: null, owner: null, due: null });
  const seenBy = async (world: World) => {
    const { assessment, unsigned } = await open(world);
    return [assessment.readiness.state, findingsOf({ assessment }), unsigned.waits];
  };

  /** Everybody sees that it is ready, and the summary does not say so. */
  async function revealed(): Promise<World> {
    const world = await aTalkOf('ben', 'chiara');
    for (const me of ['ana', 'ben', 'chiara']) {
      await nothing(world, me);
      await castVote(ports(world), aCall(me), { round: 1, confidence: 5 });
    }
    await revealBallot(busy(world), aCall('ana'), { round: 1, anyway: false });
    expect(await seenBy(world)).toEqual(['ready', [], false]);
    expect(world.records.readiness?.state).not.toBe('ready');
    return world;
  }
  beforeEach(() => jest.spyOn(console, 'warn').mockImplementation(() => undefined));
  afterEach(() => jest.restoreAllMocks());

  test('it is written before something waits', async () => {
    const world = await revealed();
    await doubtLate(ports(world));
    expect(world.outbox?.doubts).toHaveLength(1);
    expect(await seenBy(world)).toEqual(['ready', [], false]);
    await assessIssue(ports(world), world.issue.id);
    expect(await seenBy(world)).toEqual(['ready', [], false]);
    expect((await close(world, 'another-talk')).assessment.readiness.state).toBe('refine');
  });

  test('where that cannot be written either nothing waits, and its writer may try again', async () => {
    const world = await revealed();
    await expect(doubtLate(busy(world))).rejects.toMatchObject({ code: 'rate-limited' });
    expect(world.outbox?.doubts ?? []).toEqual([]);
    expect(await seenBy(world)).toEqual(['ready', [], false]);
    await doubtLate(ports(world));
    expect(world.outbox?.doubts).toHaveLength(1);
  });
});

/** Doubts that may be shown, or are; and those that may not. */
const free = ({ records, outbox }: World) =>
  records.questions.filter(({ askedBy }) => askedBy === null).length +
  (outbox?.doubts.filter(({ released }) => released).length ?? 0);
const keptIn = ({ outbox }: World) => outbox?.doubts.filter(({ released }) => !released).length ?? 0;

test('whoever writes, signs, joins, shows, votes or ends it: a doubt is shown once, where three could have written it, or keeps it from being ready', async () => {
  const people = ['ana', 'ben', 'chiara', 'dinesh', 'emma'];
  const acts = {
    doubt,
    sign,
    nothing,
    join,
    show,
    close: (world: World) => close(world),
    wait: (world: World) => ripen(world),
    vote: async (world: World, me: string) => {
      const round = world.records.round;
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
  await fc.assert(
    fc.asyncProperty(script, async (steps) => {
      const world = await aTalkOf('ben', 'chiara');
      let written = 0;
      const [there, signers] = [new Set(['ana', 'ben', 'chiara']), new Set<string>()];
      for (const { act, me } of steps) {
        const before = free(world);
        const isDone = await acts[act](world, me).then(
          () => true,
          () => false,
        );
        if (isDone && act === 'doubt') written += 1;
        else if (isDone) there.add(me);
        expect(free(world) + keptIn(world)).toBe(written);
        if (free(world) > before)
          expect([...there].filter((person) => !signers.has(person)).length).toBeGreaterThanOrEqual(3);
        if (isDone && act === 'sign') signers.add(me);
        if (isDone && act === 'close') signers.clear();
      }
      if (world.records.talk !== null) return;
      await assessIssue(ports(world), world.issue.id);
      if ((world.outbox?.doubts.length ?? 0) > 0) expect(world.records.readiness?.state).not.toBe('ready');
    }),
    { numRuns: 150 },
  );
});

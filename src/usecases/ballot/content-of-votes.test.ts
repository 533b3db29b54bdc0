import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { edit } from '../../../test/builders/an-agreement';
import { anIssue, paragraph } from '../../../test/builders/an-issue';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { close, join, nothing, open } from '../../../test/builders/panel-acts';
import { noRecords } from '../../../test/builders/records';
import { contentIn } from '../../../test/builders/seen';
import { AppError } from '../../failure';
import { stillAgreed } from '../recheck/still-agreed';
import { nothingFromMe } from '../talk/show-written';
import { castVote } from './cast-vote';
import { revealBallot } from './reveal-ballot';

const TEAM = ['ana', 'chiara', 'dinesh'];
/** No part of it has a heading, so that a rewrite changes words alone. */
const PLAIN = [paragraph('Parents see the allergens of a lunch before they order it, on every page of the canteen.')];
const after = (world: World, seconds: number): World =>
  Object.assign(world, { now: new Date(Date.parse(world.now) + seconds * 1_000).toISOString() });
const passOf = async (world: World, me: string): Promise<string> => {
  const { pass } = await open(world, me);
  if (pass === null) throw new Error('a pass is sealed');
  return pass;
};
const stateIn = async (world: World) => (await open(world, 'goran')).assessment.readiness.state;

/** A vote whose payload says more than the call takes: the content that it is on. */
type Saying = { readonly content?: string; readonly pass?: string };
const vote = (world: World, me: string, { content = contentIn(world), ...call }: Saying = {}) => {
  const payload = { base: { round: 1, content }, input: { confidence: 5 } } as const;
  return castVote(inMemoryPorts(world), { ...aCall(me), ...call }, payload);
};

/** The three of the team in a talk with Ben; all say "nothing from me". */
async function aTalkOfFour(): Promise<World> {
  const world = aWorld({ issue: anIssue({ description: PLAIN }), records: noRecords({ passKey: 'key' }) });
  for (const me of [...TEAM, 'ben']) await join(world, me);
  for (const me of [...TEAM, 'ben']) await nothing(world, me);
  return world;
}

async function revealed(world: World): Promise<World> {
  const input = { without: ['ben'] };
  await revealBallot(inMemoryPorts(after(world, 10)), aCall('ana'), { base: { round: 1 }, input });
  return after(world, 10);
}

async function closed(world: World): Promise<World> {
  await close(world);
  return after(world, 3_600);
}

const rewrite = (world: World): World =>
  Object.assign(world, {
    issue: {
      ...world.issue,
      description: [paragraph('Delete every customer of the canteen at once, without a backup and without a word.')],
    },
  });
const NUMBER = /^((?:[^.]+\.){6})[^.]+/u;
/** The present content, but for the number of pairs: nothing is any change from it. */
const forged = (world: World): string => contentIn(world).replace(NUMBER, '$1zzzzzz');

test.each([
  ['first', false],
  ['last, by a pass', true],
])('a forged content of one vote, given %s, makes no later rewrite ready', async (_when, byPass) => {
  const world = await aTalkOfFour();
  const pass = byPass ? { pass: await passOf(world, 'ben') } : {};
  const [before, later] = byPass ? [TEAM, []] : [[], TEAM];
  for (const me of before) await vote(after(world, 1), me);
  await vote(world, 'ben', { content: forged(world), ...pass });
  for (const me of later) await vote(after(world, 1), me);
  await closed(await revealed(world));
  expect(await stateIn(world)).toBe('ready');
  expect(await stateIn(rewrite(world))).toBe('recheck');
  await nothing(world, 'ben');
  expect(await stateIn(world)).toBe('recheck');
});

test('a title that stood for a second and is put in later makes nothing ready', async () => {
  const world = await aTalkOfFour();
  const { summary } = world.issue;
  for (const me of TEAM) await vote(world, me);
  const other = edit(world, 'Delete every customer');
  const seen = { content: contentIn(other), pass: await passOf(other, 'ben') };
  edit(world, summary);
  await vote(world, 'ben', seen);
  await closed(await revealed(world));
  expect(await stateIn(world)).toBe('ready');
  edit(world, 'Delete every customer');
  await nothing(world, 'ben');
  expect(await stateIn(world)).toBe('recheck');
});

type Sent = { readonly content: string; readonly pass: string };
type Move =
  | { readonly is: 'edit'; readonly to: string }
  | { readonly is: 'vote' | 'still' | 'nothing' | 'open'; readonly content: number; readonly pass: number };

const aMove: fc.Arbitrary<Move> = fc.oneof(
  fc.record({ is: fc.constant('edit' as const), to: fc.constantFrom('Warn early', 'Delete every customer') }),
  fc.record({
    is: fc.constantFrom('vote' as const, 'vote' as const, 'still' as const, 'nothing' as const, 'open' as const),
    content: fc.nat(9),
    pass: fc.nat(9),
  }),
);

/** What Ben may put into a payload: contents and passes that he has seen, of others, too, and what he makes up. */
class Ben {
  private readonly contents = ['', 'rubbish', '3.a.b.c.d.e.f.g'];
  private readonly passes = ['', 'rubbish'];

  async plays(world: World, move: Move): Promise<void> {
    if (move.is === 'edit') edit(after(world, 1), move.to);
    this.contents.push(contentIn(world), forged(world));
    if (move.is === 'edit') return;
    const { content = '', pass = '' } = this.sent(move);
    const call = { ...aCall('ben'), pass };
    const ports = inMemoryPorts(after(world, 40));
    if (move.is === 'open') this.passes.push(await passOf(world, 'ben'), await passOf(world, 'ana'));
    if (move.is === 'nothing') await nothingFromMe(ports, call);
    if (move.is === 'vote') await vote(world, 'ben', { content, pass });
    if (move.is === 'still') await stillAgreed(ports, call).catch(mustBeRefused);
  }

  private sent({ content, pass }: { readonly content: number; readonly pass: number }): Partial<Sent> {
    const one = (all: readonly string[], at: number) => all[at % all.length] ?? '';
    return { content: one(this.contents, content), pass: one(this.passes, pass) };
  }
}

const mustBeRefused = (error: unknown): void => {
  expect(error).toBeInstanceOf(AppError);
};
/** On what each of the others voted. */
const othersIn = ({ records }: World) =>
  records.round?.votes.flatMap(({ voter, on }) => (voter === 'ben' ? [] : [[voter, on?.fingerprint]])).toSorted();

test('property: no payload of one person changes on what content another person’s vote stands', async () => {
  const moves = fc.array(aMove, { maxLength: 8 });
  await fc.assert(
    fc.asyncProperty(moves, moves, async (before, later) => {
      const world = edit(await aTalkOfFour(), 'Warn early');
      const ben = new Ben();
      for (const me of TEAM) await vote(after(world, 1), me);
      const stands = othersIn(world);
      for (const move of before) await ben.plays(world, move);
      expect(othersIn(world)).toEqual(stands);
      edit(world, 'Warn early');
      await revealed(world);
      expect(othersIn(world)).toEqual(stands);
      const on = contentIn(world);
      expect([world.records.round?.fingerprint, world.records.confidence?.fingerprint]).toEqual([on, on]);
      await closed(world);
      for (const move of later) await ben.plays(world, move);
      expect(othersIn(world)).toEqual(stands);
      expect([world.records.round?.fingerprint, world.records.confidence?.fingerprint]).toEqual([on, on]);
      expect(await stateIn(world)).toBe(world.issue.summary === 'Warn early' ? 'ready' : 'recheck');
    }),
    { numRuns: 60 },
  );
});

test('asked outside a talk counts only answers and votes on the present content', async () => {
  const VOTERS = ['chiara', 'dinesh', 'emma'];
  const world = aWorld();
  for (const me of VOTERS) await vote(world, me);
  await revealBallot(inMemoryPorts(world), aCall('ana'), { base: { round: 1 }, input: {} });
  expect(world.records.talks.asked).toMatchObject({ respondents: 3, fingerprint: contentIn(world) });
  rewrite(world);
  for (const me of ['ben', 'farah']) await nothing(world, me);
  expect(world.records.talks.asked).toMatchObject({ respondents: 2, quorum: 2, fingerprint: contentIn(world) });
});

import fc from 'fast-check';
import {
  assess,
  aTalkOf,
  close,
  DOUBT,
  doubt,
  nothing,
  open,
  show,
  voted,
  wait,
} from '../../../test/builders/panel-acts';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { aTalk, noRecords } from '../../../test/builders/records';
import { publicPart } from '../../domain/refinement/public-row';
import { NO_TALKS } from '../../domain/talk/talk';

type Step = { readonly seconds: number; readonly looks: boolean };
type Telling = { readonly steps: readonly Step[]; readonly inTalk: boolean; readonly act: keyof typeof acts };
const acts = {
  show,
  close: (world: World) => close(world, 'another-talk'),
  reveal: (world: World) => voted(world, 'ana', 'ben', 'chiara'),
  leave: async (world: World) => wait(world, 5 * 3600),
  wait: async () => {},
} satisfies Readonly<Record<string, (world: World) => Promise<unknown>>>;
const team = ['ben', 'chiara', 'dinesh'];

/** What others may see while three people respond, one of them anonymously, then `act` happens, and time passes. */
async function seen(writer: string, { steps, inTalk, act }: Telling): Promise<readonly string[]> {
  const talks = { ...NO_TALKS, talks: [aTalk({ participants: ['ana', ...team] })] };
  const world = inTalk ? await aTalkOf(...team) : aWorld({ records: noRecords({ talks }) });
  const views: string[] = [];
  const look = async () => {
    const view = await open(world, 'emma');
    const { records, projection, hints, queued, notices } = world;
    views.push(JSON.stringify([view, projection, publicPart(records), records.shown, hints, queued, notices]));
  };
  for (const [at, { seconds, looks }] of steps.entries()) {
    wait(world, seconds);
    if (looks) await assess(world);
    const me = team[at];
    if (me === undefined) await acts[act](world);
    else await (me === writer ? doubt(world, me, { id: 'theirs', blocking: true }) : nothing(world, me));
    await look();
  }
  for (const seconds of [7, 60, 600]) {
    wait(world, seconds);
    await assess(world);
    await look();
  }
  return views;
}

test.each([
  ['ahead of a talk, minutes apart', { inTalk: false, act: 'wait' }, 600, false],
  ['in a talk, shown seconds after the last word', { inTalk: true, act: 'show' }, 300, true],
  ['in a talk that ends seconds after the last word', { inTalk: true, act: 'close' }, 300, true],
  ['in a talk that everybody leaves', { inTalk: true, act: 'leave' }, 300, true],
] as const)('nothing tells which of three wrote an anonymous question: %s', async (_when, how, seconds, isShown) => {
  const steps = [...team.map(() => ({ seconds, looks: false })), { seconds: 2, looks: false }];
  const [first, ...others] = await Promise.all(team.map((writer) => seen(writer, { ...how, steps })));
  for (const other of others) expect(other).toEqual(first);
  expect(first?.at(-1)?.includes(DOUBT)).toBe(isShown);
});

test('nothing tells which of three wrote it, for any times of responses and looks', async () => {
  const step = fc.record({ seconds: fc.constantFrom(0, 1, 7, 40, 600), looks: fc.boolean() });
  const telling = fc.record({
    steps: fc.array(step, { minLength: 4, maxLength: 4 }),
    inTalk: fc.boolean(),
    act: fc.constantFrom('show', 'close', 'reveal', 'leave', 'wait'),
  }) satisfies fc.Arbitrary<Telling>;
  const isPossible = ({ inTalk, act }: Telling) => inTalk || act === 'wait' || act === 'reveal';
  await fc.assert(
    fc.asyncProperty(telling.filter(isPossible), fc.constantFrom('ben', 'chiara'), async (how, writer) => {
      expect(await seen(writer, how)).toEqual(await seen('dinesh', how));
    }),
    { numRuns: 30 },
  );
});

test('after a talk nothing tells whether a respondent wrote one for the next', async () => {
  const views = async (isWritten: boolean) => {
    const world = await aTalkOf(...team);
    for (const me of team) await nothing(world, me);
    await close(world, 'another-talk');
    for (const me of team) await nothing(world, me);
    if (isWritten) await doubt(world, 'ben', { blocking: true });
    await assess(world);
    const { projection, records, hints, queued, notices } = world;
    return [await open(world, 'emma'), projection, publicPart(records), records.shown, hints, queued, notices];
  };
  expect(await views(true)).toEqual(await views(false));
});

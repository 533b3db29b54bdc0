import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aTalkOf, close, doubt, DOUBT, nothing, ports, show, voted, wait } from '../../../test/builders/doubting';
import { aWorld, type World } from '../../../test/builders/in-memory-ports';
import { aTalk, noRecords } from '../../../test/builders/records';
import { NO_TALKS } from '../../domain/talk';
import { assessIssue } from '../core/assess-issue';
import { watch } from '../panel/watch';

type Step = { readonly seconds: number; readonly looks: boolean };
type Telling = { readonly steps: readonly Step[]; readonly inTalk: boolean; readonly act: keyof typeof acts };
const acts = {
  show,
  close: (world: World) => close(world, 'another-talk'),
  reveal: (world: World) => voted(world, 'ana', 'ben', 'chiara'),
  wait: async () => {},
} satisfies Readonly<Record<string, (world: World) => Promise<unknown>>>;
const team = ['ben', 'chiara', 'dinesh'];

/** All that Emma sees while three say something, one of them a doubt, then something happens, and a minute goes by. */
async function seen(writer: string, { steps, inTalk, act }: Telling): Promise<readonly string[]> {
  const talks = { ...NO_TALKS, version: 1, talks: [aTalk({ participants: ['ana', ...team] })] };
  const world = inTalk ? await aTalkOf(...team) : aWorld({ records: noRecords({ talks }) });
  const views: string[] = [];
  const look = async () => {
    const { stamp: _stamp, ...live } = await watch(ports(world), aCall('emma'));
    views.push(JSON.stringify([live, world.records.readiness, world.records.questions.map(({ text }) => text)]));
  };
  for (const [at, { seconds, looks }] of steps.entries()) {
    wait(world, seconds);
    if (looks) await assessIssue(ports(world), world.issue.id);
    const me = team[at];
    if (me === undefined) await acts[act](world);
    else await (me === writer ? doubt(world, me, { once: 'theirs' }) : nothing(world, me));
    await look();
  }
  for (let second = 0; second < 70; second += 7) {
    wait(world, 7);
    await assessIssue(ports(world), world.issue.id);
    await look();
  }
  return views;
}

test.each([
  ['ahead of a talk, minutes apart', { inTalk: false, act: 'wait' }, 600],
  ['in a talk, shown seconds after the last word', { inTalk: true, act: 'show' }, 300],
  ['in a talk that ends seconds after the last word', { inTalk: true, act: 'close' }, 300],
] as const)('when a doubt appears does not tell who wrote it: %s', async (_when, how, seconds) => {
  const steps = [...team.map(() => ({ seconds, looks: false })), { seconds: 2, looks: false }];
  const [first, ...others] = await Promise.all(team.map((writer) => seen(writer, { ...how, steps })));
  for (const other of others) expect(other).toEqual(first);
  expect(first?.at(-1)).toContain(DOUBT);
});

test('when a doubt appears does not tell who wrote it, whenever they speak and whoever looks', async () => {
  const step = fc.record({ seconds: fc.constantFrom(0, 1, 7, 40, 600), looks: fc.boolean() });
  const telling = fc.record({
    steps: fc.array(step, { minLength: 4, maxLength: 4 }),
    inTalk: fc.boolean(),
    act: fc.constantFrom('show', 'close', 'reveal', 'wait'),
  }) satisfies fc.Arbitrary<Telling>;
  const isPossible = ({ inTalk, act }: Telling) => inTalk || act === 'wait' || act === 'reveal';
  await fc.assert(
    fc.asyncProperty(telling.filter(isPossible), fc.constantFrom('ben', 'chiara'), async (how, writer) => {
      expect(await seen(writer, how)).toEqual(await seen('dinesh', how));
    }),
    { numRuns: 30 },
  );
});

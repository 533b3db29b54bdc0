import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { anIssue } from '../../../test/builders/an-issue';
import { anyRow } from '../../../test/builders/any-row';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { twoRows } from '../../../test/builders/two-rows';
import { aTalkAmong, revealVotes } from '../../../test/builders/reveal';
import type { PanelView } from '../../contract';
import type { Refinement } from '../../domain/refinement/refinement';
import { castVote } from '../ballot/cast-vote';
import { settleSize } from '../ballot/settle-size';
import { openPanel, refreshPanel } from './open-panel';

const people = ['ana', 'ben', 'vic'] as const;
const issues = fc
  .record({
    progress: fc.constantFrom('new', 'indeterminate', 'done'),
    summary: fc.constantFrom('Warn about allergens', 'Something else'),
  })
  .map((spoilt) => anIssue(spoilt));

const withKey = (row: Refinement): Refinement => ({ ...row, shown: row.shown + 1, passKey: 'a key' });

async function passOf(world: World, me: string): Promise<string> {
  return (await openPanel(inMemoryPorts(world), aCall(me))).pass ?? 'there is none';
}

/** What both say; the pass is a new one with each read in full. */
const saying = (view: PanelView | null) => ({ ...view, pass: null, access: null });

test('property: a refresh shows what opening shows, of any row, issue and person', async () => {
  await fc.assert(
    fc.asyncProperty(
      anyRow,
      anyRow,
      issues,
      fc.constantFrom(...people),
      fc.boolean(),
      async (before, row, issue, me, readOnly) => {
        const world = aWorld({ records: withKey(before), issue, readOnly });
        const pass = await passOf(world, me);
        world.records = withKey(row);
        // Opening may make the person present, so it comes first.
        const opened = await openPanel(inMemoryPorts(world), aCall(me));
        const refreshed = await refreshPanel(inMemoryPorts(world), aCall(me), { pass });
        // What was settled on and written since is read in full; see below.
        if (refreshed === null) return expect(row.round?.settled ?? row.size?.settled).toMatchObject({ written: true });
        expect(saying(refreshed)).toEqual(saying(opened));
      },
    ),
    { numRuns: 100 },
  );
});

test('property: it shows nobody what is hidden from them', async () => {
  await fc.assert(
    fc.asyncProperty(twoRows, issues, async ([one, other], issue) => {
      const view = async (row: Refinement) => {
        const world = aWorld({ records: withKey(row), issue });
        const pass = await passOf(world, 'vic');
        return saying(await refreshPanel(inMemoryPorts(world), aCall('vic'), { pass }));
      };
      expect(await view({ ...other, shown: 1 })).toEqual(await view({ ...one, shown: 1 }));
    }),
    { numRuns: 100 },
  );
});

test('it reads one row and asks Jira nothing, and gives back the pass as it was', async () => {
  const world = aWorld({ records: withKey(aWorld().records) });
  const pass = await passOf(world, 'ben');
  const calls: string[] = [];
  const ports = inMemoryPorts(world, async (port) => void calls.push(port));
  const view = await refreshPanel(ports, aCall('ben'), { pass });
  expect([calls, view?.pass]).toEqual([['readRow'], pass]);
});

test('a pass counts for two minutes from the read in full, however often it was used', async () => {
  const world = aWorld({ now: '2026-11-24T09:00:00.000Z', records: withKey(aWorld().records) });
  const pass = await passOf(world, 'ben');
  const isShown = async (now: string) => {
    world.now = now;
    return (await refreshPanel(inMemoryPorts(world), aCall('ben'), { pass })) !== null;
  };
  for (const second of ['09:00:04', '09:01:00', '09:01:59', '09:02:00'])
    expect(await isShown(`2026-11-24T${second}.000Z`)).toBe(true);
  for (const late of ['2026-11-24T09:02:00.001Z', '2026-11-24T12:00:00.000Z', '2026-11-24T08:57:59.000Z', 'rubbish'])
    expect(await isShown(late)).toBe(false);
});

test('there is none before others may see anything: a first hidden write is not told by one', async () => {
  for (const version of [0, 1]) {
    const world = aWorld({ records: { ...withKey(aWorld().records), version, shown: 0 } });
    expect((await openPanel(inMemoryPorts(world), aCall('ben'))).pass).toBeNull();
  }
});

test('an estimate that the app has written since makes the page read in full', async () => {
  const world = aWorld({ records: withKey(aTalkAmong(['ben']).records) });
  await castVote(inMemoryPorts(world), aCall('ben'), { base: { round: 1 }, input: { size: '8' } });
  await revealVotes(world, 'ben', 1);
  const pass = await passOf(world, 'vic');
  expect(await refreshPanel(inMemoryPorts(world), aCall('vic'), { pass })).not.toBeNull();
  await settleSize(inMemoryPorts(world), aCall('ben'), { base: { round: 1, label: null }, input: { label: '8' } });
  expect(world.issue.estimate).toEqual({ value: 8 });
  expect(await refreshPanel(inMemoryPorts(world), aCall('vic'), { pass })).toBeNull();
  const next = await passOf(world, 'vic');
  expect((await refreshPanel(inMemoryPorts(world), aCall('vic'), { pass: next }))?.issue.estimate).toEqual({
    value: 8,
  });
});

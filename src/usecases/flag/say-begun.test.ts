import { aPolicy } from '../../../test/builders/a-policy';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { flagIssue } from '../../../test/builders/in-background';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { AppError } from '../../failure';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { assessIssue } from '../core/assess-issue';
import { readInBackground } from '../core/background';
import type { Ports } from '../ports';
import { isBegunUnagreed, sayBegun } from './say-begun';

const policy = aPolicy({ flags: { ...STARTER_POLICY.flags, on: true, begun: true } });

/** Work on an issue that the app had looked at before. */
async function begun(): Promise<World> {
  const world = aWorld({ issue: anIssue({ sprint: aSprint() }), policy });
  const ports = inMemoryPorts(world);
  await assessIssue(ports, await readInBackground(ports, world.issue.id), null);
  world.issue = { ...world.issue, progress: 'indeterminate' };
  return world;
}

/** As the event of the change of status does: the state at the beginning is stored first. */
async function say(world: World, ports: Ports = inMemoryPorts(world)): Promise<void> {
  const read = await assessIssue(ports, await readInBackground(ports, world.issue.id), null);
  if (isBegunUnagreed(read)) await sayBegun(ports, read, 'cem');
}

test('that work began without an agreement is said once, and the row knows the comment', async () => {
  const world = await begun();
  await say(world);
  expect(world.records.told).toEqual({ commentId: '0', begunAt: world.now, reason: null, run: null });
  const [comment] = world.comments;
  world.now = new Date(Date.parse(world.now) + 90_000).toISOString();
  await say(world);
  expect(world.comments).toEqual([comment]);
});

test('where Jira took no comment, it is said by the next event', async () => {
  const world = await begun();
  const saveFlagComment = () => Promise.reject(new AppError('not-allowed', 'Jira takes no comment.'));
  await say(world, { ...inMemoryPorts(world), saveFlagComment });
  expect(world.records.told).toBeNull();
  await say(world);
  expect(world.comments).toHaveLength(1);
});

test('what was said stays said when a flag comes and goes after it', async () => {
  const world = await begun();
  await say(world);
  const { begunAt } = world.records.told ?? {};
  for (const progress of ['new', 'indeterminate'] as const) {
    world.issue = { ...world.issue, progress };
    await flagIssue(inMemoryPorts(world), world.issue.id, 'itself');
    expect(world.records.told).toMatchObject({ begunAt });
  }
  expect(world.comments).toHaveLength(1);
});

import { aCall } from '../../../test/builders/a-call';
import { aPolicy } from '../../../test/builders/a-policy';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { flagIssue } from '../../../test/builders/in-background';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { STARTER_POLICY } from '../../domain/policy/presets';
import { exemptIssue, flagAgain } from './exempt-issue';

const policy = aPolicy({ flags: { ...STARTER_POLICY.flags, on: true } });
const planned = () => aWorld({ issue: anIssue({ sprint: aSprint() }), policy });
const sent = { base: { exempt: null }, input: { reason: 'A spike: we learn by doing it' } };
const run = (world: World) => flagIssue(inMemoryPorts(world), world.issue.id, 'itself');

test('"not this one" takes our flag away for two weeks, with a name and a reason; then it is flagged again', async () => {
  const world = planned();
  await run(world);
  const view = await exemptIssue(inMemoryPorts(world), aCall('ben'), sent);
  expect(view.flag).toEqual({
    state: 'exempt',
    by: 'ben',
    at: '2025-11-24T10:00:00.000Z',
    until: '2025-12-08T10:00:00.000Z',
    reason: 'A spike: we learn by doing it',
  });
  expect(await run(world)).toMatchObject({ do: 'clear', because: 'exempt' });
  expect(world.comments).toEqual(['The flag is gone for two weeks: somebody said “not this one”.']);
  world.now = '2025-12-08T09:59:00.000Z';
  expect(await run(world)).toEqual({ do: 'leave', because: 'not-wanted' });
  world.now = '2025-12-08T10:00:00.000Z';
  expect(await run(world)).toEqual({ do: 'set' });
  expect(world.comments).toHaveLength(1);
});

test('taken back, the issue is flagged again', async () => {
  const world = planned();
  await exemptIssue(inMemoryPorts(world), aCall('ben'), sent);
  expect((await flagAgain(inMemoryPorts(world), aCall('cem'))).flag).toEqual({ state: 'due' });
  expect(await run(world)).toEqual({ do: 'set' });
});

test('two reasons at once are a conflict with both', async () => {
  const world = planned();
  await exemptIssue(inMemoryPorts(world), aCall('ben'), sent);
  const other = { ...sent, input: { reason: 'Too small' } };
  await expect(exemptIssue(inMemoryPorts(world), aCall('cem'), other)).rejects.toMatchObject({
    code: 'conflict',
    details: { fields: [{ field: 'reason', mine: 'Too small', theirs: 'A spike: we learn by doing it' }] },
  });
});

test('a reason is needed', async () => {
  const world = planned();
  const empty = { ...sent, input: { reason: ' ' } };
  await expect(exemptIssue(inMemoryPorts(world), aCall('ben'), empty)).rejects.toMatchObject({ code: 'bad-request' });
});

test.each([
  ['nothing is flagged by itself', aWorld({ issue: anIssue({ sprint: aSprint() }) })],
  ['it is in no sprint', aWorld({ policy })],
])('where %s, the panel offers nothing about flags, and nothing is written', async (_when, world) => {
  const before = world.records;
  expect((await flagAgain(inMemoryPorts(world), aCall('ben'))).flag).toBeNull();
  expect(world.records).toBe(before);
});

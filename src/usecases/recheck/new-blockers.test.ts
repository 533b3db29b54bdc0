import { anAgreement } from '../../../test/builders/an-agreement';
import { aWorld } from '../../../test/builders/in-memory-ports';
import { assess, close, except, join, nothing, voted } from '../../../test/builders/panel-acts';
import { noRecords } from '../../../test/builders/records';

test('a person alone in a talk without respondents agrees on no new blocker', async () => {
  const world = await anAgreement();
  world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
  await join(world, 'ana');
  const closed = await close(world);
  expect(closed.assessment.readiness).toMatchObject({ state: 'refine', missing: 'unblocked' });
  world.now = '2025-11-26T10:00:00.000Z';
  await except(world, 'Demo on Friday');
  await join(world, 'ana');
  const again = await close(world);
  expect(again.assessment.readiness).toMatchObject({ state: 'refine', missing: 'unblocked' });
});

test('a person alone agrees on no new blocker for early respondents who did not join', async () => {
  for (const [others, blockers] of [
    [[], []],
    [['chiara'], ['52']],
  ] as const) {
    const world = await anAgreement({ ben: 4, chiara: 5, dinesh: 4 });
    world.issue = { ...world.issue, summary: 'Something quite different' };
    await nothing(world, 'ben', 'chiara');
    world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
    world.now = '2025-11-26T09:30:00.000Z';
    await join(world, 'ben', ...others);
    await close(world, 'park', { me: 'ben', agreed: '' });
    expect(world.records.talks.asked).toMatchObject({ respondents: 2 });
    expect(world.records.talks.agreedFacts?.blockers).toEqual(blockers);
  }
});

test('a person alone who says something agrees on no new blocker either', async () => {
  const world = await anAgreement({ ben: 4, chiara: 5, dinesh: 4 });
  await nothing(world, 'ben', 'chiara');
  world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
  world.now = '2025-11-26T09:30:00.000Z';
  await join(world, 'dinesh');
  await nothing(world, 'dinesh');
  const closed = await close(world, 'ready', { me: 'dinesh' });
  expect(closed.assessment.readiness).toMatchObject({ state: 'refine', missing: 'unblocked' });
});

test('a blocker that only the app may see is not new if it was there at the agreement', async () => {
  const world = aWorld({ unseenBlockers: ['99'], records: noRecords({ linked: ['99'] }) });
  await join(world, 'ana');
  await nothing(world, 'ben', 'chiara');
  await voted(world, 'ben', 'chiara');
  await close(world, 'ready', { me: 'ben' });
  expect(JSON.stringify(world.records.talks)).not.toContain('99');
  const secret = { id: '99', key: 'SEC-1', summary: null, sprint: null };
  world.issue = { ...world.issue, blockers: [secret] };
  expect((await assess(world)).readiness.state).toBe('ready');
  world.issue = { ...world.issue, blockers: [secret, { id: '100', key: 'SEC-2', summary: null, sprint: null }] };
  expect((await assess(world)).readiness.state).toBe('refine');
});

import { aCall } from '../../../test/builders/a-call';
import { anAgreement } from '../../../test/builders/an-agreement';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { talkIn } from '../../../test/builders/seen';
import { assessIssue } from '../../../test/builders/in-background';
import { noRecords } from '../../../test/builders/records';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote } from '../ballot/cast-vote';
import { closeTalk } from '../talk/close-talk';
import { startTalk as joinTalk, startTalk } from '../talk/start-talk';
import { nothingFromMe } from '../talk/show-written';
import { makeException } from './make-exception';

test('a person alone in a talk without respondents agrees on no new blocker', async () => {
  const world = await anAgreement();
  world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
  await startTalk(inMemoryPorts(world), aCall('ana'));
  const closed = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'It will be fine.' },
  });
  expect(closed.assessment.readiness).toMatchObject({ state: 'refine', missing: 'unblocked' });
  world.now = '2025-11-26T10:00:00.000Z';
  await makeException(inMemoryPorts(world), aCall('ana'), {
    base: { exception: null },
    input: { reason: 'Demo on Friday' },
  });
  await startTalk(inMemoryPorts(world), aCall('ana'));
  const again = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'Still fine.' },
  });
  expect(again.assessment.readiness).toMatchObject({ state: 'refine', missing: 'unblocked' });
});

test('a person alone agrees on no new blocker for early respondents who did not join', async () => {
  for (const [others, blockers] of [
    [[], []],
    [['chiara'], ['52']],
  ] as const) {
    const world = await anAgreement({ ben: 4, chiara: 5, dinesh: 4 });
    world.issue = { ...world.issue, summary: 'Something quite different' };
    for (const me of ['ben', 'chiara']) await nothingFromMe(inMemoryPorts(world), aCall(me));
    world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
    world.now = '2025-11-26T09:30:00.000Z';
    await startTalk(inMemoryPorts(world), aCall('ben'));
    for (const me of others) await joinTalk(inMemoryPorts(world), aCall(me));
    await closeTalk(inMemoryPorts(world), aCall('ben'), {
      base: { talk: talkIn(world) },
      input: { outcome: 'park', agreed: '' },
    });
    expect(world.records.talks.asked).toMatchObject({ respondents: 2 });
    expect(world.records.talks.agreedFacts?.blockers).toEqual(blockers);
  }
});

test('a person alone who says something agrees on no new blocker either', async () => {
  const world = await anAgreement({ ben: 4, chiara: 5, dinesh: 4 });
  for (const me of ['ben', 'chiara']) await nothingFromMe(inMemoryPorts(world), aCall(me));
  world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
  world.now = '2025-11-26T09:30:00.000Z';
  await startTalk(inMemoryPorts(world), aCall('dinesh'));
  await nothingFromMe(inMemoryPorts(world), aCall('dinesh'));
  const closed = await closeTalk(inMemoryPorts(world), aCall('dinesh'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'So be it.' },
  });
  expect(closed.assessment.readiness).toMatchObject({ state: 'refine', missing: 'unblocked' });
});

test('a blocker that only the app may see is not new if it was there at the agreement', async () => {
  const world = aWorld({ unseenBlockers: ['99'], records: noRecords({ linked: ['99'] }) });
  await startTalk(inMemoryPorts(world), aCall('ana'));
  for (const me of ['ben', 'chiara']) {
    await nothingFromMe(inMemoryPorts(world), aCall(me));
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round: 1 },
      input: { confidence: 5 },
    });
  }
  await revealVotes(world, 'ana', 1);
  await closeTalk(inMemoryPorts(world), aCall('ben'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: 'So be it.' },
  });
  expect(JSON.stringify(world.records.talks)).not.toContain('99');
  const secret = { id: '99', key: 'SEC-1', summary: null, sprint: null };
  world.issue = { ...world.issue, blockers: [secret] };
  expect((await assessIssue(inMemoryPorts(world), world.issue.id)).readiness.state).toBe('ready');
  world.issue = { ...world.issue, blockers: [secret, { id: '100', key: 'SEC-2', summary: null, sprint: null }] };
  expect((await assessIssue(inMemoryPorts(world), world.issue.id)).readiness.state).toBe('refine');
});

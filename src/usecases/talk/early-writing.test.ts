import { aCall } from '../../../test/builders/a-call';
import { anIssue } from '../../../test/builders/an-issue';
import { busyFor, meanwhile, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { assess, close, findingOf, join, nothing, open, sign, vote } from '../../../test/builders/panel-acts';
import { noRecords } from '../../../test/builders/records';
import { startTalk as joinTalk, startTalk, takeOverTalk } from './start-talk';
import { nothingFromMe } from './show-written';

const YESTERDAY = '2025-11-23T10:00:00.000Z';
const own = anIssue({ reporter: 'ana', assignee: 'ana' });

test('a question asked ahead starts no talk: one respondent waits, without clock', async () => {
  const world = aWorld();
  const view = await sign(world, 'ben');
  expect(view).toMatchObject({ talk: null, earlyWriting: { respondents: 1, iSaid: 'wrote' } });
  expect(world.records.talk).toMatchObject({ startedAt: null, facilitator: null, joined: [] });
  expect(await open(world, 'chiara')).toMatchObject({ talk: null, earlyWriting: { respondents: 1, iSaid: null } });
});

test('a quorum is recorded though Jira cannot list the blockers, which stay new', async () => {
  const world = aWorld({ now: YESTERDAY });
  const agreedFacts = { estimate: null, parent: null, blockers: [], unseen: 0 };
  world.records = { ...world.records, talks: { ...world.records.talks, agreedFacts } };
  world.issue = { ...world.issue, blockers: [{ id: '52', key: 'TIF-52', summary: null, sprint: null }] };
  await nothing(world, 'ben');
  await quietly(() => nothingFromMe(busyFor(world, 'allBlockers'), aCall('chiara')));
  expect(world.records.talks).toMatchObject({ asked: { respondents: 2, quorum: 2 }, agreedFacts: { blockers: [] } });
});

test('a respondent who comes as the talk ends is judged with all its participants', async () => {
  const world = aWorld({ now: YESTERDAY, records: noRecords({ linked: ['99'] }) });
  await join(world, 'ana');
  await nothing(world, 'ben');
  const slow = meanwhile(world, 'allBlockers', async () => {
    await join(world, 'dinesh', 'emma', 'farah', 'goran');
    world.now = '2025-11-23T10:05:00.000Z';
    await close(world, 'another-talk');
    expect(world.records.talks.asked).toMatchObject({ respondents: 1, quorum: 3 });
  });
  await nothingFromMe(slow, aCall('chiara'));
  expect(world.records.talks.talks).toHaveLength(1);
  expect(world.records.talks.asked).toMatchObject({ respondents: 1, quorum: 3 });
});

test.each([
  ['starts', startTalk],
  ['joins', joinTalk],
  ['takes over', takeOverTalk],
] as const)('a person who %s is the facilitator, and early respondents are kept', async (_how, verb) => {
  const world = aWorld({ now: YESTERDAY });
  await nothing(world, 'ben');
  world.now = '2025-11-24T09:00:00.000Z';
  const { talk, earlyWriting } = await verb(inMemoryPorts(world), aCall('chiara'));
  expect(earlyWriting).toBeNull();
  expect(talk).toMatchObject({
    startedAt: world.now,
    facilitator: 'chiara',
    participants: ['ben', 'chiara'],
    respondents: 1,
  });
  await nothing(world, 'chiara');
  expect(world.records.talks.asked).toMatchObject({ respondents: 2, at: world.now });
});

test('the record of a talk tells early respondents from those who were in it', async () => {
  const world = aWorld({ now: YESTERDAY });
  for (const me of ['ben', 'chiara', 'dinesh', 'emma', 'farah']) await sign(world, me);
  world.now = '2025-11-24T09:00:00.000Z';
  const started = await join(world, 'ana');
  expect(started.talk).toMatchObject({ present: ['ana'], early: ['ben', 'chiara', 'dinesh', 'emma', 'farah'] });
  await open(world, 'chiara');
  await sign(world, 'dinesh');
  await vote(world, 'emma');
  await takeOverTalk(inMemoryPorts(world), aCall('farah'));
  const { talks } = await close(world, 'park');
  expect(talks.at(-1)).toMatchObject({
    participants: ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'],
    earlyRespondents: ['ben'],
  });
});

test('the record of a left talk tells early respondents apart', async () => {
  const world = aWorld({ now: YESTERDAY });
  await sign(world, 'ben');
  world.now = '2025-11-24T09:00:00.000Z';
  await join(world, 'chiara');
  world.now = '2025-11-24T14:00:00.000Z';
  const { talks } = await open(world, 'dinesh');
  expect(talks).toMatchObject([{ outcome: 'none', facilitator: 'chiara', earlyRespondents: ['ben'] }]);
  // The respondents wait again, and the talk has no participants.
  await assess(world);
  expect(world.records.talk).toMatchObject({ startedAt: null, joined: [] });
  expect(world.records.talk).not.toHaveProperty('earlyRespondents');
});

test('a quorum can be asked ahead, without a talk', async () => {
  const world = aWorld({ now: YESTERDAY });
  await sign(world, 'ben');
  expect(world.records.talks.asked).toBeNull();
  world.now = '2025-11-24T10:00:00.000Z';
  await nothing(world, 'ana');
  expect(world.records.talks.asked).toMatchObject({ respondents: 2, quorum: 2, at: world.now });
});

test('a respondent on other content has to respond again', async () => {
  const world = aWorld();
  await sign(world, 'ben');
  world.issue = { ...world.issue, summary: 'Warn about additives' };
  expect((await nothing(world, 'chiara')).earlyWriting).toMatchObject({ respondents: 1 });
  expect((await open(world, 'ben')).earlyWriting).toMatchObject({ iSaid: null });
  await nothing(world, 'ben');
  expect(world.records.talks.asked).toMatchObject({ respondents: 2 });
});

test.each([
  ['starts', startTalk],
  ['takes over', takeOverTalk],
] as const)('a person who %s a talk on other content renews no response of the others', async (_how, verb) => {
  const world = aWorld();
  await nothing(world, 'ben', 'chiara', 'dinesh');
  const { asked } = world.records.talks;
  world.issue = { ...world.issue, summary: 'Warn about additives' };
  world.now = '2025-11-30T10:00:00.000Z';
  const started = await verb(inMemoryPorts(world), aCall('emma'));
  expect(started.talk).toMatchObject({ respondents: 0, participants: ['ben', 'chiara', 'dinesh', 'emma'] });
  const { assessment } = await close(world, 'none', { me: 'emma' });
  expect(findingOf({ assessment }, 'asked')).toMatchObject({ outcome: 'outdated' });
  expect(world.records.talks.asked).toEqual(asked);
});

test('early respondents on the content at the start count in the talk', async () => {
  const world = aWorld();
  await nothing(world, 'ben');
  world.issue = { ...world.issue, summary: 'Warn about additives' };
  await nothing(world, 'chiara');
  await join(world, 'emma');
  // Edits in a talk belong to the talk.
  world.issue = { ...world.issue, summary: 'Warn about additives and nuts' };
  expect((await open(world, 'ben')).talk).toMatchObject({ respondents: 1, iSaid: null });
  expect((await nothing(world, 'ben')).talk).toMatchObject({ respondents: 2, iSaid: 'nothing' });
  expect(world.records.talks.asked).toMatchObject({ respondents: 2 });
});

test('respondents of a left talk on other content do not count to a quorum', async () => {
  const world = aWorld();
  await join(world, 'ben');
  await nothing(world, 'ben');
  world.now = '2025-11-24T14:00:00.000Z';
  world.issue = { ...world.issue, summary: 'Warn about additives' };
  expect((await nothing(world, 'chiara')).earlyWriting).toMatchObject({ respondents: 1 });
  expect(world.records.talks.asked).toMatchObject({ respondents: 1, quorum: 2 });
  await join(world, 'emma');
  expect((await nothing(world, 'emma')).talk).toMatchObject({ respondents: 2 });
  expect(world.records.talks.asked).toMatchObject({ respondents: 2 });
});

const findingIn = async (world: World) => findingOf(await open(world), 'asked');

test.each([
  ['alone with their own work item', own],
  ['alone with that of another', anIssue({ reporter: 'ben', assignee: 'ben' })],
])('one person %s takes one more voice', async (_who, issue) => {
  const world = aWorld({ issue });
  await nothing(world, 'ana');
  expect(world.records.talks.asked).toBeNull();
  expect(await findingIn(world)).toMatchObject({ outcome: 'unmet', because: 'one-more-respondent' });
  await nothing(world, 'ben');
  expect(await findingIn(world)).toMatchObject({ outcome: 'met' });
});

test('where the project says so, one voice is enough, also one from before', async () => {
  const world = aWorld({ issue: own });
  await nothing(world, 'ana');
  world.policy = { ...world.policy, version: 1, quorumAtLeast: 1 };
  expect(await findingIn(world)).toMatchObject({ outcome: 'met' });
  await nothing(world, 'ana');
  world.policy = { ...world.policy, version: 2, quorumAtLeast: 2 };
  expect(await findingIn(world)).not.toMatchObject({ outcome: 'met' });
});

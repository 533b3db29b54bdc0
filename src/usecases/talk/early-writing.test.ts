import { aCall } from '../../../test/builders/a-call';
import { anIssue } from '../../../test/builders/an-issue';
import { busyFor, meanwhile, quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import { talkIn } from '../../../test/builders/seen';
import { assessIssue } from '../../../test/builders/in-background';
import { askQuestion } from '../questions/ask-question';
import { castVote } from '../ballot/cast-vote';
import { closeTalk } from './close-talk';
import { startTalk as joinTalk, startTalk, takeOverTalk } from './start-talk';
import { nothingFromMe } from './show-written';
import { openPanel } from '../panel/open-panel';

const YESTERDAY = '2025-11-23T10:00:00.000Z';
const own = anIssue({ reporter: 'ana', assignee: 'ana' });
const nothing = (world: World, ...people: readonly string[]) =>
  people.reduce(
    async (before, me) => (await before, nothingFromMe(inMemoryPorts(world), aCall(me))),
    openPanel(inMemoryPorts(world), aCall('ana')),
  );
const ask = (world: World, me: string, ports = inMemoryPorts(world)) =>
  askQuestion(ports, aCall(me), {
    input: { kind: 'question', text: 'Who updates the list?', blocking: false, category: null, owner: null, due: null },
  });

test('a question asked ahead starts no talk: one respondent waits, without clock', async () => {
  const world = aWorld();
  const view = await ask(world, 'ben');
  expect(view).toMatchObject({ talk: null, earlyWriting: { respondents: 1, iSaid: 'wrote' } });
  expect(world.records.talk).toMatchObject({ startedAt: null, facilitator: null, joined: [] });
  expect(await openPanel(inMemoryPorts(world), aCall('chiara'))).toMatchObject({
    talk: null,
    earlyWriting: { respondents: 1, iSaid: null },
  });
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
  await startTalk(inMemoryPorts(world), aCall('ana'));
  await nothing(world, 'ben');
  const slow = meanwhile(world, 'allBlockers', async () => {
    for (const me of ['dinesh', 'emma', 'farah', 'goran']) await joinTalk(inMemoryPorts(world), aCall(me));
    world.now = '2025-11-23T10:05:00.000Z';
    await closeTalk(inMemoryPorts(world), aCall('ana'), {
      base: { talk: talkIn(world) },
      input: { outcome: 'another-talk', agreed: '' },
    });
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
  for (const me of ['ben', 'chiara', 'dinesh', 'emma', 'farah']) await ask(world, me);
  world.now = '2025-11-24T09:00:00.000Z';
  const started = await startTalk(inMemoryPorts(world), aCall('ana'));
  expect(started.talk).toMatchObject({ present: ['ana'], early: ['ben', 'chiara', 'dinesh', 'emma', 'farah'] });
  await openPanel(inMemoryPorts(world), aCall('chiara'));
  await ask(world, 'dinesh');
  await castVote(inMemoryPorts(world), aCall('emma'), {
    base: { round: 1 },
    input: { confidence: 4 },
  });
  await takeOverTalk(inMemoryPorts(world), aCall('farah'));
  const { talks } = await closeTalk(inMemoryPorts(world), aCall('ana'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'park', agreed: '' },
  });
  expect(talks.at(-1)).toMatchObject({
    participants: ['ana', 'ben', 'chiara', 'dinesh', 'emma', 'farah'],
    earlyRespondents: ['ben'],
  });
});

test('one early respondent without a question is told apart in the record', async () => {
  const world = aWorld({ now: YESTERDAY });
  await nothing(world, 'ben');
  world.now = '2025-11-24T09:00:00.000Z';
  for (const me of ['chiara', 'dinesh', 'emma']) await joinTalk(inMemoryPorts(world), aCall(me));
  const { talks } = await closeTalk(inMemoryPorts(world), aCall('chiara'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'park', agreed: '' },
  });
  expect(talks.at(-1)).toMatchObject({ earlyRespondents: ['ben'] });
});

test('the record of a left talk tells early respondents apart', async () => {
  const world = aWorld({ now: YESTERDAY });
  await ask(world, 'ben');
  world.now = '2025-11-24T09:00:00.000Z';
  await startTalk(inMemoryPorts(world), aCall('chiara'));
  world.now = '2025-11-24T14:00:00.000Z';
  const { talks } = await openPanel(inMemoryPorts(world), aCall('dinesh'));
  expect(talks).toMatchObject([{ outcome: 'none', facilitator: 'chiara', earlyRespondents: ['ben'] }]);
  // The respondents wait again, and the talk has no participants.
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.records.talk).toMatchObject({ startedAt: null, joined: [] });
  expect(world.records.talk).not.toHaveProperty('earlyRespondents');
});

test('a quorum can be asked ahead, without a talk', async () => {
  const world = aWorld({ now: YESTERDAY });
  await ask(world, 'ben');
  expect(world.records.talks.asked).toBeNull();
  world.now = '2025-11-24T10:00:00.000Z';
  await nothing(world, 'ana');
  expect(world.records.talks.asked).toMatchObject({ respondents: 2, quorum: 2, at: world.now });
});

test('a respondent on other content has to respond again', async () => {
  const world = aWorld();
  await ask(world, 'ben');
  world.issue = { ...world.issue, summary: 'Warn about additives' };
  expect((await nothing(world, 'chiara')).earlyWriting).toMatchObject({ respondents: 1 });
  expect((await openPanel(inMemoryPorts(world), aCall('ben'))).earlyWriting).toMatchObject({ iSaid: null });
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
  const { assessment } = await closeTalk(inMemoryPorts(world), aCall('emma'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'none', agreed: '' },
  });
  expect(assessment.criteria.find(({ id }) => id === 'asked')?.finding).toMatchObject({ outcome: 'outdated' });
  expect(world.records.talks.asked).toEqual(asked);
});

test('early respondents on the content at the start count in the talk', async () => {
  const world = aWorld();
  await nothing(world, 'ben');
  world.issue = { ...world.issue, summary: 'Warn about additives' };
  await nothing(world, 'chiara');
  await startTalk(inMemoryPorts(world), aCall('emma'));
  // Edits in a talk belong to the talk.
  world.issue = { ...world.issue, summary: 'Warn about additives and nuts' };
  expect((await openPanel(inMemoryPorts(world), aCall('ben'))).talk).toMatchObject({ respondents: 1, iSaid: null });
  expect((await nothing(world, 'ben')).talk).toMatchObject({ respondents: 2, iSaid: 'nothing' });
  expect(world.records.talks.asked).toMatchObject({ respondents: 2 });
});

test('respondents of a left talk on other content do not count to a quorum', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  await nothing(world, 'ben');
  world.now = '2025-11-24T14:00:00.000Z';
  world.issue = { ...world.issue, summary: 'Warn about additives' };
  expect((await nothing(world, 'chiara')).earlyWriting).toMatchObject({ respondents: 1 });
  expect(world.records.talks.asked).toMatchObject({ respondents: 1, quorum: 2 });
  await joinTalk(inMemoryPorts(world), aCall('emma'));
  expect((await nothing(world, 'emma')).talk).toMatchObject({ respondents: 2 });
  expect(world.records.talks.asked).toMatchObject({ respondents: 2 });
});

test('after a talk was left a quorum can be asked again without a new talk', async () => {
  const world = aWorld();
  await startTalk(inMemoryPorts(world), aCall('ben'));
  await nothing(world, 'ben', 'chiara');
  world.now = '2025-11-30T10:00:00.000Z';
  world.issue = { ...world.issue, summary: 'Warn about additives' };
  await nothing(world, 'ben', 'chiara');
  expect(world.records.talks.asked).toMatchObject({ respondents: 2, at: world.now });
});

const findingIn = async (world: World) =>
  (await openPanel(inMemoryPorts(world), aCall('ana'))).assessment.criteria.find(({ id }) => id === 'asked')?.finding;

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

test('respondents without a talk cannot be closed', async () => {
  const world = aWorld();
  await nothing(world, 'ben');
  const closing = await closeTalk(inMemoryPorts(world), aCall('ben'), {
    base: { talk: talkIn(world) },
    input: { outcome: 'ready', agreed: '' },
  });
  expect(closing.over).toBe('talk');
  expect(world.records.talk?.respondents).toHaveLength(1);
});

import { aCall } from '../../../test/builders/a-call';
import { aQuestion } from '../../../test/builders/a-question';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { agreedRecords, aTalk, noRecords } from '../../../test/builders/records';
import { aWorld, inMemoryPorts } from '../../../test/builders/in-memory-ports';
import { EMPTY_BRIEF, type Brief } from '../../domain/brief';
import { digestQuestions } from '../../domain/question-digest';
import { NO_TALKS, type TalkRecord } from '../../domain/talk';
import { AppError } from '../../failure';
import { answerQuestion } from '../questions/answer-question';
import { askQuestion } from '../questions/ask-question';
import { assessIssue } from '../core/assess-issue';
import { castVote } from '../ballot/cast-vote';
import { guessSize } from '../ballot/guess-size';
import { sayHeard } from '../ballot/say-heard';
import { settleSize } from '../ballot/settle-size';
import { voteAgain } from '../ballot/vote-again';
import { markBlocking } from '../questions/mark-blocking';
import { openPanel } from './open-panel';
import type { Ports } from '../ports';
import { repair } from './repair';
import { revealBallot } from '../ballot/reveal-ballot';
import { saveBrief } from '../scope/save-brief';
import { takeAsIs } from '../recheck/take-as-is';
import { watch } from './watch';

test('opening an assessed issue writes and queues nothing', async () => {
  const world = aWorld({ records: agreedRecords({ questions: [aQuestion()] }) });
  await assessIssue(inMemoryPorts(world), world.issue.id);
  const writes = world.writes.length;
  await openPanel(inMemoryPorts(world), aCall('ben'));
  expect(world.writes).toHaveLength(writes);
  expect(world.queued).toBe(0);
});

test('opening reads Jira once, and the storage four times beside it', async () => {
  const reads: string[] = [];
  await openPanel(
    inMemoryPorts(aWorld(), async (port) => {
      reads.push(port);
    }),
    aCall('ben'),
  );
  const storage = ['readOutbox', 'readPolicy', 'readRound', 'readTalk'];
  expect(reads.sort()).toEqual(['queueAssessment', 'readIssueToAct', ...storage].sort());
});

test("the issue's own project decides about the policy, not what the page says", async () => {
  const asked: string[] = [];
  const ports = inMemoryPorts(aWorld());
  const readPolicy = (projectId: string) => {
    asked.push(projectId);
    return ports.readPolicy(projectId);
  };
  await openPanel({ ...ports, readPolicy }, { ...aCall('ben'), projectId: '666' });
  expect(asked).toEqual(['666', '10000']);
});

test('an issue that the caller may not see is not found', async () => {
  await expect(openPanel(inMemoryPorts(aWorld()), { ...aCall('ben'), issueId: '1' })).rejects.toMatchObject({
    code: 'not-found',
  });
});

test.each([
  [true, 'nothing', {}, {}],
  [true, 'what a template left there', { description: [{ kind: 'heading', level: 2, text: 'Why' }] }, {}],
  [false, 'a few words', { description: [{ kind: 'paragraph', text: 'Soon, please.' }] }, {}],
  [false, 'a picture', { visuals: 1 }, {}],
  [false, 'acceptance criteria in their field', { acceptanceField: [{ kind: 'item', text: 'It is warm' }] }, {}],
  [false, 'what is out of scope, in our brief', {}, { outOfScope: ['Snacks'] }],
] as const)('that an issue is nothing but its title is %s with %s', async (isBare, _what, issue, brief) => {
  const bare = anIssue({ description: [], visuals: 0, ...issue });
  const world = aWorld({ issue: bare, records: noRecords({ brief: { ...EMPTY_BRIEF, ...brief } }) });
  expect((await openPanel(inMemoryPorts(world), aCall('ben'))).content.isBare).toBe(isBare);
});

test('somebody who may only read sees everything and changes nothing', async () => {
  const world = aWorld({ readOnly: true, records: agreedRecords() });
  const { me, assessment } = await openPanel(inMemoryPorts(world), aCall('goran'));
  expect(me.canEdit).toBe(false);
  expect(assessment.readiness.state).toBe('ready');
  expect(world.writes).toEqual([]);
});

test('a change stands although its summary could not be written', async () => {
  const world = aWorld();
  const said: unknown[] = [];
  const warn = console.warn;
  console.warn = (...words: unknown[]) => said.push(words);
  const ports = inMemoryPorts(world, async (port) => {
    if (port === 'saveReadiness') throw new AppError('rate-limited', 'Too many writes.');
  });
  await askQuestion(ports, aCall('ben'), {
    kind: 'question',
    text: 'Who?',
    blocking: true,
    category: null,
    owner: null,
    due: null,
  });
  console.warn = warn;
  expect(said).toHaveLength(1);
  expect(world.records.questions).toHaveLength(1);
  expect(world.queued).toBe(1);
});

test('a bug that keeps the summary from being written is logged with its name and place, and without what it says', async () => {
  const error = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const ports = inMemoryPorts(aWorld(), async (port) => {
    if (port === 'saveReadiness') throw new TypeError('"Who pays?" is no function');
  });
  await askQuestion(ports, aCall('ben'), { ...another, text: 'Who pays?' });
  const said = JSON.stringify(error.mock.calls);
  expect(said).toMatch(/TypeError\\n +at .*panel\.test/u);
  expect(said).not.toContain('Who pays?');
  jest.restoreAllMocks();
});

test('the stamp changes with every vote and is the same when nothing happens', async () => {
  const world = aWorld();
  const stamp = async () => (await watch(inMemoryPorts(world), aCall('ana'))).stamp;
  const before = await stamp();
  expect(await stamp()).toBe(before);
  await castVote(inMemoryPorts(world), aCall('ben'), { round: 1, confidence: 3 });
  expect(await stamp()).not.toBe(before);
});

test('a vote that is given again, and what the owner guesses, change the stamp of whoever did it and of nobody else', async () => {
  const world = aWorld();
  const ports = inMemoryPorts(world);
  const stamps = () => Promise.all(['ana', 'ben', 'cem'].map(async (me) => (await watch(ports, aCall(me))).stamp));
  const changedFor = async (work: Promise<unknown>) => {
    const before = await stamps();
    await work;
    return (await stamps()).map((stamp, at) => stamp !== before[at]);
  };
  expect(await changedFor(guessSize(ports, aCall('ana'), { round: 1, label: '8' }))).toEqual([true, false, false]);
  await castVote(ports, aCall('ben'), { round: 1, confidence: 3 });
  expect(await changedFor(castVote(ports, aCall('ben'), { round: 1, confidence: 4 }))).toEqual([false, true, false]);
  expect(await changedFor(castVote(ports, aCall('ben'), { round: 1, size: '8' }))).toEqual([false, true, false]);
  expect(await changedFor(guessSize(ports, aCall('ana'), { round: 1, label: null }))).toEqual([true, false, false]);
});

test('the stamp changes with everything that a round tells: its reveal, the size, a doubt that was heard, the next one', async () => {
  const world = aWorld();
  const ports = inMemoryPorts(world);
  const seen: string[] = [];
  const look = async () => seen.push((await watch(ports, aCall('cem'))).stamp);
  await castVote(ports, aCall('ben'), { round: 1, confidence: 2, size: '8' });
  await look();
  await revealBallot(ports, aCall('ana'), { round: 1, anyway: true });
  await look();
  await settleSize(ports, aCall('ana'), { round: 1, label: '8' });
  await look();
  await sayHeard(ports, aCall('ben'), { round: 1 });
  await look();
  await voteAgain(ports, aCall('ana'), { round: 1 });
  await look();
  expect(new Set(seen).size).toBe(5);
});

test.each([
  ['summary', { summary: 'Warn about additives' }],
  ['estimate', { estimate: { value: 8 } }],
  ['any field', { updated: '2025-11-24T09:30:00.000Z' }],
])('the stamp changes when somebody edits the issue itself: %s', async (_what, edited) => {
  const world = aWorld();
  const stamp = async () => (await watch(inMemoryPorts(world), aCall('ana'))).stamp;
  const before = await stamp();
  world.issue = { ...world.issue, ...edited };
  expect(await stamp()).not.toBe(before);
});

const another = { kind: 'risk', text: 'And twins?', blocking: false, category: null, owner: null, due: null } as const;
test.each<[string, (ports: Ports) => Promise<unknown>]>([
  ['a second question', (ports) => askQuestion(ports, aCall('ben'), another)],
  ['an answer', (ports) => answerQuestion(ports, aCall('ben'), { id: 'q1', version: 1, answer: 'Ben does.' })],
  [
    'what must be answered first',
    (ports) => markBlocking(ports, aCall('ben'), { id: 'q1', version: 1, blocking: true }),
  ],
  ['an exception', (ports) => takeAsIs(ports, aCall('ben'), { reason: 'demo on Friday' })],
  ['the brief', (ports) => saveBrief(ports, aCall('ben'), { brief: aBrief() })],
])('the stamp changes with %s, also of somebody who has said something before', async (_what, happens) => {
  const world = aWorld({ records: noRecords({ questions: [aQuestion({ id: 'q1', version: 1 })] }) });
  const ports = inMemoryPorts(world);
  await askQuestion(ports, aCall('ben'), { ...another, kind: 'question', text: 'Who keeps the list?' });
  const stamp = async () => (await watch(ports, aCall('ana'))).stamp;
  const before = await stamp();
  await happens(ports);
  expect(await stamp()).not.toBe(before);
});

const left = aTalk({ id: 'left', outcome: 'none' });
const kept = { how: 'wording-only', by: 'ben', voices: 1, at: left.at, fingerprint: 'f' } as const;
test.each<[string, Partial<TalkRecord>]>([
  ['how the talk ended that somebody had left', { talks: [{ ...left, outcome: 'park' }] }],
  ['a part that was created after it', { talks: [{ ...left, parts: ['TIF-50'] }] }],
  ['an agreement that was kept', { renewals: [kept] }],
])('the stamp changes with %s', async (_what, changed) => {
  const talks = { ...NO_TALKS, talks: [left] };
  const world = aWorld({ records: noRecords({ talks }) });
  const stamp = async () => (await watch(inMemoryPorts(world), aCall('ana'))).stamp;
  const before = await stamp();
  world.records = noRecords({ talks: { ...talks, ...changed } });
  expect(await stamp()).not.toBe(before);
});

const aBrief = (spoilt: Partial<Brief> = {}): Brief => ({ ...EMPTY_BRIEF, why: 'Parents ask.', ...spoilt });

test('a brief is stored trimmed, without empty lines, one version on', async () => {
  const world = aWorld();
  const view = await saveBrief(inMemoryPorts(world), aCall('ana'), {
    brief: aBrief({ why: ' Parents ask. ', inScope: ['', ' order page '] }),
  });
  expect(view.brief).toEqual({ ...aBrief(), inScope: ['order page'], version: 1, textsFrom: 1 });
  expect(world.records.brief).toEqual(view.brief);
});

test('a brief that changed in the meantime comes back as a conflict with what differs', async () => {
  const world = aWorld({
    records: noRecords({ brief: aBrief({ why: 'The law asks.', who: 'Parents', version: 4, textsFrom: 4 }) }),
  });
  await expect(
    saveBrief(inMemoryPorts(world), aCall('ana'), { brief: aBrief({ who: 'Parents', version: 3 }) }),
  ).rejects.toMatchObject({
    code: 'conflict',
    facts: { yours: 'Parents ask.', theirs: 'The law asks.', yourVersion: 3, theirVersion: 4 },
  });
  expect(world.writes).toEqual([]);
});

test.each([
  ['a text', { why: 'x'.repeat(1001) }, { limit: 1000, length: 1001 }],
  ['a line', { inScope: ['x'.repeat(1001)] }, { limit: 1000, length: 1001 }],
  ['a list', { outOfScope: Array.from({ length: 51 }, (_, index) => `${index}`) }, { limit: 50, length: 51 }],
  ['all of it', { inScope: Array.from({ length: 50 }, () => 'x'.repeat(1000)) }, { limit: 15_000, length: 50_061 }],
] as const)('%s that is too long is refused with the numbers', async (_what, spoilt, facts) => {
  await expect(saveBrief(inMemoryPorts(aWorld()), aCall('ana'), { brief: aBrief(spoilt) })).rejects.toMatchObject({
    code: 'limit-reached',
    facts,
  });
});

test('rubbish is taken away, and what can be derived is written anew', async () => {
  const world = aWorld();
  for (const me of ['ben', 'chiara']) await castVote(inMemoryPorts(world), aCall(me), { round: 1, confidence: 4 });
  await revealBallot(inMemoryPorts(world), aCall('ben'), { round: 1, anyway: false });
  const { confidence } = world.records;
  world.records = {
    ...world.records,
    confidence: null,
    readiness: null,
    broken: ['commonGroundConfidence', 'commonGroundReadiness'],
  };
  const view = await repair(inMemoryPorts(world), aCall('ben'));
  expect(view.broken).toEqual([]);
  expect(world.records).toMatchObject({ confidence, broken: [], readiness: view.assessment.readiness });
});

test('a question that something has overwritten keeps the issue from ready, and comes back from what the digest says', async () => {
  const asked = aQuestion({ blocking: true });
  const digest = digestQuestions([asked]);
  const key = `commonGroundQuestion_${asked.id}`;
  const unreadable = [
    { id: asked.id, key },
    { id: 'q9', key: 'commonGroundQuestion_q9' },
  ];
  const broken = unreadable.map((one) => one.key);
  const world = aWorld({ records: { ...agreedRecords(), digest, unreadable, broken } });
  const before = await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(before.readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
  expect(world.records.digest?.open).toEqual(digest.open);
  const view = await repair(inMemoryPorts(world), aCall('ben'));
  expect(view).toMatchObject({
    broken: [],
    questions: [{ id: asked.id, text: asked.text, blocking: true, state: 'open' }],
  });
  expect(view.assessment.readiness).toMatchObject({ state: 'refine', blockingQuestions: 1 });
  expect(world.records).toMatchObject({ unreadable: [], broken: [] });
});

test('an issue in progress keeps the state that it started with', async () => {
  const world = aWorld({ records: agreedRecords(), issue: anIssue({ sprint: aSprint({ state: 'active' }) }) });
  await assessIssue(inMemoryPorts(world), world.issue.id);
  world.issue = { ...world.issue, progress: 'indeterminate', summary: 'Something else' };
  await askQuestion(inMemoryPorts(world), aCall('ben'), {
    kind: 'question',
    text: 'Who?',
    blocking: true,
    category: null,
    owner: null,
    due: null,
  });
  expect(world.records.readiness).toMatchObject({ state: 'ready', gaps: 0, blockingQuestions: 1 });
});

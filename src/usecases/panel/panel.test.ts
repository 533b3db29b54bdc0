import { aCall } from '../../../test/builders/a-call';
import { answerableOf, aQuestion } from '../../../test/builders/a-question';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { agreedRecords, aTalk, noRecords } from '../../../test/builders/records';
import { busyFor } from '../../../test/builders/faulty-ports';
import { aWorld, aTicket, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { NO_PROJECTION } from '../../domain/refinement/projection';
import { nextVersion } from '../../domain/refinement/next-version';
import { NO_TALKS, type TalkRecord } from '../../domain/talk/talk';
import { answerQuestion, markBlocking } from '../questions/change-question';
import { askQuestion } from '../questions/ask-question';
import { assessIssue } from '../../../test/builders/in-background';
import { revealVotes } from '../../../test/builders/reveal';
import { castVote, voteAgain } from '../ballot/cast-vote';
import { sayHeard } from '../ballot/give-reason';
import { settleSize } from '../ballot/settle-size';
import { look, openPanel, repair } from './open-panel';
import type { Ports } from '../ports';
import { revealBallot } from '../ballot/reveal-ballot';
import { dismissHint } from '../hints/dismiss-hint';
import { makeException } from '../recheck/make-exception';
import { startTalk } from '../talk/start-talk';
import { logged } from '../../../test/logged';

test('opening an assessed issue writes and queues nothing', async () => {
  const world = aWorld({ records: agreedRecords({ questions: [aQuestion()] }) });
  await assessIssue(inMemoryPorts(world), world.issue.id);
  const writes = world.writes.length;
  await openPanel(inMemoryPorts(world), aCall('ben'));
  expect(world.writes).toHaveLength(writes);
  expect(world.queued).toBe(0);
});

test('opening reads Jira once, and storage in one batch beside it', async () => {
  const reads: string[] = [];
  await openPanel(
    inMemoryPorts(aWorld(), async (port) => {
      reads.push(port);
    }),
    aCall('ben'),
  );
  expect(reads.sort()).toEqual(['queueAssessment', 'readIssueToAct', 'readPolicy', 'readRow', 'signToken', 'ticket']);
});

test('opening queues an event where properties differ from the row or something is owed', async () => {
  const world = aWorld({ records: agreedRecords({ version: 1 }) });
  const queues = async () => {
    const before = world.queued;
    await openPanel(inMemoryPorts(world), aCall('goran'));
    return world.queued > before;
  };
  expect(await queues()).toBe(true);
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(await queues()).toBe(false);
  world.projection = { ...world.projection, broken: ['talks'] };
  expect(await queues()).toBe(true);
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(await queues()).toBe(false);
  world.records = { ...world.records, owed: [{ what: 'estimate', projectId: '10000', value: 5 }] };
  expect(await queues()).toBe(true);
});

test("the policy is that of the issue's own project, whatever the page says", async () => {
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
  [true, 'nothing', {}],
  [true, 'what a template left there', { description: [{ kind: 'heading', level: 2, text: 'Why' }] }],
  [false, 'a few words', { description: [{ kind: 'paragraph', text: 'Soon, please.' }] }],
  [false, 'a picture', { visuals: 1 }],
  [false, 'acceptance criteria in their field', { acceptanceField: [{ kind: 'item', text: 'It is warm' }] }],
] as const)('whether an issue is bare is %s with %s', async (isBare, _what, issue) => {
  const bare = anIssue({ description: [], visuals: 0, ...issue });
  const world = aWorld({ issue: bare });
  expect((await openPanel(inMemoryPorts(world), aCall('ben'))).content.isBare).toBe(isBare);
});

test('a person who may only read sees everything and changes nothing', async () => {
  const world = aWorld({ readOnly: true, records: agreedRecords() });
  const { me, assessment } = await openPanel(inMemoryPorts(world), aCall('goran'));
  expect(me.canEdit).toBe(false);
  expect(assessment.readiness.state).toBe('ready');
  expect(world.writes).toEqual([]);
});

test('a change is stored although the properties could not be written', async () => {
  const world = aWorld();
  await askQuestion(busyFor(world, 'saveFace'), aCall('ben'), { input: { ...another, blocking: true } });
  expect(logged()).toEqual(['properties left to the queued assessment: rate-limited']);
  expect(world.records.questions).toHaveLength(1);
  expect(world.queued).toBe(1);
});

test('a bug while writing properties is logged with name and place, without its message', async () => {
  const ports = inMemoryPorts(aWorld(), async (port) => {
    if (port === 'saveFace') throw new TypeError('"Who pays?" is no function');
  });
  await askQuestion(ports, aCall('ben'), { input: { ...another, text: 'Who pays?' } });
  const said = JSON.stringify(logged());
  expect(said).toMatch(/TypeError\\n +at .*panel\.test/u);
  expect(said).not.toContain('Who pays?');
});

const another = { kind: 'risk', text: 'And twins?', blocking: false, category: null, owner: null, due: null } as const;
const shownIn = async (world: World) =>
  (await look(inMemoryPorts(world), aCall('cem'), { ticket: aTicket(aCall('cem')) })).shown;

test('the look counter grows with a first vote, and not when nothing happens', async () => {
  const world = aWorld();
  expect(await shownIn(world)).toBe(0);
  await openPanel(inMemoryPorts(world), aCall('cem'));
  expect(await shownIn(world)).toBe(0);
  await castVote(inMemoryPorts(world), aCall('ben'), {
    base: { round: 1 },
    input: { confidence: 3 },
  });
  expect([await shownIn(world), world.hints]).toEqual([1, 1]);
});

test('a look reads storage once and nothing of Jira', async () => {
  const reads: string[] = [];
  const ports = inMemoryPorts(aWorld(), async (port) => {
    reads.push(port);
  });
  await look(ports, aCall('cem'), { ticket: aTicket(aCall('cem')) });
  expect(reads).toEqual(['readShown', 'isTicket']);
});

test('a changed vote changes nothing that others may see', async () => {
  const world = aWorld();
  const ports = inMemoryPorts(world);
  await castVote(ports, aCall('ben'), { base: { round: 1 }, input: { confidence: 3 } });
  const [shown, hints, queued, projection] = [await shownIn(world), world.hints, world.queued, world.projection];
  const acts = [
    () => castVote(ports, aCall('ben'), { base: { round: 1 }, input: { confidence: 4 } }),
    () => castVote(ports, aCall('ben'), { base: { round: 1 }, input: { size: '8' } }),
  ];
  for (const act of acts) {
    const { version } = world.records;
    await act();
    expect(world.records.version).toBe(version + 1);
    expect([await shownIn(world), world.hints, world.queued, world.projection]).toEqual([
      shown,
      hints,
      queued,
      projection,
    ]);
  }
});

test('the counter grows with a vote, a reveal, a size, a heard vote and a new round', async () => {
  const world = aWorld();
  const ports = inMemoryPorts(world);
  const seen: number[] = [];
  for (const me of ['chiara', 'dinesh'])
    await castVote(ports, aCall(me), { base: { round: 1 }, input: { confidence: 4 } });
  const acts = [
    () =>
      castVote(ports, aCall('ben'), {
        base: { round: 1 },
        input: { confidence: 2, size: '8' },
      }),
    () => revealBallot(ports, aCall('ana'), { base: { round: 1 }, input: { anyway: true } }),
    () => settleSize(ports, aCall('ana'), { base: { round: 1, label: null }, input: { label: '8' } }),
    () => sayHeard(ports, aCall('ben'), { base: { round: 1 } }),
    () => voteAgain(ports, aCall('ana'), { base: { round: 1 } }),
  ];
  for (const act of acts) {
    await act();
    seen.push(await shownIn(world));
  }
  expect(new Set(seen).size).toBe(5);
});

test.each<[string, (ports: Ports) => Promise<unknown>]>([
  ['a second question', (ports) => askQuestion(ports, aCall('ben'), { input: another })],
  [
    'an answer',
    (ports) =>
      answerQuestion(ports, aCall('ben'), {
        base: answerableOf(aQuestion()),
        input: { id: 'q1', answer: 'Ben does.' },
      }),
  ],
  [
    'a mark as blocking',
    (ports) => markBlocking(ports, aCall('ben'), { base: { version: 1 }, input: { id: 'q1', blocking: true } }),
  ],
  [
    'an exception',
    (ports) => makeException(ports, aCall('ben'), { base: { exception: null }, input: { reason: 'demo on Friday' } }),
  ],
  [
    'a dismissed hint',
    (ports) => dismissHint(ports, aCall('ben'), { base: { hints: ['comment:1'] }, input: { hint: 'comment:1' } }),
  ],
])('the counter grows with %s, also from an earlier respondent', async (_what, happens) => {
  const world = aWorld({ records: noRecords({ questions: [aQuestion({ id: 'q1', version: 1 })] }) });
  const ports = inMemoryPorts(world);
  await askQuestion(ports, aCall('ben'), { input: { ...another, kind: 'question', text: 'Who keeps the list?' } });
  const before = await shownIn(world);
  await happens(ports);
  expect(await shownIn(world)).toBeGreaterThan(before);
});

const left = aTalk({ id: 'left', outcome: 'none' });
const kept = { confirmed: 1, at: left.at, fingerprint: 'f' } as const;
test.each<[string, Partial<TalkRecord>]>([
  ['the later outcome', { talks: [{ ...left, outcome: 'park' }] }],
  ['a later part', { talks: [{ ...left, parts: ['TIF-50'] }] }],
  ['a renewed agreement', { renewals: [kept] }],
])('the counter grows with %s of a stored talk', (_what, changed) => {
  const talks = { ...NO_TALKS, talks: [left] };
  const stored = noRecords({ talks, version: 4, shown: 3 });
  const { row } = nextVersion(stored, { ...stored, talks: { ...talks, ...changed } });
  expect(row).toMatchObject({ version: 5, shown: 4 });
});

test('open panels hear of a left talk also where the change that records it is hidden', async () => {
  for (const act of [
    (world: World) => assessIssue(inMemoryPorts(world), world.issue.id),
    (world: World) =>
      castVote(inMemoryPorts(world), aCall('ben'), {
        base: { round: 1 },
        input: { confidence: 4 },
      }),
  ]) {
    const world = aWorld();
    await castVote(inMemoryPorts(world), aCall('ben'), {
      base: { round: 1 },
      input: { confidence: 3 },
    });
    await startTalk(inMemoryPorts(world), aCall('ben'));
    const before = await shownIn(world);
    world.now = '2025-11-24T20:00:00.000Z';
    await act(world);
    expect(world.records.talks.talks).toMatchObject([{ outcome: 'none' }]);
    expect(await shownIn(world)).toBe(before + 1);
  }
});

describe('an unreadable entry of the row', () => {
  const unread = [{ name: 'questions 1', value: { id: 'q9', text: 7 } }];
  const broken = () => aWorld({ records: agreedRecords({ version: 1, broken: ['questions 1'], unread }) });

  test('keeps the issue unready and stays through other changes', async () => {
    const world = broken();
    const before = await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(before.readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
    await askQuestion(inMemoryPorts(world), aCall('ben'), { input: another });
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(world.records).toMatchObject({ unread, broken: ['questions 1'] });
    expect((await openPanel(inMemoryPorts(world), aCall('ana'))).broken).toEqual(['questions 1']);
    expect(world.projection.readiness?.state).toBe('refine');
  });

  test('is given up by a repair: the rest of the row counts, and open panels hear of it', async () => {
    const world = broken();
    const view = await repair(inMemoryPorts(world), aCall('ben'));
    expect(view).toMatchObject({ broken: [], assessment: { readiness: { state: 'ready' } } });
    expect(world.records).toMatchObject({ unread: [], broken: [], shown: 1 });
    expect(world.projection.readiness).toMatchObject(view.assessment.readiness);
    const { version } = world.records;
    await repair(inMemoryPorts(world), aCall('chiara'));
    expect(world.records.version).toBe(version);
  });
});

test('broken or missing properties are written again by the next event', async () => {
  const world = aWorld();
  for (const me of ['ben', 'chiara', 'dinesh'])
    await castVote(inMemoryPorts(world), aCall(me), {
      base: { round: 1 },
      input: { confidence: 4 },
    });
  await revealVotes(world, 'ben', 1);
  const { projection } = world;
  world.projection = { ...NO_PROJECTION, broken: ['confidence', 'readiness'] };
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.projection).toEqual(projection);
});

test('an issue in progress keeps the state that it started with', async () => {
  const issue = anIssue({ sprint: aSprint({ state: 'active' }) });
  const world = aWorld({ records: agreedRecords({ version: 1 }), issue });
  world.issue = { ...issue, progress: 'indeterminate' };
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.records.frozen).toMatchObject({ state: 'ready' });
  world.issue = { ...world.issue, summary: 'Something else' };
  await askQuestion(inMemoryPorts(world), aCall('ben'), { input: { ...another, blocking: true } });
  expect(world.projection.readiness).toMatchObject({ state: 'ready', gaps: 0, blockingQuestions: 1 });
  world.issue = { ...world.issue, progress: 'new' };
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect([world.records.frozen, world.projection.readiness?.state]).toEqual([null, 'refine']);
});

test('without a row a forged summary of an issue in progress claims no agreement', async () => {
  const forged = async (state: 'ready' | 'exception' | 'refine') => {
    const world = aWorld({ issue: anIssue({ progress: 'indeterminate' }) });
    const { readiness } = await assessIssue(inMemoryPorts(aWorld()), world.issue.id);
    world.projection = { ...NO_PROJECTION, readiness: { ...readiness, state, reason: '', language: 'en' } };
    return (await assessIssue(inMemoryPorts(world), world.issue.id)).readiness.state;
  };
  for (const state of ['ready', 'exception'] as const) expect(await forged(state)).toBe('refine');
  expect(await forged('refine')).toBe('refine');
});

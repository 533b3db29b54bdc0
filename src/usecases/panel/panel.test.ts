import { aCall } from '../../../test/builders/a-call';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { agreedRecords } from '../../../test/builders/records';
import { busyFor } from '../../../test/builders/faulty-ports';
import { aWorld, aTicket, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { assess, hear, join, open, vote, voteOnceMore } from '../../../test/builders/panel-acts';
import { NO_PROJECTION } from '../../domain/refinement/projection';
import { askQuestion } from '../questions/ask-question';
import { settleSize } from '../ballot/settle-size';
import { look, openPanel, repair } from './open-panel';
import { revealBallot } from '../ballot/reveal-ballot';
import { logged } from '../../../test/logged';

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
    await open(world, 'goran');
    return world.queued > before;
  };
  expect(await queues()).toBe(true);
  await assess(world);
  expect(await queues()).toBe(false);
  world.projection = { ...world.projection, broken: ['talks'] };
  expect(await queues()).toBe(true);
  await assess(world);
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

test.each([
  [true, 'nothing', {}],
  [true, 'what a template left there', { description: [{ kind: 'heading', level: 2, text: 'Why' }] }],
  [false, 'a few words', { description: [{ kind: 'paragraph', text: 'Soon, please.' }] }],
  [false, 'a picture', { visuals: 1 }],
  [false, 'acceptance criteria in their field', { acceptanceField: [{ kind: 'item', text: 'It is warm' }] }],
] as const)('whether an issue is bare is %s with %s', async (isBare, _what, issue) => {
  const bare = anIssue({ description: [], visuals: 0, ...issue });
  const world = aWorld({ issue: bare });
  expect((await open(world, 'ben')).content.isBare).toBe(isBare);
});

test('a person who may only read sees everything and changes nothing', async () => {
  const world = aWorld({ readOnly: true, records: agreedRecords() });
  const { me, assessment } = await open(world, 'goran');
  expect([me.canEdit, assessment.readiness.state, world.writes]).toEqual([false, 'ready', []]);
});

test('a change is stored although the properties could not be written', async () => {
  const world = aWorld();
  await askQuestion(busyFor(world, 'saveFace'), aCall('ben'), { input: { ...another, blocking: true } });
  expect(logged()).toEqual(['properties left to the queued assessment: rate-limited']);
  expect([world.records.questions.length, world.projection.questions]).toEqual([1, null]);
  expect([world.queued, world.hints]).toEqual([1, 1]);
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
  await vote(world, 'ben', { confidence: 3 });
  const [shown, hints, queued, projection] = [await shownIn(world), world.hints, world.queued, world.projection];
  for (const changed of [{ confidence: 4 }, { size: '8' }] as const) {
    const { version } = world.records;
    await vote(world, 'ben', changed);
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
  await vote(world, ['chiara', 'dinesh']);
  const acts = [
    () => vote(world, 'ben', { confidence: 2, size: '8' }),
    () => revealBallot(ports, aCall('ana'), { base: { round: 1 }, input: { without: ['ben'] } }),
    () => settleSize(ports, aCall('ana'), { base: { round: 1, label: null }, input: { label: '8' } }),
    () => hear(world, 'ben'),
    () => voteOnceMore(world),
  ];
  for (const act of acts) {
    await act();
    seen.push(await shownIn(world));
  }
  expect(new Set(seen).size).toBe(5);
});

test('open panels hear of a left talk also where the change that records it is hidden', async () => {
  for (const act of [assess, (world: World) => vote(world, 'ben')]) {
    const world = aWorld();
    await vote(world, 'ben', { confidence: 3 });
    await join(world, 'ben');
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
    const before = await assess(world);
    expect(before.readiness).toMatchObject({ state: 'refine', missing: 'blocking-answered' });
    await askQuestion(inMemoryPorts(world), aCall('ben'), { input: another });
    await assess(world);
    expect(world.records).toMatchObject({ unread, broken: ['questions 1'] });
    expect((await open(world)).broken).toEqual(['questions 1']);
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

test('an issue in progress keeps the state that it started with', async () => {
  const issue = anIssue({ sprint: aSprint({ state: 'active' }) });
  const world = aWorld({ records: agreedRecords({ version: 1 }), issue });
  world.issue = { ...issue, progress: 'indeterminate' };
  await assess(world);
  expect(world.records.frozen).toMatchObject({ state: 'ready' });
  world.issue = { ...world.issue, summary: 'Something else' };
  await askQuestion(inMemoryPorts(world), aCall('ben'), { input: { ...another, blocking: true } });
  expect(world.projection.readiness).toMatchObject({ state: 'ready', gaps: 0, blockingQuestions: 1 });
  world.issue = { ...world.issue, progress: 'new' };
  await assess(world);
  expect([world.records.frozen, world.projection.readiness?.state]).toEqual([null, 'refine']);
});

test('without a row a forged summary of an issue in progress claims no agreement', async () => {
  const forged = async (state: 'ready' | 'exception' | 'refine') => {
    const world = aWorld({ issue: anIssue({ progress: 'indeterminate' }) });
    const { readiness } = await assess(aWorld());
    world.projection = { ...NO_PROJECTION, readiness: { ...readiness, state, reason: '', language: 'en' } };
    return (await assess(world)).readiness.state;
  };
  for (const state of ['ready', 'exception'] as const) expect(await forged(state)).toBe('refine');
  expect(await forged('refine')).toBe('refine');
});

import fc from 'fast-check';
import { aCall } from '../../../test/builders/a-call';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue } from '../../../test/builders/an-issue';
import { answerLost, killedAfter, meanwhile, quietly } from '../../../test/builders/faulty-ports';
import { contentIn } from '../../../test/builders/seen';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { agreedRecords, aResult, aRound, aRunningTalk, noRecords } from '../../../test/builders/records';
import { REQUESTS, type Refinement } from '../../domain/refinement/refinement';
import { AppError } from '../../failure';
import { castVote } from '../ballot/cast-vote';
import { openPanel } from '../panel/open-panel';
import type { Ports } from '../ports';
import { assessIssue } from '../../../test/builders/in-background';
import { change, type Decide } from './change';
import { projectionOf } from './project';

/** Most tries of a write. */
const TRIES = 12;

const ME = 'ben';
const asking = (id: string, blocking = true): Decide => {
  return ({ refinement }) => ({ ...refinement, questions: [...refinement.questions, aQuestion({ id, blocking })] });
};
const withLowVotes: Decide = ({ refinement }) => ({
  ...refinement,
  confidence: aResult({ counts: [2, 2, 0, 0, 0], lowerMedian: 1, lowest: 1, lowVotes: 4, voters: 4 }),
});
const talkedAbout = (questions: Refinement['questions'] = []) =>
  agreedRecords({ talk: aRunningTalk('ana', { wasReady: true }), questions });
const notAgreed = noRecords({ talk: aRunningTalk() });
const requested = (request: string) => ({ ...aCall(ME), request });

/** The names of the called ports, in order. */
function recorded(world: World): { readonly ports: Ports; readonly calls: string[] } {
  const calls: string[] = [];
  const ports = inMemoryPorts(world, async (port) => {
    calls.push(port);
  });
  return { ports, calls };
}

describe('a change', () => {
  test('reads Jira and storage at once, queues, stores the row, writes properties, hints', async () => {
    const { ports, calls } = recorded(aWorld());
    await change(ports, aCall(ME), asking('q1'));
    const [issue, row, policy, projected, ...then] = calls;
    const reads = ['readIssueToAct', 'readPolicy', 'readProjected', 'readRow'];
    expect([issue, row, policy, projected].sort()).toEqual(reads);
    expect(then).toEqual(['queueAssessment', 'storeRow', 'keepStanding', 'saveFace', 'saveFace', 'hint']);
  });

  test.each<[string, Partial<World>, Partial<Refinement>]>([
    ['something is owed', {}, { owed: [{ what: 'estimate', projectId: '10000', value: 5 }] }],
    [
      'a flag of the app may have to go',
      {},
      { flag: { flaggedAt: '2025-11-24T09:00:00.000Z', changelogId: 'c1', commentId: null, by: 'rule' } },
    ],
    [
      'the app may see other blockers',
      { issue: anIssue({ blockers: [{ id: '7', key: 'TIF-7', summary: null, sprint: null }] }) },
      {},
    ],
    ['the app has seen other blockers', {}, { linked: ['7'] }],
  ])('says that nothing is left to its event, but not where %s', async (_why, spoilt, row) => {
    const easy = aWorld({ projected: 0 });
    await change(inMemoryPorts(easy), aCall(ME), asking('q1'));
    expect(easy.projected).toBe(easy.records.shown);
    const hard = aWorld({ projected: 0, ...spoilt, records: { ...aWorld().records, ...row } });
    const { ports } = recorded(hard);
    const saveEstimate = () => Promise.reject(new AppError('rate-limited', 'Slow down.'));
    await quietly(() => change({ ...ports, saveEstimate }, aCall(ME), asking('q1')));
    expect(hard.projected).toBe(0);
  });

  test('says nothing where another change may still be writing when it reads', async () => {
    const world = aWorld({ projected: 0 });
    const ports = meanwhile(world, 'saveFace', () => change(inMemoryPorts(world), aCall('cem'), asking('q2')));
    await change(ports, aCall(ME), asking('q1'));
    await change(inMemoryPorts(world), aCall(ME), asking('q3'));
    expect(world.projected).toBe(0);
    await assessIssue(inMemoryPorts(world), world.issue.id);
    await change(inMemoryPorts(world), aCall(ME), asking('q4'));
    expect(world.projected).toBe(world.records.shown);
  });

  test('that writes properties after another change did queues one more event: they may be the older ones', async () => {
    const world = aWorld({ projected: 0 });
    const ports = meanwhile(world, 'saveFace', () => change(inMemoryPorts(world), aCall('cem'), asking('q2')));
    await change(ports, aCall(ME), asking('q1'));
    expect([world.queued, world.records.shown, world.projected]).toEqual([3, 2, 0]);
  });

  test('that decides nothing writes, queues and hints nothing', async () => {
    const world = aWorld({ records: agreedRecords({ version: 1 }) });
    await assessIssue(inMemoryPorts(world), world.issue.id);
    const before = { ...world, writes: [...world.writes] };
    await change(inMemoryPorts(world), aCall(ME), ({ refinement }) => refinement);
    expect({ ...world, ids: 0 }).toEqual(before);
  });

  test('takes permission to edit, and decides nothing without it', async () => {
    const world = aWorld({ readOnly: true });
    const decide = jest.fn(asking('q1'));
    await expect(change(inMemoryPorts(world), aCall('goran'), decide)).rejects.toMatchObject({
      code: 'not-allowed',
      details: { because: 'read-only' },
    });
    expect(decide).not.toHaveBeenCalled();
    expect(world.writes).toEqual([]);
  });

  test.each<[string, Partial<World>, Decide | null, boolean]>([
    ['a blocking question', { records: talkedAbout() }, asking('q1'), true],
    ['a question that nobody waits for', { records: talkedAbout() }, asking('q1', false), false],
    ['a state that falls', { records: talkedAbout() }, withLowVotes, true],
    ['a state that was low', { records: notAgreed }, withLowVotes, false],
    ['an opening that finds what the app wrote', { records: talkedAbout([aQuestion()]) }, null, false],
    ['an opening that finds a forged "ready"', { records: notAgreed }, null, true],
  ])('in a talk that goes on, %s is written at once or waits', async (_what, spoilt, decide, isAtOnce) => {
    const world = aWorld({ ...spoilt, projection: projectionOf({ ...aWorld(), refinement: talkedAbout() }) });
    const queueAssessment = jest.fn(async () => {});
    const ports = { ...inMemoryPorts(world), queueAssessment };
    await (decide === null ? openPanel(ports, aCall(ME)) : change(ports, aCall(ME), decide));
    expect(JSON.stringify(queueAssessment.mock.calls[0]).includes('pausedAt')).toBe(!isAtOnce);
  });

  test('that others may not see writes the row only; the event mends wrong properties', async () => {
    const world = aWorld();
    await castVote(inMemoryPorts(world), aCall(ME), { base: { round: 1 }, input: { confidence: 4 } });
    world.projection = { ...world.projection, broken: ['talks'] };
    const { ports, calls } = recorded(world);
    const { shown } = world.records;
    await castVote(ports, aCall(ME), { base: { round: 1 }, input: { confidence: 5 } });
    expect(calls.filter((port) => !port.startsWith('read'))).toEqual(['queueAssessment', 'storeRow']);
    expect(world.records).toMatchObject({ shown, round: { votes: [{ confidence: 5 }] } });
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(world.projection.broken).toEqual([]);
  });
});

describe('a request that is repeated', () => {
  test('decides nothing again, and answers the present view', async () => {
    const world = aWorld();
    await change(inMemoryPorts(world), requested('r1'), asking('q1'));
    await change(inMemoryPorts(world), requested('r2'), asking('q2'));
    const decide = jest.fn(asking('q3'));
    const { records } = world;
    const { refinement } = await change(inMemoryPorts(world), requested('r1'), decide);
    expect(decide).not.toHaveBeenCalled();
    expect([world.records, refinement.questions.length]).toEqual([records, 2]);
  });

  test('does what its first invocation did not reach: properties and notices', async () => {
    const world = aWorld();
    const owing: Decide = (context) => ({
      ...noRecords(),
      ...context.refinement,
      questions: [aQuestion({ owner: 'chiara', told: ['chiara'] })],
      owed: [{ what: 'notice', question: 'q1', to: 'chiara' }],
    });
    const killed = change(killedAfter(world, 'storeRow'), requested('r1'), owing);
    await quietly(() => expect(killed).rejects.toThrow('killed'));
    expect([world.projection.questions, world.notices]).toEqual([null, []]);
    for (const _again of [1, 2]) await change(inMemoryPorts(world), requested('r1'), owing);
    expect(world.projection.questions?.open).toHaveLength(1);
    expect(world.notices.map(({ to }) => to)).toEqual(['chiara']);
  });

  test('is known among the latest ones, however many there are', async () => {
    const world = aWorld();
    for (let at = 0; at <= REQUESTS; at += 1)
      await change(inMemoryPorts(world), requested(`r${at}`), ({ refinement }) => ({
        ...refinement,
        dismissed: [`comment:${at}`],
      }));
    expect(world.records.requests).toHaveLength(REQUESTS);
    expect([world.records.requests[0], world.records.requests.at(-1)]).toEqual(['r1', `r${REQUESTS}`]);
  });
});

describe('a lost answer of storage', () => {
  test('is found again by the request id, and the change is done once', async () => {
    const world = aWorld();
    const { refinement } = await change(answerLost(world), requested('r1'), asking('q1'));
    expect([refinement, world.records.version]).toEqual([world.records, 1]);
    expect([world.projection.questions?.open.length, world.hints]).toEqual([1, 1]);
  });

  test('is an error where the row does not know the request', async () => {
    const world = aWorld();
    const ports: Ports = {
      ...inMemoryPorts(world),
      storeRow: () => Promise.reject(new AppError('jira-unavailable', 'Storage was not reached.')),
    };
    await expect(change(ports, requested('r1'), asking('q1'))).rejects.toMatchObject({ code: 'jira-unavailable' });
    expect([world.records.version, world.hints]).toEqual([0, 0]);
  });

  test('is an error where the row cannot be read again; the repeated request finds it', async () => {
    const world = aWorld();
    const lost = answerLost(world);
    const ports: Ports = {
      ...lost,
      readRowAgain: () => Promise.reject(new AppError('jira-unavailable', 'Storage was not reached.')),
    };
    await expect(change(ports, requested('r1'), asking('q1'))).rejects.toMatchObject({ code: 'jira-unavailable' });
    await change(inMemoryPorts(world), requested('r1'), asking('q1'));
    expect(world.records.questions).toHaveLength(1);
  });
});

test('another error of storage is thrown at once, without another read', async () => {
  const { ports, calls } = recorded(aWorld());
  const storeRow = () => Promise.reject(new AppError('rate-limited', 'Slow down.'));
  await expect(change({ ...ports, storeRow }, requested('r1'), asking('q1'))).rejects.toMatchObject({
    code: 'rate-limited',
  });
  expect(calls).not.toContain('readRowAgain');
});

describe('when another writer is faster', () => {
  /** Another person's change comes before each of the first `lost` tries. */
  const losing = (world: World, lost: number) => {
    const seen = { tries: 0, pauses: new Array<number>() };
    const ports = inMemoryPorts(world, async (port) => {
      if (port !== 'storeRow') return;
      seen.tries += 1;
      if (seen.tries <= lost) await change(inMemoryPorts(world), aCall('chiara'), asking(`theirs${seen.tries}`));
    });
    const pause = async (attempt: number) => void seen.pauses.push(attempt);
    return { ports: { ...ports, pause }, seen };
  };

  test('the change is decided anew on the newer row, with a pause between two tries', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(TRIES - 1), async (lost) => {
        const world = aWorld();
        const { ports, seen } = losing(world, lost);
        const { refinement } = await change(ports, aCall(ME), asking('mine'));
        expect(seen).toEqual({ tries: lost + 1, pauses: Array.from({ length: lost }, (_, at) => at) });
        expect(world.records.questions.map(({ id }) => id)).toEqual([
          ...Array.from({ length: lost }, (_, at) => `theirs${at + 1}`),
          'mine',
        ]);
        expect(refinement).toEqual(world.records);
      }),
    );
  });

  test('after the last lost try nothing is written, and the answer is busy', async () => {
    const world = aWorld();
    const { ports, seen } = losing(world, TRIES);
    await expect(change(ports, aCall(ME), asking('mine'))).rejects.toMatchObject({ code: 'busy' });
    expect(seen).toEqual({ tries: TRIES, pauses: Array.from({ length: TRIES - 1 }, (_, at) => at) });
    expect(world.records.questions.map(({ id }) => id)).not.toContain('mine');
  });

  test('the properties follow a change that removes what the faster writer added', async () => {
    const world = aWorld({ records: noRecords({ version: 1 }) });
    await assessIssue(inMemoryPorts(world), world.issue.id);
    const without: Decide = ({ refinement }) => ({ ...refinement, questions: [], dismissed: ['comment:1'] });
    const slow = meanwhile(world, 'storeRow', () => change(inMemoryPorts(world), aCall('chiara'), asking('theirs')));
    const queued = world.queued;
    await change(slow, aCall(ME), without);
    expect(world.queued).toBeGreaterThan(queued + 1);
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(world.projection.questions).toBeNull();
  });
});

describe('what a row owes', () => {
  const question = (id: string) => aQuestion({ id, owner: `of-${id}`, told: [`of-${id}`] });
  const owing = (count: number): World => {
    const ids = Array.from({ length: count }, (_, at) => `q${at}`);
    const owed = ids.map((id) => ({ what: 'notice', question: id, to: `of-${id}` }) as const);
    return aWorld({ records: noRecords({ version: 1, questions: ids.map(question), owed }) });
  };
  const nudge: Decide = ({ refinement }) => ({ ...refinement, dismissed: ['comment:1'] });

  test('is done by the next change: five mails at a time, one by one from sixteen on', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 40 }), async (count) => {
        const world = owing(count);
        let [now, most] = [0, 0];
        const ports = inMemoryPorts(world, async (port) => {
          if (port !== 'mail') return;
          most = Math.max(most, (now += 1));
          await new Promise((resolve) => setImmediate(resolve));
          now -= 1;
        });
        await change(ports, aCall(ME), nudge);
        expect([world.notices.length, world.records.owed]).toEqual([count, []]);
        expect(most).toBe(count > 15 ? 1 : Math.min(count, 5));
      }),
      { numRuns: 20 },
    );
  });

  test('is not told to a person who no longer owns the question', async () => {
    const world = owing(1);
    world.records = { ...world.records, questions: [aQuestion({ id: 'q0', owner: 'emma' })] };
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect([world.notices, world.records.owed]).toEqual([[], []]);
  });

  test('is told once where another writer was faster, whose change is kept', async () => {
    const world = owing(1);
    let stores = 0;
    const ports = inMemoryPorts(world, async (port) => {
      if (port !== 'storeRow' || (stores += 1) !== 2) return;
      world.records = { ...world.records, version: world.records.version + 1, linked: ['TIF-9'] };
    });
    await change(ports, aCall(ME), nudge);
    expect([world.notices.length, world.records.owed, world.records.linked]).toEqual([1, [], ['TIF-9']]);
  });

  test('fails no change that is stored, and is done by the next event', async () => {
    const world = owing(2);
    let stores = 0;
    const ports = inMemoryPorts(world, async (port) => {
      if (port === 'storeRow' && (stores += 1) > 1) throw new AppError('rate-limited', 'Slow down.');
    });
    const { refinement } = await quietly(() => change(ports, aCall(ME), nudge));
    expect([refinement.dismissed.length, world.records.owed.length]).toEqual([1, 2]);
    const queued = world.queued;
    await openPanel(inMemoryPorts(world), aCall('goran'));
    expect(world.queued).toBe(queued + 1);
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect([world.notices.length, world.records.owed]).toEqual([2, []]);
  });

  test('is not done by a change that others may not see: a notice would tell its time', async () => {
    const world = owing(1);
    const on = { fingerprint: contentIn(world), at: world.now };
    const round = aRound({ votes: [{ voter: ME, confidence: 4, size: null, at: world.now, on }] });
    world.records = { ...world.records, round };
    await castVote(inMemoryPorts(world), aCall(ME), { base: { round: 1 }, input: { confidence: 5 } });
    expect(world.notices).toEqual([]);
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(world.notices).toHaveLength(1);
  });
});

test('an event that loses every race fails, so that it is retried', async () => {
  const world = aWorld({ records: noRecords({ version: 1, linked: ['gone'] }) });
  const faster = inMemoryPorts(world, async (port) => {
    if (port === 'storeRow') world.records = { ...world.records, version: world.records.version + 1 };
  });
  await expect(assessIssue(faster, world.issue.id)).rejects.toMatchObject({ code: 'busy' });
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.records.linked).toEqual([]);
});

test('an event that loses one race decides anew by the row that won, and keeps it', async () => {
  const world = aWorld({ records: noRecords({ version: 1, linked: ['gone'] }) });
  const dismissed = ['comment:1'];
  let isFirst = true;
  const faster = inMemoryPorts(world, async (port) => {
    if (port !== 'storeRow' || !isFirst) return;
    isFirst = false;
    world.records = { ...world.records, version: world.records.version + 1, dismissed };
  });
  await assessIssue(faster, world.issue.id);
  expect(world.records).toMatchObject({ linked: [], dismissed, version: 3 });
});

test('an event that comes twice, or finds nothing to do, writes nothing', async () => {
  const rows: readonly Partial<Refinement>[] = [{}, { version: 1, questions: [aQuestion()] }];
  for (const row of rows) {
    const world = aWorld({ records: noRecords(row) });
    await assessIssue(inMemoryPorts(world), world.issue.id);
    const writes = world.writes.length;
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(world.writes).toHaveLength(writes);
  }
});

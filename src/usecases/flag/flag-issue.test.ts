import { aCall } from '../../../test/builders/a-call';
import { aQuestion } from '../../../test/builders/a-question';
import { aPolicy } from '../../../test/builders/a-policy';
import { aSprint, anIssue } from '../../../test/builders/an-issue';
import { aFieldRule } from '../../../test/builders/own-rules';
import { agreedRecords, aRound } from '../../../test/builders/records';
import { meanwhile } from '../../../test/builders/faulty-ports';
import { withRound } from '../../domain/refinement/results';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import type { Issue } from '../../domain/issue/issue';
import { AppError } from '../../failure';
import { assessIssue, flagIssue } from '../../../test/builders/in-background';
import type { Ports } from '../ports';
import { dismissHint } from '../hints/dismiss-hint';

const planned = { issue: anIssue({ sprint: aSprint() }) };
const run = (world: World) => flagIssue(inMemoryPorts(world), world.issue.id);
/** Forge has ended a run by then: the next one takes over. */
const later = (world: World): void => {
  world.now = new Date(Date.parse(world.now) + 90_000).toISOString();
};
const agree = (world: World): void => {
  const { flag } = world.records;
  world.records = { ...agreedRecords({}, world.issue), flag };
};
const change = (world: World, spoilt: Partial<Issue>): void => {
  world.issue = { ...world.issue, ...spoilt };
};
const byPerson = (world: World, flagged: boolean) => {
  world.issue = { ...world.issue, flagged };
  world.flagChanges = [
    ...world.flagChanges,
    { changelogId: `p${world.flagChanges.length}`, at: '2025-11-24T12:00:00.000Z', isByApp: false },
  ];
};

test('an unagreed issue in the next sprint is flagged once, with one comment of reasons', async () => {
  const world = aWorld(planned);
  expect(await run(world)).toEqual({ do: 'set' });
  expect(world.issue.flagged).toBe(true);
  expect(world.records.flag).toEqual({ flaggedAt: world.now, changelogId: 'c1', commentId: '0', by: 'rule' });
  expect(world.comments).toEqual([
    'Not agreed yet: nobody has asked what could go wrong; no vote has been revealed. [Open what is yours to do: answer, vote or fill in what is missing: TIF-41]',
  ]);
  const writes = world.writes.length;
  expect(await run(world)).toEqual({ do: 'leave', because: 'already-ours' });
  expect(world.writes).toHaveLength(writes);
});

test('sizes that lie apart are flagged, and the comment says so', async () => {
  const world = aWorld(planned);
  agree(world);
  const at = '2025-11-24T09:40:00.000Z';
  const votes = ['1', '20'].map((size) => ({ voter: `of ${size}`, size, confidence: null, at, on: null }));
  const closed = { state: 'revealed', closedAt: at, fingerprint: 'f', quorum: 2, voters: 0 } as const;
  world.records = withRound(world.records, aRound({ votes, ...closed }));
  expect(await run(world)).toEqual({ do: 'set' });
  expect(world.comments).toEqual([
    'Agreed on 24 Nov. Since then sizes are 6 steps apart. [Open what is yours to do: answer, vote or fill in what is missing: TIF-41]',
  ]);
});

test('once another reason keeps the flag, the one comment gives that one', async () => {
  const own = [aFieldRule({ name: 'Somebody is assigned', field: { id: 'customfield_10050', name: 'Assignee' } })];
  const issue = anIssue({ sprint: aSprint(), fields: { customfield_10050: { texts: [], number: null } } });
  const world = aWorld({ issue, policy: aPolicy({ own }) });
  await run(world);
  expect(world.comments).toEqual([expect.stringContaining('nobody has asked what could go wrong')]);
  const { flag, told } = world.records;
  world.records = { ...agreedRecords({}, world.issue), flag, told };
  expect(await run(world)).toMatchObject({ do: 'complete' });
  expect(world.comments).toEqual([expect.stringMatching(/^Agreed on 24 Nov\. Still missing: Assignee is empty/u)]);
  const writes = world.writes.length;
  expect(await run(world)).toEqual({ do: 'leave', because: 'already-ours' });
  expect(world.writes).toHaveLength(writes);
});

test('the comment is in the language of the policy', async () => {
  const world = aWorld({ ...planned, policy: aPolicy({ language: 'de' }) });
  await run(world);
  expect(world.comments).toEqual([
    'Noch nicht einig: niemand hat gefragt, was schiefgehen kann; keine Abstimmung wurde aufgedeckt. [Öffnen, was du tun kannst: antworten, abstimmen oder ergänzen, was fehlt: TIF-41]',
  ]);
});

test('the row decides, not the properties: an open blocking question sets the flag', async () => {
  const world = aWorld({ ...planned, records: agreedRecords({}, planned.issue) });
  await assessIssue(inMemoryPorts(world), world.issue.id);
  expect(world.projection.readiness?.state).toBe('ready');
  world.records = { ...world.records, questions: [aQuestion({ id: 'q9', blocking: true })] };
  expect(await run(world)).toEqual({ do: 'set' });
});

test('no flag is set while its claim cannot be stored; the next run sets it', async () => {
  const world = aWorld(planned);
  const faster = inMemoryPorts(world, async (port) => {
    if (port === 'storeRow') world.records = { ...world.records, version: world.records.version + 1 };
  });
  await expect(flagIssue(faster, world.issue.id)).rejects.toMatchObject({ code: 'busy' });
  expect([world.issue.flagged, world.records.flag, world.projection.flag]).toEqual([false, null, null]);
  expect(await run(world)).toEqual({ do: 'set' });
  expect(world.records.flag).toMatchObject({ changelogId: 'c1' });
});

test("storing a claim keeps another person's change of the same moment", async () => {
  const world = aWorld(planned);
  const hint = 'comment:1';
  const saving = { base: { hints: [hint] }, input: { hint } };
  const slow = meanwhile(world, 'storeRow', () => dismissHint(inMemoryPorts(world), aCall('ben'), saving));
  expect(await flagIssue(slow, world.issue.id)).toEqual({ do: 'set' });
  expect(world.records).toMatchObject({ dismissed: [hint], flag: { changelogId: 'c1' } });
});

test("a forged marker does not make a person's flag ours", async () => {
  const world = aWorld({ ...planned, records: agreedRecords({}, planned.issue) });
  change(world, { flagged: true });
  world.projection = {
    ...world.projection,
    flag: { flaggedAt: world.now, changelogId: null, commentId: null, by: 'rule' },
  };
  expect(await run(world)).toEqual({ do: 'leave', because: 'agreed' });
  expect(world.issue.flagged).toBe(true);
});

test('in the running sprint nobody asks which one is next', async () => {
  const world = aWorld({ issue: anIssue({ sprint: aSprint({ state: 'active' }) }) });
  const asked: string[] = [];
  const ports = inMemoryPorts(world, async (port) => void asked.push(port));
  expect(await flagIssue(ports, world.issue.id)).toEqual({ do: 'set' });
  expect(asked).not.toContain('sprintSoon');
});

test("a person's flag is left alone", async () => {
  const world = aWorld({ ...planned, issue: anIssue({ sprint: aSprint(), flagged: true }) });
  expect(await run(world)).toEqual({ do: 'leave', because: 'set-by-person' });
  expect(world.writes).toEqual([]);
});

const reliefs: readonly (readonly [string, string, (world: World) => void])[] = [
  ['the team has agreed', 'The flag is gone. Agreed on 24 Nov.', agree],
  [
    'work has started',
    'The flag is gone: work has begun.',
    (world: World) => change(world, { progress: 'indeterminate' }),
  ],
  [
    'it left the sprint',
    'The flag is gone: this is no longer planned for the running or the next sprint.',
    (world: World) => change(world, { sprint: null }),
  ],
  [
    'it moved to a sprint after the next one',
    'The flag is gone: this is no longer planned for the running or the next sprint.',
    (world: World) => change(world, { sprint: aSprint({ id: 13 }) }),
  ],
];

test.each(reliefs)('our flag is cleared when %s, and the one comment says so', async (_when, says, happens) => {
  const world = aWorld(planned);
  await run(world);
  happens(world);
  expect(await run(world)).toMatchObject({ do: 'clear' });
  expect(world.issue.flagged).toBe(false);
  expect(world.records.flag).toBeNull();
  expect(world.comments).toEqual([says]);
  expect((await run(world)).do).toBe('leave');
});

test('our flag stays cleared after a person cleared it, until the issue was in order once', async () => {
  const world = aWorld(planned);
  await run(world);
  byPerson(world, false);
  expect(await run(world)).toEqual({ do: 'leave', because: 'cleared-by-person' });
  agree(world);
  expect(await run(world)).toEqual({ do: 'forget' });
  expect(world.records.flag).toBeNull();
});

/** During this run a person flags the issue, or clears the flag, just before `at` is written. */
const interrupted = (world: World, at: keyof Ports, flagged: boolean) => {
  const gate = async (port: string): Promise<void> => {
    if (port === at) byPerson(world, flagged);
  };
  return flagIssue(inMemoryPorts(world, gate), world.issue.id);
};

test('a flag that a person sets while we give up our claim stays', async () => {
  const world = aWorld(planned);
  await run(world);
  byPerson(world, false);
  change(world, { progress: 'indeterminate' });
  expect(await interrupted(world, 'storeRow', true)).toEqual({ do: 'forget' });
  expect([world.issue.flagged, world.records.flag]).toEqual([true, null]);
});

test('our flag stays cleared when a person clears it while we write the comment', async () => {
  const world = aWorld(planned);
  expect(await interrupted(world, 'saveFlagComment', false)).toEqual({ do: 'set' });
  expect(world.issue.flagged).toBe(false);
  expect(await run(world)).toEqual({ do: 'leave', because: 'cleared-by-person' });
  change(world, { progress: 'indeterminate' });
  expect(await run(world)).toEqual({ do: 'forget' });
  expect([world.issue.flagged, world.records.flag]).toEqual([false, null]);
});

test('a flag that was set once before is set again after a failure, too', async () => {
  const world = aWorld({
    ...planned,
    flagChanges: [{ changelogId: 'p0', at: '2025-11-01T12:00:00.000Z', isByApp: false }],
  });
  const dying = inMemoryPorts(world, async (port) => {
    if (port === 'saveFlag') throw new Error('killed');
  });
  await expect(flagIssue(dying, world.issue.id)).rejects.toThrow('killed');
  later(world);
  expect(await run(world)).toEqual({ do: 'set' });
});

test('a flag that a person cleared before the run could finish stays cleared', async () => {
  const world = aWorld(planned);
  const dying = inMemoryPorts(world, async (port) => {
    if (port === 'lastFlagChange') throw new Error('killed');
  });
  await expect(flagIssue(dying, world.issue.id)).rejects.toThrow('killed');
  world.flagChanges = world.flagChanges.map((change) => ({ ...change, at: world.now }));
  change(world, { flagged: false });
  world.flagChanges = [...world.flagChanges, { changelogId: 'p1', at: '2099-01-01T00:00:00.000Z', isByApp: false }];
  expect(await run(world)).toEqual({ do: 'leave', because: 'cleared-by-person' });
});

test('where the app may not comment, the flag stands, and the run says so each time', async () => {
  const world = aWorld(planned);
  const mute = inMemoryPorts(world, async (port) => {
    if (port === 'saveFlagComment') throw new AppError('not-allowed', 'No comments.');
  });
  const said = { code: 'not-allowed', details: { because: 'no-comment' } };
  await expect(flagIssue(mute, world.issue.id)).rejects.toMatchObject(said);
  expect([world.issue.flagged, world.records.flag]).toMatchObject([
    true,
    { changelogId: 'c1', commentId: null, by: 'rule' },
  ]);
  const { flag, shown } = world.records;
  await expect(flagIssue(mute, world.issue.id)).rejects.toMatchObject(said);
  expect(world.records).toMatchObject({ flag, shown });
  expect(await run(world)).toMatchObject({ do: 'complete' });
  expect(world.comments).toHaveLength(1);
});

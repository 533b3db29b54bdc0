import { aPast, DONE, type PastSite, TO_DO } from '../../../test/builders/a-past';
import { document } from '../../../dev/jira/adf';
import { ESTIMATE } from '../../../dev/jira/default-fields';
import { addProject } from '../../../dev/jira/seed/add-project';
import { restrictIssue } from '../../../dev/jira/restrict-issue';
import type { LookBackSetup } from '../../contract-look-back';
import type { RecordedSprint } from '../../domain/lookback/past';
import type { SnapshotItem } from '../../domain/lookback/snapshot';
import type { JiraRequest } from '../request';
import { nothingKnown } from './past-issues';
import { readLookBack, readWeeks } from './read-look-back';
import type { LookBackReading } from './reading';

const options: Parameters<typeof readLookBack>[2] = {
  sprints: 3,
  signal: { aborted: false },
  readRecorded: async () => [],
  waiting: async () => undefined,
};

async function allOf(readings: AsyncGenerator<LookBackReading>): Promise<readonly LookBackReading[]> {
  const all: LookBackReading[] = [];
  for await (const one of readings) all.push(one);
  return all;
}

async function lastOf(readings: AsyncGenerator<LookBackReading>): Promise<LookBackReading> {
  const last = (await allOf(readings)).at(-1);
  if (last === undefined) throw new Error('Nothing was read.');
  return last;
}

const read = (request: JiraRequest, setup: LookBackSetup, more: Partial<typeof options> = {}) =>
  lastOf(readLookBack(request, setup, { ...options, ...more }));

const idsIn = ({ input }: LookBackReading) => input.issues.map(({ id }) => id);

/** One closed sprint: `kept` finishes, `removed` leaves midway, `late` comes in midway, `idle` is never in it. */
async function oneSprint(past: PastSite) {
  const [kept, removed, late, idle] = [await past.story(), await past.story(), await past.story(), await past.story()];
  const sprint = await past.sprint('One');
  await past.edit(kept, { [ESTIMATE]: 5 });
  await past.move(sprint, kept, removed);
  await past.day(0);
  await past.start(sprint);
  await past.day(3);
  await past.move(null, removed);
  await past.move(sprint, late);
  await past.day(4);
  await past.status(kept, DONE);
  await past.edit(kept, { [ESTIMATE]: 8 });
  await past.day(14);
  await past.close(sprint);
  return { sprint, kept, removed, late, idle };
}

test('an issue that left the sprint is found by its history', async () => {
  const past = await aPast();
  const { kept, removed, late } = await oneSprint(past);
  expect(idsIn(await read(past.as('ben').request, past.setup)).sort()).toEqual([kept, removed, late].sort());
});

test('issues come with their changes, ids in place of names', async () => {
  const past = await aPast();
  const { kept, removed, sprint } = await oneSprint(past);
  const { input } = await read(past.as('ben').request, past.setup);
  const issueOf = (id: string) => input.issues.find((issue) => issue.id === id);
  expect(issueOf(kept)).toMatchObject({
    summary: 'Story',
    type: { name: 'Story' },
    sprints: [sprint],
    status: DONE,
    resolution: 'Done',
    estimate: 8,
    changes: [
      { what: 'estimate', from: null, to: 5 },
      { what: 'sprints', at: '2026-08-02T09:00:00.000Z', from: [], to: [sprint] },
      { what: 'status', at: '2026-08-07T09:00:00.000Z', from: TO_DO, to: DONE },
      { what: 'estimate', at: '2026-08-07T09:00:00.000Z', from: 5, to: 8 },
    ],
  });
  expect(issueOf(removed)).toMatchObject({
    sprints: [],
    resolution: null,
    changes: [{ to: [sprint] }, { from: [sprint], to: [] }],
  });
});

test('a reading asks for no history that another reading of the page knows', async () => {
  const past = await aPast();
  await oneSprint(past);
  const { request } = past.as('ben');
  const known = nothingKnown();
  await read(request, past.setup, { known, candidates: 2, until: 'figures' });
  const before = [...known.changes.keys()];
  const asked: string[] = [];
  const heard: JiraRequest = (path, init) => {
    asked.push(`${path} ${String(init?.body)}`);
    return request(path, init);
  };
  const handedOn = await read(heard, past.setup, { known, until: 'figures' });
  expect(handedOn.input).toEqual((await read(request, past.setup, { until: 'figures' })).input);
  const histories = asked.filter((one) => one.includes('changelog')).join();
  expect(before.filter((id) => histories.includes(`"${id}"`))).toEqual([]);
  expect([before.length, histories]).toEqual([3, expect.stringContaining('issueIdsOrKeys')]);
});

test('sprints come with their dates, and statuses with whether they are done', async () => {
  const past = await aPast();
  const { sprint } = await oneSprint(past);
  const running = await past.sprint('Two');
  await past.start(running);
  expect(await read(past.as('ben').request, past.setup)).toMatchObject({ sprintToPrepare: running });
  const planned = await past.sprint('Three');
  const { input, earlier, sprintToPrepare } = await read(past.as('ben').request, past.setup);
  const [start, end, completed] = ['2026-08-03T09:00:00.000Z', '2026-08-17T09:00:00.000Z', '2026-08-17T09:00:00.000Z'];
  expect(input.sprints).toEqual([{ id: sprint, name: 'One', start, end, completed, isCloseGuessed: false }]);
  expect(input.next).toEqual({ id: running, state: 'active' });
  expect(sprintToPrepare).toBe(planned);
  expect([[...input.statuses.done], input.statuses.notDone.size, earlier]).toEqual([[DONE], 3, false]);
});

test("done is the board's last column where the app knows it", async () => {
  const past = await aPast();
  const { input } = await read(past.as('ben').request, { ...past.setup, doneStatuses: ['10002', DONE] });
  expect([[...input.statuses.done], input.statuses.notDone.size]).toEqual([['10002', DONE], 2]);
});

test('an issue created in the sprint is a member without any change', async () => {
  const past = await aPast();
  const sprint = await past.sprint();
  await past.day(0);
  await past.start(sprint);
  await past.day(1);
  const created = await past.story({ customfield_10020: sprint });
  await past.day(14);
  await past.close(sprint);
  const { input } = await read(past.as('ben').request, past.setup);
  expect(input.issues).toMatchObject([{ id: created, sprints: [sprint] }]);
});

const subtaskOf = (parent: string) => ({ issuetype: { name: 'Sub-task' }, parent: { id: parent } });

test('sub-tasks are read as no items, in any state', async () => {
  const past = await aPast();
  const { sprint, kept, removed, late } = await oneSprint(past);
  for (const parent of [kept, removed]) {
    const done = await past.story(subtaskOf(parent));
    await past.story(subtaskOf(parent));
    await past.status(done, DONE);
    await past.edit(done, { summary: 'Another' });
    await past.comment(done, 'Until when?');
  }
  const items = [kept, removed, late].sort();
  const inSprint = `/rest/agile/1.0/sprint/${sprint}/issue?fields=issuetype`;
  expect(JSON.stringify(await past.ask('GET', inSprint))).toContain('"subtask":true');
  const { input } = await read(past.as('ben').request, past.setup);
  expect(idsIn(await read(past.as('ben').request, past.setup)).sort()).toEqual(items);
  expect([[...(input.texts?.keys() ?? [])], input.asking]).toEqual([[], []]);
});

test('for figures alone neither texts nor comments are read', async () => {
  const past = await aPast();
  await oneSprint(past);
  const { request, asked } = past.as('ben');
  const { input, progress } = await read(request, past.setup, { until: 'figures' });
  expect([input.issues.length, input.texts, input.asking, progress.phase]).toEqual([3, null, null, 'done']);
  expect(asked.filter((path) => path.includes('changelog'))).toHaveLength(1);
});

test.each([
  ['its planned end', "end_date = '2026-08-14T09:00:00.000Z'", '2026-08-14T09:00:00.000Z'],
  ['its start', 'end_date = null', '2026-08-03T09:00:00.000Z'],
  ['its creation', 'end_date = null, start_date = null', '2026-08-02T09:00:00.000Z'],
])('a closed sprint without a date of completion is there, closed by %s', async (_by, set, completed) => {
  const past = await aPast();
  const { sprint } = await oneSprint(past);
  past.app.site.db.run(`update sprints set complete_date = null, ${set} where id = ?`, sprint);
  const { input } = await read(past.as('ben').request, past.setup);
  expect(input.sprints).toMatchObject([{ id: sprint, completed, isCloseGuessed: true }]);
});

test('where Jira refuses the histories nothing is counted, and the failure is thrown', async () => {
  const past = await aPast();
  await oneSprint(past);
  const { request } = past.as('ben');
  const refusing: JiraRequest = async (path, init) =>
    path.includes('changelog') ? new Response(null, { status: 403 }) : request(path, init);
  const seen: LookBackReading[] = [];
  const reading = async () => {
    for await (const one of readLookBack(refusing, past.setup, options)) seen.push(one);
  };
  await expect(reading()).rejects.toMatchObject({ code: 'not-allowed' });
  expect(seen.at(-1)).toMatchObject({ input: { issues: [] }, progress: { phase: 'history' } });
});

test('a reading goes from sprints to figures, texts and comments', async () => {
  const past = await aPast();
  await oneSprint(past);
  const readings = await allOf(readLookBack(past.as('ben').request, past.setup, options));
  expect([...new Set(readings.map(({ progress }) => progress.phase))]).toEqual([
    'history',
    'texts',
    'comments',
    'done',
  ]);
  const at = (phase: string) => readings.findLast(({ progress }) => progress.phase === phase);
  expect(at('history')).toMatchObject({ input: { issues: [], texts: null }, progress: { done: 4, of: 4 } });
  expect(at('texts')?.input).toMatchObject({ texts: null, asking: null });
  expect(at('texts')?.input.issues).toHaveLength(3);
  expect(at('comments')?.input).toMatchObject({ texts: expect.anything(), asking: null });
  expect(at('done')?.progress).toEqual({ phase: 'done', done: 3, of: 3 });
});

const snapshotItem = (id: string, more: Partial<SnapshotItem> = {}): SnapshotItem => ({
  id,
  type: '10001',
  standing: 'not-agreed',
  epic: null,
  components: [],
  state: 'ready',
  progress: 'new',
  status: TO_DO,
  done: false,
  estimate: null,
  openQuestions: null,
  confidence: null,
  lowestConfidence: null,
  fingerprint: null,
  missing: null,
  lacks: null,
  score: null,
  talks: null,
  agreedAt: null,
  policyVersion: null,
  builderTalked: null,
  ...more,
});
const recordedStart = (sprintId: number, items: readonly SnapshotItem[]): RecordedSprint => ({
  sprintId,
  start: { at: '2026-08-03T09:00:00.000Z', recorded: '2026-08-03T09:02:00.000Z', estimateField: null, items },
  close: null,
});

test('each viewer sees only their own issues, also among recorded ones', async () => {
  const past = await aPast();
  const { sprint, kept, removed, late } = await oneSprint(past);
  await past.edit(removed, { summary: 'Secret of Ana' });
  await past.comment(removed, 'Who may know?');
  restrictIssue(past.app.site, Number(removed), ['ana']);
  const recorded = [recordedStart(sprint, [snapshotItem(kept), snapshotItem(removed, { talks: 2 })])];
  const readAs = (who: string) => read(past.as(who).request, past.setup, { readRecorded: async () => recorded });
  const [hers, his] = [await readAs('ana'), await readAs('ben')];
  expect(idsIn(hers).sort()).toEqual([kept, removed, late].sort());
  expect(idsIn(his).sort()).toEqual([kept, late].sort());
  expect(his.input.recorded[0]?.start?.items.map(({ id }) => id)).toEqual([kept]);
  expect([[...(his.input.texts ?? [])], his.input.asking]).toEqual([[], []]);
  expect([hers.input.texts?.has(removed), hers.input.asking?.length]).toEqual([true, 1]);
});

test('a viewer who may not see the board gets that failure', async () => {
  const past = await aPast();
  await oneSprint(past);
  await expect(read(past.as('out').request, past.setup)).rejects.toMatchObject({ code: 'not-found' });
});

test('a recorded issue is read even after it moved to another project', async () => {
  const past = await aPast();
  const { site } = past.app;
  const { sprint, kept, removed } = await oneSprint(past);
  const members = [{ accountId: 'ben', role: 'member' as const }];
  const elsewhere = addProject(site, { key: 'ELSE', name: 'Elsewhere', members });
  for (const [id, key] of [
    [kept, 'ELSE-1'],
    [removed, 'ELSE-2'],
  ] as const) {
    site.db.run('update issues set project_id = ?, key = ? where id = ?', elsewhere, key, Number(id));
    site.changed(Number(id));
  }
  const { input } = await read(past.as('ben').request, past.setup, {
    readRecorded: async () => [recordedStart(sprint, [snapshotItem(removed)])],
  });
  expect(input.issues.map(({ key }) => key)).toEqual(expect.arrayContaining(['ELSE-1', 'ELSE-2']));
});

test('a deleted sprint is left out, and its issues are members of no sprint', async () => {
  const past = await aPast();
  const { sprint } = await oneSprint(past);
  await past.ask('DELETE', `/rest/agile/1.0/sprint/${sprint}`);
  const { input, progress } = await read(past.as('ben').request, past.setup);
  expect([input.sprints, input.issues, progress.phase]).toEqual([[], [], 'done']);
});

test.each([
  ['board', { board: null }],
  ['sprint field', { fields: { sprint: null, estimate: null, acceptance: null } }],
])('without a %s the reading is done at once', async (_what, more) => {
  const past = await aPast();
  await oneSprint(past);
  const readings = await allOf(readLookBack(past.as('ben').request, { ...past.setup, ...more }, options));
  expect(readings).toMatchObject([
    { input: { sprints: [], texts: new Map(), asking: [] }, progress: { phase: 'done' } },
  ]);
});

test('a kanban board has no sprints', async () => {
  const past = await aPast('kanban');
  expect((await read(past.as('ben').request, past.setup)).input.sprints).toEqual([]);
});

test('without sprints on the board, the issues of the last weeks are read', async () => {
  const past = await aPast('kanban');
  const old = await past.story();
  await past.day(40);
  const worked = await past.story();
  await past.status(worked, DONE);
  await past.edit(worked, { summary: 'Another' });
  const weeks = { weeks: 6, signal: options.signal };
  const { input, progress } = await lastOf(readWeeks(past.as('ben').request, past.setup, weeks));
  expect(input.issues).toMatchObject([{ id: worked, changes: [{ what: 'status', to: DONE }] }]);
  expect(idsIn({ input, progress, atLeast: false, earlier: false, sprintToPrepare: null })).not.toContain(old);
  expect(input.texts?.get(worked)?.edits).toMatchObject([{ field: 'summary', before: 'Story', after: 'Another' }]);
});

test('more candidates than the limit make figures "at least"', async () => {
  const past = await aPast();
  await oneSprint(past);
  const { request } = past.as('ben');
  expect((await read(request, past.setup, { candidates: 3 })).atLeast).toBe(true);
  expect((await read(request, past.setup, { candidates: 4 })).atLeast).toBe(false);
});

test('edits come in the history’s notation', async () => {
  const past = await aPast();
  const { kept } = await oneSprint(past);
  await past.edit(kept, { description: document('Why\nBecause') });
  const { input } = await read(past.as('ben').request, past.setup);
  expect(input.texts?.get(kept)).toMatchObject({
    edits: [{ field: 'description', before: '', after: 'Why\nBecause', by: 'ana' }],
  });
});

test('a comment that asks counts until another person replies', async () => {
  const past = await aPast();
  const { kept, late } = await oneSprint(past);
  const open = await past.comment(kept, 'Which currency?');
  await past.comment(late, 'Until when?', 'ben');
  await past.comment(late, 'Until Friday.', 'ana');
  const { input } = await read(past.as('ben').request, past.setup);
  const asked = 'Which currency?';
  expect(input.asking).toEqual([{ issueId: kept, commentId: open, at: '2026-08-17T09:00:00.000Z', asked }]);
});

test('of an issue with many comments the latest are read', async () => {
  const past = await aPast();
  const { kept } = await oneSprint(past);
  const first = await past.comment(kept, 'Which currency?');
  for (let n = 0; n < 130; n += 1) {
    await past.day(15, n);
    await past.comment(kept, `Still ${n}.`);
  }
  const { input } = await read(past.as('ben').request, past.setup);
  expect(input.asking?.map(({ commentId }) => commentId)).toEqual([first]);
});

/** A Jira that answers every third request with 429 or 503, once. */
function busy(request: JiraRequest): JiraRequest {
  let asked = 0;
  return async (path, init) => {
    asked += 1;
    if (asked % 3 !== 0) return request(path, init);
    return new Response(null, { status: asked % 2 === 0 ? 429 : 503, headers: { 'Retry-After': '40' } });
  };
}

test('a request that Jira puts off is repeated', async () => {
  const past = await aPast();
  await oneSprint(past);
  const waited: number[] = [];
  const waiting = async (ms: number) => void waited.push(ms);
  const whole = await read(past.as('ben').request, past.setup);
  expect(await read(busy(past.as('ben').request), past.setup, { waiting })).toEqual(whole);
  expect(new Set(waited)).toEqual(new Set([40_000]));
});

test.each([
  [
    'the hourly quota is spent',
    429,
    { 'Retry-After': '30', 'RateLimit-Reason': 'jira-quota-global-based' },
    'rate-limited',
  ],
  ['Jira wants more than a minute', 429, { 'Retry-After': '61' }, 'rate-limited'],
  ['Jira is down', 500, {}, 'jira-unavailable'],
])('where %s, earlier readings stay and the failure is thrown', async (_what, status, headers, code) => {
  const past = await aPast();
  await oneSprint(past);
  const { request } = past.as('ben');
  const failing: JiraRequest = async (path, init) =>
    init?.body?.includes('"comment"') ? new Response(null, { status, headers }) : request(path, init);
  const seen: LookBackReading[] = [];
  const reading = async () => {
    for await (const one of readLookBack(failing, past.setup, options)) seen.push(one);
  };
  await expect(reading()).rejects.toMatchObject({ code });
  expect(seen.at(-1)).toMatchObject({ progress: { phase: 'comments' } });
  expect(seen.at(-1)?.input.issues).toHaveLength(3);
});

test.each([1, 3, 5, 7, 9])('stopped at request %i, it sends and yields nothing more', async (at) => {
  const past = await aPast();
  await oneSprint(past);
  const { request, asked } = past.as('ben');
  const signal = { aborted: false };
  const stopping: JiraRequest = async (path, init) => {
    if (asked.length + 1 >= at) signal.aborted = true;
    return request(path, init);
  };
  const before: number[] = [];
  for await (const _ of readLookBack(stopping, past.setup, { ...options, signal })) before.push(asked.length);
  expect(asked.length).toBeLessThanOrEqual(at);
  expect(before.every((requests) => requests < at)).toBe(true);
});

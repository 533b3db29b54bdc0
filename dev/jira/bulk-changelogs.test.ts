import { z } from 'zod';
import { ada, aSite, aStory, stan, vera, type ASite } from './a-site.ts';
import { document } from './adf.ts';
import type { Caller } from './caller.ts';
import { ACCEPTANCE_CRITERIA, ESTIMATE, SPRINT } from './default-fields.ts';

const answerShape = z.object({
  issueChangeLogs: z.array(
    z.object({
      issueId: z.string(),
      changeHistories: z.array(
        z.object({
          id: z.string(),
          created: z.union([z.string(), z.number()]),
          items: z.array(z.looseObject({ field: z.string(), from: z.string().nullable(), to: z.string().nullable() })),
        }),
      ),
    }),
  ),
  nextPageToken: z.string().optional(),
});

async function histories({ ask }: ASite, body: object, as: Caller = ada) {
  const { status, body: answer } = await ask(as, 'POST /rest/api/3/changelog/bulkfetch', body);
  if (status !== 200) throw new Error(JSON.stringify(answer));
  const { issueChangeLogs, nextPageToken } = answerShape.parse(answer);
  const entries = issueChangeLogs.flatMap(({ issueId, changeHistories }) =>
    changeHistories.map((history) => ({ issueId, ...history })),
  );
  return { entries, issues: issueChangeLogs.map(({ issueId }) => issueId), nextPageToken };
}

const edit = ({ ask }: ASite, key: string, fields: object) => ask(ada, `PUT /rest/api/3/issue/${key}`, { fields });

function withSprints(site: ASite, ...states: readonly string[]): ASite {
  const board = "insert into boards (name, type, project_id, filter_jql) values ('Shop', 'scrum', ?, 'project = SHOP')";
  site.site.db.run(board, site.projectId);
  for (const state of states) {
    const sql =
      "insert into sprints (board_id, name, state, created_date) values (1, ?, ?, '2019-01-01T00:00:00.000Z')";
    site.site.db.run(sql, `Sprint ${state}`, state);
  }
  return site;
}

test('changes of several issues come in pages, by time and then by issue', async () => {
  const site = aSite();
  const keys = [await aStory(site), await aStory(site)];
  for (const estimate of [1, 2, 3]) {
    for (const key of keys.toReversed()) await edit(site, key, { [ESTIMATE]: estimate });
    await site.clock.advance(1000);
  }
  const seen: string[] = [];
  let token: string | undefined;
  do {
    const page = await histories(site, { issueIdsOrKeys: keys, maxResults: 2, nextPageToken: token });
    seen.push(...page.entries.map(({ issueId, items }) => `${issueId}: ${String(items[0]?.['toString'])}`));
    token = page.nextPageToken;
  } while (token !== undefined);
  expect(seen).toEqual([1, 2, 3].flatMap((estimate) => [`10000: ${estimate}`, `10001: ${estimate}`]));
});

test('entries come by time, not by order of writing', async () => {
  const site = aSite();
  const key = await aStory(site);
  await edit(site, key, { summary: 'Late' });
  const sql = "insert into changelog (issue_id, author, created) values (10000, 'ada', '2020-01-01T00:00:00.000Z')";
  const { id } = site.site.db.run(sql);
  site.site.db.run("insert into changelog_items values (?, 'summary', 'summary', 'jira', null, 'a', null, 'b')", id);
  const { entries } = await histories(site, { issueIdsOrKeys: [key] });
  expect(entries.map(({ items }) => items[0]?.['toString'])).toEqual(['b', 'Late']);
});

test('hidden and unknown issues are left out, and a repeated id is answered once', async () => {
  const site = aSite();
  const [open, hidden] = [await aStory(site), await aStory(site)];
  for (const key of [open, hidden]) await edit(site, key, { [ESTIMATE]: 3 });
  site.site.db.run(`update issues set security_level = '["ada"]' where key = ?`, hidden);
  const asked = { issueIdsOrKeys: [hidden, open, open.toLowerCase(), 10000, 'SHOP-99', '99999'] };
  expect((await histories(site, asked)).issues).toEqual(['10000', '10001']);
  expect((await histories(site, asked, vera)).issues).toEqual(['10000']);
  expect((await histories(site, asked, stan)).issues).toEqual([]);
});

test('with field ids only their items come, and pages skip entries without any', async () => {
  const site = aSite();
  const key = await aStory(site);
  await edit(site, key, { summary: 'One', [ESTIMATE]: 1 });
  await edit(site, key, { summary: 'Two' });
  await edit(site, key, { [ESTIMATE]: 2 });
  const page = await histories(site, { issueIdsOrKeys: [key], fieldIds: [ESTIMATE], maxResults: 2 });
  expect(page.entries.map(({ items }) => items.map(({ field }) => field))).toEqual([
    ['Story point estimate'],
    ['Story point estimate'],
  ]);
  expect(page.nextPageToken).toBeUndefined();
});

test('times are text or milliseconds, by the site’s setting', async () => {
  const site = aSite();
  const key = await aStory(site);
  await edit(site, key, { [ESTIMATE]: 1 });
  const created = async () => (await histories(site, { issueIdsOrKeys: [key] })).entries[0]?.created;
  expect(await created()).toBe('2026-03-02T09:00:00.000+0000');
  site.site.setProfile('cloud');
  expect(await created()).toBe(Date.UTC(2026, 2, 2, 9));
});

test.each([
  ['no issues', { issueIdsOrKeys: [] }],
  ['more than 1,000 issues', { issueIdsOrKeys: Array.from({ length: 1001 }, (_, at) => String(at)) }],
  ['more than 10 fields', { issueIdsOrKeys: ['1'], fieldIds: Array.from({ length: 11 }, (_, at) => `f${at}`) }],
  ['a page of more than 10,000', { issueIdsOrKeys: ['1'], maxResults: 10_001 }],
  ['an invalid token', { issueIdsOrKeys: ['1'], nextPageToken: 'nonsense' }],
] as const)('%s is refused', async (_what, body) => {
  expect(await aSite().ask(ada, 'POST /rest/api/3/changelog/bulkfetch', body)).toMatchObject({ status: 400 });
});

test('the initial sprint and estimate of an issue are not in its history', async () => {
  const site = withSprints(aSite(), 'active');
  const key = await aStory(site, { [SPRINT]: 1, [ESTIMATE]: 3, description: document('Why') });
  expect((await histories(site, { issueIdsOrKeys: [key] })).entries).toEqual([]);
});

test('texts of custom fields are plain text on both sides', async () => {
  const site = aSite();
  const key = await aStory(site, { [ACCEPTANCE_CRITERIA]: document('Paid by card') });
  await edit(site, key, { [ACCEPTANCE_CRITERIA]: document('Paid by card\nReceipt sent') });
  expect((await histories(site, { issueIdsOrKeys: [key] })).entries[0]?.items).toEqual([
    expect.objectContaining({
      field: 'Acceptance criteria',
      fieldId: ACCEPTANCE_CRITERIA,
      fieldtype: 'custom',
      from: null,
      to: null,
      fromString: 'Paid by card',
      toString: 'Paid by card\nReceipt sent',
    }),
  ]);
});

test('an issue removed from a sprint is not found in it, also after the close', async () => {
  const site = withSprints(aSite(), 'active', 'future');
  const [stayed, taken, moved] = await Promise.all([1, 1, 1].map((sprint) => aStory(site, { [SPRINT]: sprint })));
  await edit(site, taken ?? '', { [SPRINT]: null });
  await edit(site, moved ?? '', { [SPRINT]: 2 });
  site.site.db.run("update sprints set state = 'closed', complete_date = '2019-02-01T00:00:00.000Z' where id = 1");
  const found = async (jql: string) => {
    const { body } = await site.ask(ada, 'POST /rest/api/3/search/jql', { jql, fields: ['key'] });
    return [...JSON.stringify(body).matchAll(/SHOP-\d+/g)].map(String);
  };
  expect([await found('sprint = 1'), await found('sprint in (1, 2) order by key')]).toEqual([
    [stayed],
    [stayed, moved],
  ]);
  const { entries } = await histories(site, { issueIdsOrKeys: [taken, moved], fieldIds: [SPRINT] });
  expect(entries.map(({ items }) => items.map(({ from, to }) => [from, to]))).toEqual([[['1', '']], [['1', '2']]]);
});

test('an issue in a list has its latest 20 comments and their total', async () => {
  const site = aSite();
  const key = await aStory(site);
  for (let n = 1; n <= 25; n += 1) {
    const sql =
      "insert into comments (issue_id, author, update_author, body, created, updated) values (10000, 'ada', 'ada', ?, ?, ?)";
    site.site.db.run(sql, JSON.stringify(document(`Comment ${n}`)), site.site.timestamp(), site.site.timestamp());
  }
  const texts = (body: unknown) => [...JSON.stringify(body).matchAll(/Comment \d+/g)].map(String);
  const bulk = await site.ask(vera, 'POST /rest/api/3/issue/bulkfetch', { issueIdsOrKeys: [key], fields: ['comment'] });
  const found = await site.ask(vera, 'POST /rest/api/3/search/jql', { jql: `key = ${key}`, fields: ['comment'] });
  for (const { body } of [bulk, found]) {
    expect(body).toMatchObject({ issues: [{ fields: { comment: { total: 25, maxResults: 20, startAt: 0 } } }] });
    expect(texts(body)).toEqual(Array.from({ length: 20 }, (_, at) => `Comment ${at + 6}`));
  }
  const { body } = await site.ask(vera, `GET /rest/api/3/issue/${key}?fields=comment`);
  expect(texts(body)).toHaveLength(25);
});

test('a viewer reads the statuses', async () => {
  expect((await aSite().ask(vera, 'GET /rest/api/3/status')).body).toContainEqual(
    expect.objectContaining({ id: '10003', name: 'Done', statusCategory: expect.objectContaining({ key: 'done' }) }),
  );
});

test('issues match only for viewers who may see them', async () => {
  const site = aSite();
  const [, hidden] = [await aStory(site), await aStory(site)];
  site.site.db.run(`update issues set security_level = '["ada"]' where key = ?`, hidden);
  site.site.changed(10001);
  const body = { issueIds: [10000, 10001, 99_999], jqls: ['summary ~ pay', 'summary !~ pay'] };
  const matched = async (as: Caller) => (await site.ask(as, 'POST /rest/api/3/jql/match', body)).body;
  expect(await matched(ada)).toMatchObject({ matches: [{ matchedIssues: [10000, 10001] }, { matchedIssues: [] }] });
  expect(await matched(vera)).toMatchObject({ matches: [{ matchedIssues: [10000] }, { matchedIssues: [] }] });
  expect(await matched(stan)).toMatchObject({ matches: [{ matchedIssues: [] }, { matchedIssues: [] }] });
});

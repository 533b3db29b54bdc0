import fc from 'fast-check';
import { text } from '../columns.ts';
import { addIssue, BEN } from '../search/a-search-site';
import { anAgileSite } from './an-agile-site';

const BACKLOG = '/rest/software/1.0/board/1/backlog';
const RANK = '/rest/agile/1.0/issue/rank';

test('the backlog leaves out done issues, open sprints, epics and other projects', async () => {
  const { site, keys } = anAgileSite();
  addIssue(site);
  addIssue(site, { columns: { status_id: 10003 } });
  addIssue(site, { sprints: [2] });
  addIssue(site, { sprints: [3] });
  addIssue(site, { sprints: [1] });
  addIssue(site, { columns: { type_id: 10000 } });
  addIssue(site, { project: 'BANK' });
  addIssue(site, { sprints: [1, 3] });
  expect(await keys(BACKLOG)).toEqual(['SHOP-1', 'SHOP-5']);
  expect(await keys('/rest/software/1.0/board/1/sprint/3/issue')).toEqual(['SHOP-4', 'SHOP-8']);
});

test('the caller’s JQL narrows and orders the backlog', async () => {
  const { site, ask, keys } = anAgileSite();
  addIssue(site, { columns: { labels: '["x1"]' } });
  addIssue(site, { columns: { labels: '["x1"]' } });
  addIssue(site);
  const jql = encodeURIComponent('labels = x1 ORDER BY key DESC');
  expect(await keys(`${BACKLOG}?jql=${jql}`)).toEqual(['SHOP-2', 'SHOP-1']);
  expect(await ask('GET', `${BACKLOG}?jql=universe%3D1`)).toMatchObject({ status: 400 });
});

test('pages by token, and by offset in the older list of a sprint', async () => {
  const { site, ask } = anAgileSite();
  for (let n = 0; n < 3; n += 1) addIssue(site);
  for (let n = 0; n < 3; n += 1) addIssue(site, { sprints: [3] });
  const first = await ask('GET', `${BACKLOG}?maxResults=2`);
  expect(first.body).toMatchObject({ isLast: false, issues: [{ key: 'SHOP-1' }, { key: 'SHOP-2' }] });
  const second = await ask('GET', `${BACKLOG}?maxResults=2&nextPageToken=${first.body['nextPageToken']}`);
  expect(second.body).toMatchObject({ isLast: true, issues: [{ key: 'SHOP-3' }] });
  const old = await ask('GET', '/rest/agile/1.0/sprint/3/issue?maxResults=2&startAt=2');
  expect(old.body).toMatchObject({ startAt: 2, maxResults: 2, total: 3, issues: [{ key: 'SHOP-6' }] });
  const token = encodeURIComponent(String(first.body['nextPageToken']));
  expect(await ask('GET', `/rest/software/1.0/board/1/sprint/3/issue?nextPageToken=${token}`)).toMatchObject({
    status: 400,
  });
});

test('adds all fields of Jira Software, or the requested ones', async () => {
  const { site, ask } = anAgileSite();
  const epic = addIssue(site, { columns: { type_id: 10000, summary: 'Checkout' } });
  addIssue(site, {
    sprints: [1],
    columns: { parent_id: epic },
    custom: { customfield_10021: [{ id: '10019', value: 'Impediment' }] },
  });
  const all = await ask('GET', BACKLOG);
  expect(all.body).toMatchObject({
    issues: [
      {
        fields: {
          flagged: true,
          sprint: null,
          closedSprints: [{ id: 1 }],
          epic: { id: epic, name: 'Checkout' },
          summary: 'Story 2',
        },
      },
    ],
  });
  const some = await ask('GET', `${BACKLOG}?fields=summary,flagged`);
  expect(some.body['issues']).toEqual([expect.objectContaining({ fields: { summary: 'Story 2', flagged: true } })]);
});

test('moves issues into and out of sprints; refuses closed ones and long lists', async () => {
  const { site, ask, keys } = anAgileSite();
  addIssue(site);
  const issues = ['SHOP-1'];
  expect((await ask('POST', '/rest/agile/1.0/sprint/3/issue', { body: { issues } })).status).toBe(204);
  expect([await keys(BACKLOG), await keys('/rest/agile/1.0/sprint/3/issue')]).toEqual([[], ['SHOP-1']]);
  expect((await ask('POST', '/rest/agile/1.0/backlog/issue', { body: { issues: ['10000'] } })).status).toBe(204);
  expect(await keys(BACKLOG)).toEqual(['SHOP-1']);
  expect(await ask('POST', '/rest/agile/1.0/sprint/1/issue', { body: { issues } })).toMatchObject({ status: 400 });
  const many = Array.from({ length: 51 }, () => 'SHOP-1');
  expect(await ask('POST', '/rest/agile/1.0/sprint/3/issue', { body: { issues: many } })).toMatchObject({
    status: 400,
  });
  expect(await ask('POST', '/rest/agile/1.0/sprint/3/issue', { body: { issues: ['SHOP-9'] } })).toMatchObject({
    status: 400,
  });
});

test('moves no issue when one of them may not be moved', async () => {
  const { site, ask, keys } = anAgileSite();
  addIssue(site);
  addIssue(site, { project: 'BANK' });
  site.db.run("delete from grants where project_id = 10001 and permission = 'SCHEDULE_ISSUES'");
  const body = { issues: ['SHOP-1', 'BANK-2'] };
  expect(await ask('POST', '/rest/agile/1.0/sprint/3/issue', { body })).toMatchObject({ status: 403 });
  expect(await keys(BACKLOG)).toEqual(['SHOP-1']);
  expect(await ask('PUT', RANK, { body: { issues: ['BANK-2'], rankAfterIssue: 'SHOP-1' } })).toMatchObject({
    status: 403,
  });
});

test('ranks like cutting and pasting in a list, any number of times', async () => {
  const move = fc.record({
    issues: fc.uniqueArray(fc.nat(5), { minLength: 1, maxLength: 4 }),
    anchor: fc.nat(5),
    before: fc.boolean(),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(move, { maxLength: 8 }), async (moves) => {
      const { site, ask, keys } = anAgileSite();
      for (let n = 0; n < 6; n += 1) addIssue(site);
      let order = [1, 2, 3, 4, 5, 6].map((n) => `SHOP-${n}`);
      for (const { issues, anchor, before } of moves) {
        if (issues.includes(anchor)) continue;
        const [moved, place] = [issues.map((n) => `SHOP-${n + 1}`), `SHOP-${anchor + 1}`];
        await ask('PUT', RANK, { body: { issues: moved, [before ? 'rankBeforeIssue' : 'rankAfterIssue']: place } });
        const rest = order.filter((key) => !moved.includes(key));
        order = rest.toSpliced(rest.indexOf(place) + (before ? 0 : 1), 0, ...moved);
      }
      expect(await keys(BACKLOG)).toEqual(order);
      site.close();
    }),
    { numRuns: 40 },
  );
});

test('ranking adds history but is not an update', async () => {
  const { site, ask } = anAgileSite();
  addIssue(site);
  addIssue(site);
  const updated = () =>
    site.db.all({ updated: text }, 'select updated from issues order by id').map((row) => row.updated);
  const before = updated();
  await ask('PUT', RANK, { body: { issues: ['SHOP-2'], rankBeforeIssue: 'SHOP-1' } });
  expect(updated()).toEqual(before);
  expect(site.db.all({ field: text, to_string: text }, 'select field, to_string from changelog_items')).toEqual([
    expect.objectContaining({ field: 'Rank', to_string: 'Ranked higher' }),
  ]);
});

test('reads and writes the estimate in the board’s field, with edit rights', async () => {
  const { site, ask } = anAgileSite();
  addIssue(site);
  const path = '/rest/agile/1.0/issue/SHOP-1/estimation?boardId=1';
  expect((await ask('GET', path)).body).toEqual({ fieldId: 'customfield_10016' });
  expect((await ask('PUT', path, { body: { value: '8.0' } })).body).toEqual({ fieldId: 'customfield_10016', value: 8 });
  expect(await ask('PUT', path, { body: { value: 'many' } })).toMatchObject({ status: 400 });
  expect(await ask('GET', '/rest/agile/1.0/issue/SHOP-1/estimation')).toMatchObject({ status: 400 });
  site.db.run("delete from grants where account_id = 'ben' and permission = 'EDIT_ISSUES'");
  expect(await ask('PUT', path, { body: { value: '3' }, as: BEN })).toMatchObject({ status: 403 });
});

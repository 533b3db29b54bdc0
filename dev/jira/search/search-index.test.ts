import { integer, text } from '../columns.ts';
import { addIssue, ANN, aSearchSite, BEN, NOW, type SearchSite } from './a-search-site';
import { boundedQuery } from './bounded-query';
import { findPage } from './find-issues';
import { scopeOf } from './viewer-scope';

function keys({ site }: SearchSite, jql: string, viewer: string = ANN): string[] {
  const { ids } = findPage(scopeOf(site, viewer), boundedQuery(jql, scopeOf(site, viewer)), { size: 100 });
  return ids.map((id) => site.db.get({ key: text }, 'select key from issues where id = ?', id)?.key ?? 'gone');
}

test('without a delay a write is found at once', () => {
  const search = aSearchSite();
  addIssue(search.site, { columns: { labels: '["fresh"]' } });
  expect(keys(search, 'labels = fresh')).toEqual(['SHOP-1']);
});

test('only the first properties of an issue are searched, up to Jira’s limit', () => {
  const search = aSearchSite({ limits: { propertiesPerIssue: 2 } });
  const [state] = search.site.index.indexed;
  const written = { [state?.propertyKey ?? '']: { [state?.path ?? '']: 'ready' } };
  addIssue(search.site, { properties: { first: 1, ...written, third: 1 } });
  const late = addIssue(search.site, { properties: { first: 1, second: 1, ...written } });
  const jql = `issue.property[${state?.propertyKey}].${state?.path} = ready`;
  expect(keys(search, jql)).toEqual(['SHOP-1']);
  search.site.db.run("delete from issue_properties where issue_id = ? and key = 'first'", late);
  search.site.changed(late);
  expect(keys(search, `${jql} ORDER BY key`)).toEqual(['SHOP-1', 'SHOP-2']);
});

test('a write is found after the delay and not before', async () => {
  const search = aSearchSite({ limits: { indexDelayMs: [2000, 2000] } });
  addIssue(search.site);
  await search.clock.advance(1999);
  expect(keys(search, 'project = SHOP')).toEqual([]);
  await search.clock.advance(1);
  expect(keys(search, 'project = SHOP')).toEqual(['SHOP-1']);
});

test('writes are found in their order, with any delays', async () => {
  const draws = [0.999, 0];
  const search = aSearchSite({ limits: { indexDelayMs: [0, 10_000] }, random: () => draws.shift() ?? 0 });
  addIssue(search.site);
  addIssue(search.site);
  await search.clock.advance(5000);
  expect(keys(search, 'project = SHOP')).toEqual([]);
  await search.clock.advance(5000);
  expect(keys(search, 'project = SHOP ORDER BY key')).toEqual(['SHOP-1', 'SHOP-2']);
});

test('an issue matches its old values until the index has the change', async () => {
  const search = aSearchSite();
  const id = addIssue(search.site);
  search.site.setProfile('cloud');
  search.site.write(() => {
    search.site.db.run('update issues set labels = \'["late"]\' where id = ?', id);
    search.site.changed(id);
  });
  expect(keys(search, 'labels = late')).toEqual([]);
  search.site.index.reconcile([id]);
  expect(keys(search, 'labels = late')).toEqual(['SHOP-1']);
});

test('a hidden issue disappears at once, with any delay', () => {
  const search = aSearchSite();
  const id = addIssue(search.site);
  search.site.setProfile('cloud');
  search.site.write(() => {
    search.site.db.run('update issues set security_level = ? where id = ?', JSON.stringify([ANN]), id);
    search.site.changed(id);
  });
  expect(keys(search, 'project = SHOP', BEN)).toEqual([]);
  expect(keys(search, 'project = SHOP', ANN)).toEqual(['SHOP-1']);
});

test('a deleted issue leaves the index with all its rows', () => {
  const search = aSearchSite();
  const id = addIssue(search.site, {
    sprints: [2],
    columns: { labels: '["x1"]' },
    properties: { ready: { note: 'soon' } },
  });
  search.site.write(() => {
    search.site.db.run('delete from issues where id = ?', id);
    search.site.changed(id);
  });
  const left = ['search_issues', 'search_values', 'search_sprints', 'search_words'].map(
    (table) => search.site.db.get({ n: integer }, `select count(*) as n from ${table}`)?.n,
  );
  expect(left).toEqual([0, 0, 0, 0]);
});

test('a viewer finds only issues of projects that they may browse', () => {
  const search = aSearchSite();
  addIssue(search.site);
  addIssue(search.site, { project: 'BANK' });
  expect(keys(search, 'created <= now() ORDER BY key', ANN)).toEqual(['BANK-2', 'SHOP-1']);
  expect(keys(search, 'created <= now() ORDER BY key', BEN)).toEqual(['SHOP-1']);
});

test.each(['project = BANK', 'key = BANK-1', 'parent = BANK-1', 'id = 10000', 'sprint = "Bank sprint"', 'sprint = 4'])(
  'no message tells that a hidden thing exists: %s',
  (jql) => {
    const search = aSearchSite();
    addIssue(search.site, { project: 'BANK' });
    expect(keys(search, jql, ANN)).toBeDefined();
    expect(() => keys(search, jql, BEN)).toThrow(/does not exist/);
  },
);

test('a sub-task is found in the sprint of its parent', () => {
  const search = aSearchSite();
  const parent = addIssue(search.site, { sprints: [2] });
  const child = addIssue(search.site, { columns: { parent_id: parent, type_id: 10004 } });
  expect(keys(search, 'sprint = 2 ORDER BY key')).toEqual(['SHOP-1', 'SHOP-2']);
  search.site.write(() => {
    search.site.db.run('delete from issue_sprints where issue_id = ?', parent);
    search.site.changed(parent);
  });
  expect(keys(search, 'sprint = 2')).toEqual([]);
  expect(keys(search, `id = ${child}`)).toEqual(['SHOP-2']);
});

test('days are in the viewer’s time zone', () => {
  const search = aSearchSite();
  // 00:30 in Berlin, where Monday has begun.
  addIssue(search.site, { columns: { created: '2026-03-01T23:30:00.000Z' } });
  addIssue(search.site, { columns: { created: '2026-03-01T22:30:00.000Z' } });
  expect(new Date(NOW).toISOString()).toBe('2026-03-02T08:00:00.000Z');
  expect(keys(search, 'created >= startOfDay()')).toEqual(['SHOP-1']);
  expect(keys(search, 'created = "2026-03-02"')).toEqual(['SHOP-1']);
  expect(keys(search, 'created = "2026-03-01"')).toEqual(['SHOP-2']);
});

test('words, phrases and prefixes are found in any text of an issue', () => {
  const search = aSearchSite();
  const description = JSON.stringify({
    type: 'doc',
    version: 1,
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'People cannot log in quickly' }] }],
  });
  addIssue(search.site, { columns: { summary: 'The login page is slow', description } });
  addIssue(search.site, { columns: { summary: 'Pages of the basket' } });
  expect(keys(search, 'summary ~ "page slow"')).toEqual(['SHOP-1']);
  expect(keys(search, 'summary ~ page ORDER BY key')).toEqual(['SHOP-1', 'SHOP-2']);
  expect(keys(search, 'summary ~ "\\"login page\\""')).toEqual(['SHOP-1']);
  expect(keys(search, 'summary ~ "\\"page login\\""')).toEqual([]);
  expect(keys(search, 'summary ~ "bask*"')).toEqual(['SHOP-2']);
  expect(keys(search, 'text ~ quickly')).toEqual(['SHOP-1']);
  expect(keys(search, 'description is EMPTY')).toEqual(['SHOP-2']);
  expect(keys(search, 'description !~ quickly')).toEqual([]);
  expect(keys(search, 'summary ~ "login OR basket" ORDER BY key')).toEqual(['SHOP-1', 'SHOP-2']);
});

import fc from 'fast-check';
import { addIssue, ANN, aSearchSite, isoAt } from './a-search-site';
import { boundedQuery } from './bounded-query';
import { searchPage, type Page } from './search-page';
import { searchOfBody, searchOfQuery } from './search-request';
import { scopeOf } from './viewer-scope';
import type { Site } from '../site';

function page(site: Site, body: Record<string, unknown> & { jql: string }): Page {
  const search = { ...boundedQuery(body.jql, scopeOf(site, ANN)), place: 'search' };
  return searchPage({ site, viewer: ANN }, searchOfBody(body), { search });
}

/** Every issue id over all pages, and the number of pages. */
function allPages(site: Site, body: Record<string, unknown> & { jql: string }): { ids: unknown[]; pages: number } {
  const ids: unknown[] = [];
  let nextPageToken: string | undefined;
  let pages = 0;
  do {
    const found = page(site, { ...body, ...(nextPageToken && { nextPageToken }) });
    ids.push(...found.issues.map(({ id }) => id));
    nextPageToken = found.nextPageToken;
    pages += 1;
  } while (nextPageToken !== undefined);
  return { ids, pages };
}

const orders = [
  '',
  'ORDER BY rank',
  'ORDER BY assignee DESC, priority',
  'ORDER BY due, updated DESC',
  'ORDER BY readinessScore DESC',
  'ORDER BY key DESC',
];

/** Issues whose sort values are often equal or missing. */
const someIssues = fc.array(
  fc.record({
    assignee: fc.constantFrom(null, 'ann', 'ben'),
    due: fc.constantFrom(null, '2026-03-01', '2026-03-02'),
    priority_id: fc.constantFrom(null, 1, 3),
    score: fc.option(fc.integer({ min: 0, max: 3 }), { nil: null }),
    hours: fc.integer({ min: 0, max: 3 }),
  }),
  { maxLength: 30 },
);

const somewhere = fc.record({
  issues: someIssues,
  order: fc.constantFrom(...orders),
  maxResults: fc.integer({ min: 1, max: 7 }),
});

test('loses and repeats no issue, in any order and with pages of any size', () => {
  fc.assert(
    fc.property(
      somewhere,
      fc.array(fc.double({ min: 0, max: 0.999, noNaN: true }), { minLength: 20, maxLength: 20 }),
      ({ issues, order, maxResults }, draws) => {
        let at = 0;
        const { site } = aSearchSite({
          limits: { shorterPages: 0.7 },
          random: () => draws[(at += 1) % draws.length] ?? 0,
        });
        const ids = issues.map(({ score, hours, ...columns }) =>
          String(
            addIssue(site, {
              columns: { ...columns, updated: isoAt(hours) },
              properties: score === null ? {} : { ready: { score } },
            }),
          ),
        );
        const jql = `project = SHOP ${order}`;
        const whole = page(site, { jql, maxResults: 5000 });
        const found = allPages(site, { jql, maxResults }).ids;
        site.close();
        expect([...found].sort()).toEqual(ids.sort());
        if (whole.isLast) expect(found).toEqual(whole.issues.map(({ id }) => id));
      },
    ),
    { numRuns: 60 },
  );
});

test('continues after the last issue of a page when others change in between', () => {
  const { site } = aSearchSite();
  const [first, second, third] = [addIssue(site), addIssue(site), addIssue(site)];
  const jql = 'project = SHOP ORDER BY rank';
  const { nextPageToken } = page(site, { jql, maxResults: 1 });
  site.write(() => {
    site.db.run('delete from issues where id = ?', first);
    site.changed(first ?? 0);
  });
  expect(allPages(site, { jql, maxResults: 1, nextPageToken }).ids).toEqual([String(second), String(third)]);
});

test('answers at most 100 issues with fields, or 5000 ids', () => {
  const { site } = aSearchSite();
  for (let n = 0; n < 120; n += 1) addIssue(site);
  const jql = 'project = SHOP';
  expect(page(site, { jql, maxResults: 5000 }).issues).toHaveLength(120);
  expect(page(site, { jql, maxResults: 5000, fields: ['key'] }).issues).toHaveLength(120);
  expect(page(site, { jql, maxResults: 5000, fields: ['summary'] }).issues).toHaveLength(100);
  expect(page(site, { jql, maxResults: 5000, properties: ['ready'] }).issues).toHaveLength(100);
  expect(page(site, { jql }).issues).toHaveLength(50);
});

test('answers the names of the requested fields where it is asked for them', () => {
  const { site } = aSearchSite();
  addIssue(site);
  const asked = { jql: 'project = SHOP', fields: ['summary'] };
  expect(page(site, { ...asked, expand: 'names' }).names).toEqual({ summary: 'Summary' });
});

test.each([
  ['an invalid token', 'nonsense'],
  ['a token of another query', 'other'],
  ['a token that is older than a week', 'old'],
] as const)('refuses %s', async (_what, kind) => {
  const { site, clock } = aSearchSite();
  addIssue(site);
  addIssue(site);
  const token = page(site, {
    jql: kind === 'other' ? 'project in (SHOP)' : 'project = SHOP',
    maxResults: 1,
  }).nextPageToken;
  if (kind === 'old') await clock.advance(8 * 24 * 3_600_000);
  const nextPageToken = kind === 'nonsense' ? 'nonsense' : token;
  expect(() => page(site, { jql: 'project = SHOP', maxResults: 1, nextPageToken })).toThrow(/next page token/);
});

test.each([
  ['more than five properties', { properties: ['a', 'b', 'c', 'd', 'e', 'f'] }, /maximum number of issue properties/],
  ['zero results', { maxResults: 0 }, /between 1 and 5000/],
  ['more than 5000 results', { maxResults: 5001 }, /between 1 and 5000/],
  ['an unknown key', { startAt: 0 }, /Invalid request payload/],
  ['more than 50 issues to reconcile', { reconcileIssues: Array.from({ length: 51 }, (_, n) => n) }, /reconcile/],
  ['a query that restricts nothing', { jql: 'ORDER BY created' }, /Unbounded JQL/],
] as const)('refuses %s', (_what, spoilt, message) => {
  const { site } = aSearchSite();
  expect(() => page(site, { jql: 'project = SHOP', ...spoilt })).toThrow(message);
});

test('reads the request from a query string too', () => {
  const query = new URLSearchParams(
    'jql=project%20%3D%20A&fields=summary,status&fields=labels&properties=a,b&maxResults=7&expand=names',
  );
  expect(searchOfQuery(query)).toEqual(
    searchOfBody({
      jql: 'project = A',
      fields: ['summary', 'status', 'labels'],
      properties: ['a', 'b'],
      maxResults: 7,
      expand: 'names',
    }),
  );
});

import { screen } from '@testing-library/react';
import { aBackfill } from '../test/a-setup';
import { aReadiness } from '../test/an-issue';
import { openReport, requests } from '../test/open-report';
import { large, tiffin } from '../test/tiffin';

const issues = large(300).issues.map((issue, at) =>
  at < 310 ? issue : { ...issue, readiness: aReadiness('draft', { missing: 'why' }) },
);
const drafts = issues.filter(({ readiness }) => readiness?.state === 'draft').length;
const pagesRead = () => requests().filter((path) => path === '/rest/api/3/issue/bulkfetch').length;

test.each([
  ['done', 1],
  ['running', 4],
] as const)('a state is asked of Jira once the stored look is over: %s', async (state, pages) => {
  const user = openReport({ ...tiffin, issues }, { setup: { backfill: aBackfill({ state }) } });
  await user.selectOptions(await screen.findByRole('combobox', { name: 'State' }), 'Draft');
  expect(await screen.findByText(`filtered: ${drafts} of ${issues.length}`)).toBeVisible();
  expect(screen.getByText(`${drafts} items shown`)).toBeVisible();
  expect(pagesRead()).toBe(pages);
});

test('what the rows alone know filters what was read, and says so', async () => {
  const user = openReport({ ...tiffin, issues }, { setup: { backfill: aBackfill({ state: 'done' }) } });
  await user.type(await screen.findByRole('searchbox'), 'allergens');
  expect(await screen.findByText(/^filtered: 2 of the \d+ items that were read$/u)).toBeVisible();
  expect(screen.getByText(/stay those of the whole board/u)).toBeVisible();
});

test('a query that could reach beyond its brackets asks nothing and lists nothing', async () => {
  const query = `?jql=${encodeURIComponent('labels = web) OR (labels = kiosk')}`;
  openReport(tiffin, { address: { query, keep: () => undefined } });
  expect(await screen.findByRole('alert')).toHaveTextContent(/^A bracket or a quote in your query/u);
  expect(screen.queryByRole('table')).toBeNull();
  expect(screen.getByRole('heading', { name: 'Whole backlog' })).toBeVisible();
});

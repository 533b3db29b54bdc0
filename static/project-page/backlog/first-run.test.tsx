import { screen, within } from '@testing-library/react';
import { ui } from '../../../test/ui-host';
import { doc, h, p } from '../../../dev/sample/adf';
import { aBackfill, aJudging, aSetup } from './test/a-setup';
import type { TestJira } from './test/jira';
import { anIssue, aReadiness } from './test/an-issue';
import { openReport, requests } from './test/open-report';

test('a project without items explains what this page is for', async () => {
  const user = openReport({ sprints: [], issues: [] });
  expect(await screen.findByRole('heading', { name: 'No work items yet' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Go to backlog' }));
  expect(ui.calls.at(-1)?.command).toBe('navigate');
});

test('before the first talk one thing to try leads to the list that its item is on; it names none of one point', async () => {
  const readiness = aReadiness('refine', { missing: 'asked confident' });
  const issues = [anIssue('TIF-40', { readiness, estimate: 1 }), anIssue('TIF-41', { readiness, estimate: 2 })];
  const toMeeting = jest.fn();
  const user = openReport({ sprints: [], issues }, { toMeeting });
  expect(
    await screen.findByText(/^One thing to try: ask “What could go wrong\?” on the first item of the next list/u),
  ).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Go to the list' }));
  expect(toMeeting).toHaveBeenCalled();
});

test.each([
  ['to who may only read', false, 2],
  ['where all items are of one point', true, 1],
])('nothing to try is proposed %s', async (_who, canEdit, estimate) => {
  const readiness = aReadiness('refine', { missing: 'asked confident' });
  openReport({ sprints: [], issues: [anIssue('TIF-41', { readiness, estimate })] }, { setup: { canEdit } });
  await screen.findByRole('table');
  expect(screen.queryByText(/^One thing to try/u)).toBeNull();
});

test('where nobody has chosen rules, everybody reads how many are required, and which', async () => {
  const user = openReport(untried, { setup: { canAdminister: false } });
  expect(await screen.findByText(/^[0-9]+ rules are required\.$/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'See: What “ready” means' }));
  expect(await screen.findByRole('region', { name: 'See: What “ready” means' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
});

const untried = {
  sprints: [],
  issues: [anIssue('TIF-41', { readiness: aReadiness('refine', { missing: 'asked confident' }) })],
};

test.each([
  ['an administrator is told where Jira shows the panel for all items', true, /“Show for all work items”/u],
  ['others are told whom to ask for the panel', false, /^Ask a Jira administrator/u],
])('%s', async (_who, canAdminister, said) => {
  const user = openReport(untried, { setup: { canAdminister } });
  await user.click(await screen.findByText('No Common Ground panel on your work items?'));
  expect(screen.getByText(said)).toBeVisible();
});

const unseen: TestJira = {
  sprints: [],
  issues: [anIssue('TIF-1'), anIssue('TIF-2')],
  description: doc(
    h('Why'),
    p('Parents see the allergens of a lunch before they order it.'),
    p('Who asks the kitchen?'),
  ),
};
const never = { backfill: aBackfill({ state: 'never' }), judging: aJudging };
const unkept = /^Checked just now, not stored\./u;

test('items that nobody has looked at are judged in the page, which stores nothing', async () => {
  openReport(unseen, { setup: never });
  const table = within(await screen.findByRole('table'));
  expect(table.getAllByText('To refine')).toHaveLength(2);
  expect(screen.getByText('The next 2 items:', { exact: false }).parentElement).toHaveTextContent('0 agreed');
  expect(await screen.findByText(unkept)).toHaveTextContent(
    'Checked just now, not stored. Blockers that you may not see do not count. Keeping it writes to 2 items, and to epics and sub-tasks.',
  );
  expect(screen.getByText(/^One thing to try/u)).toBeVisible();
  expect(table.queryByText('Not checked')).toBeNull();
  expect(requests().filter((one) => one !== 'openReport' && !one.startsWith('/'))).toEqual([]);
});

test('the page judges the whole backlog, after what comes next', async () => {
  const issues = Array.from({ length: 230 }, (_, at) => anIssue(`TIF-${at + 1}`));
  openReport({ ...unseen, issues }, { setup: never });
  const whole = await screen.findByRole('region', { name: 'Whole backlog' });
  expect(within(whole).getByRole('button', { name: '230 To refine' })).toBeVisible();
  expect(await screen.findByText(unkept)).toHaveTextContent('Keeping it writes to 230 items');
  const counts = ui.calls.map(({ data }) => JSON.stringify(data)).filter((one) => one.includes('approximate-count'));
  expect(counts.filter((one) => one.includes('commonGround'))).toEqual([]);
});

test('who may edit keeps it for search and boards', async () => {
  const user = openReport(unseen, { setup: never });
  await screen.findByText(unkept);
  ui.answer('invoke', () => ({ ok: true, value: aSetup({ backfill: aBackfill({ state: 'running', assessed: 1 }) }) }));
  await user.click(screen.getByRole('button', { name: 'Keep this for search and boards' }));
  expect(await screen.findByText('Keeping this for search and boards: 1 item so far.')).toBeVisible();
  expect(requests()).toContain('assessBacklog');
});

test('a look that does not start says why, and can be started again', async () => {
  const user = openReport(unseen, { setup: never });
  await screen.findByText(unkept);
  ui.answer('invoke', () => ({ ok: false, failure: { code: 'busy', details: {}, reference: '' } }));
  await user.click(screen.getByRole('button', { name: 'Keep this for search and boards' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Keep this for search and boards' })).toBeEnabled();
});

test('who may only read sees the states, and is not offered to keep them', async () => {
  openReport(unseen, { setup: { ...never, canEdit: false } });
  expect(await screen.findByText(unkept)).not.toHaveTextContent('Keeping');
  expect(within(screen.getByRole('table')).getAllByText('To refine')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Keep this for search and boards' })).toBeNull();
});

test('what the page has judged by itself has no JQL', async () => {
  const user = openReport(unseen, { setup: never });
  await user.click((await screen.findAllByRole('button', { name: '2 To refine' }))[0] ?? document.body);
  expect(within(screen.getByRole('table')).getAllByText('To refine')).toHaveLength(2);
  expect(screen.queryByRole('button', { name: 'Copy JQL' })).toBeNull();
});

test.each([
  ['is left to the stored look', never],
  ['counts as unassessed', {}],
])('an item with a property of ours that cannot be read %s', async (_what, setup) => {
  const readiness = { ...aReadiness('ready'), score: 1000 };
  openReport({ ...unseen, issues: [anIssue('TIF-1', { readiness })] }, { setup });
  expect(within(await screen.findByRole('table')).getByText('Not checked')).toBeVisible();
});

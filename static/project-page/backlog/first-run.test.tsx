import { screen, within } from '@testing-library/react';
import { ui } from '../../../test/ui-host';
import { aBackfill, aSetup } from './test/a-setup';
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
  expect(await screen.findByText(/^One thing to try: ask “What could go wrong\?” on TIF-41/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Go to the list' }));
  expect(toMeeting).toHaveBeenCalled();
});

test.each([
  ['who may only read', { setup: { canEdit: false } }],
  ['where all items are of one point', { estimate: 1 }],
])(
  'nothing to try is proposed %s',
  async (_who, { setup = {}, estimate = 2 }: { setup?: object; estimate?: number }) => {
    const readiness = aReadiness('refine', { missing: 'asked confident' });
    openReport({ sprints: [], issues: [anIssue('TIF-41', { readiness, estimate })] }, { setup });
    await screen.findByRole('table');
    expect(screen.queryByText(/^One thing to try/u)).toBeNull();
  },
);

test('where nobody has chosen rules, everybody reads how many are required, and which', async () => {
  const user = openReport(untried, { setup: { canAdminister: false } });
  expect(await screen.findByText(/^[0-9]+ rules are required\.$/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'See' }));
  expect(await screen.findByRole('region', { name: 'What “ready” means' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Change' })).toBeNull();
});

const untried = {
  sprints: [],
  issues: [anIssue('TIF-41', { readiness: aReadiness('refine', { missing: 'asked confident' }) })],
};

test('an administrator is told where Jira shows the panel for all items', async () => {
  const user = openReport(untried);
  await user.click(await screen.findByText('No Common Ground panel on your work items?'));
  expect(screen.getByText(/“Show for all work items”/u)).toBeVisible();
  expect(screen.getByText(/takes a Jira administrator/u)).toBeVisible();
});

test('others are told whom to ask for the panel', async () => {
  const user = openReport(untried, { setup: { canAdminister: false } });
  await user.click(await screen.findByText('No Common Ground panel on your work items?'));
  expect(screen.getByText(/^Ask a Jira administrator/u)).toBeVisible();
});

test('unassessed items are assessed on demand', async () => {
  const setup = { backfill: aBackfill({ state: 'never' }) };
  const user = openReport({ sprints: [], issues: [anIssue('TIF-1'), anIssue('TIF-2')] }, { setup });
  ui.answer('invoke', () => ({ ok: true, value: aSetup({ backfill: aBackfill({ state: 'running', assessed: 1 }) }) }));
  expect(await screen.findByText('2 items are not checked.')).toBeVisible();
  expect(screen.getByText('Runway appears once these items are checked.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Check them now' }));
  expect(await screen.findByText('Checking your backlog: 1 of 2.')).toBeVisible();
  expect(requests()).toContain('assessBacklog');
});

test('a person who may only read sees them and cannot start it', async () => {
  const setup = { canEdit: false, backfill: aBackfill({ state: 'never' }) };
  openReport({ sprints: [], issues: [anIssue('TIF-1'), anIssue('TIF-2')] }, { setup });
  expect(await screen.findByText('2 items are not checked.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Check them now' })).toBeNull();
});

test('a malformed property counts as unassessed', async () => {
  const rubbish = { ...aReadiness('ready'), score: 1000 };
  openReport({ sprints: [], issues: [anIssue('TIF-1', { readiness: rubbish })] });
  expect(within(await screen.findByRole('table')).getByText('Not checked')).toBeVisible();
});

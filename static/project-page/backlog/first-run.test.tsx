import { screen, within } from '@testing-library/react';
import { ui } from '../../../test/ui-host';
import { aSetup } from './test/a-setup';
import { anIssue, aReadiness } from './test/an-issue';
import { openReport, requests } from './test/open-report';

test('a project without items explains what this page is for', async () => {
  const user = openReport({ sprints: [], issues: [] });
  expect(await screen.findByRole('heading', { name: 'No work items yet' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Go to backlog' }));
  expect(ui.calls.at(-1)?.command).toBe('navigate');
});

test('before the first talk one thing to try is proposed', async () => {
  const readiness = aReadiness('refine', { missing: 'asked confident' });
  openReport({ sprints: [], issues: [anIssue('TIF-41', { readiness })] });
  expect(await screen.findByText('One thing to try: ask “What could go wrong?” on TIF-41.')).toBeVisible();
});

test('unassessed items are assessed on demand', async () => {
  const setup = { backfill: { state: 'never', assessed: 0 } } as const;
  const user = openReport({ sprints: [], issues: [anIssue('TIF-1'), anIssue('TIF-2')] }, { setup });
  ui.answer('invoke', () => ({ ok: true, value: aSetup({ backfill: { state: 'running', assessed: 1 } }) }));
  expect(await screen.findByText('We have not looked at 2 items yet.')).toBeVisible();
  expect(screen.getByText('Runway appears once these items have been looked at.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Look at them now' }));
  expect(await screen.findByText('Looking at your backlog: 1 of 2 items.')).toBeVisible();
  expect(requests()).toContain('assessBacklog');
});

test('a person who may only read sees them and cannot start it', async () => {
  const setup = { canEdit: false, backfill: { state: 'never', assessed: 0 } } as const;
  openReport({ sprints: [], issues: [anIssue('TIF-1'), anIssue('TIF-2')] }, { setup });
  expect(await screen.findByText('We have not looked at 2 items yet.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Look at them now' })).toBeNull();
});

test('a malformed property counts as unassessed', async () => {
  const rubbish = { ...aReadiness('ready'), score: 1000 };
  openReport({ sprints: [], issues: [anIssue('TIF-1', { readiness: rubbish })] });
  expect(within(await screen.findByRole('table')).getByText('Not checked')).toBeVisible();
});

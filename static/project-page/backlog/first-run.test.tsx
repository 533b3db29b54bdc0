import { screen, within } from '@testing-library/react';
import { ui } from '../../../test/ui-host';
import { aSetup } from './test/a-setup';
import { anIssue, aReadiness } from './test/an-issue';
import { openReport, requests } from './test/open-report';

test('a project without items says what this page is for', async () => {
  const user = openReport({ sprints: [], issues: [] });
  expect(await screen.findByRole('heading', { name: 'No work items yet' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Go to backlog' }));
  expect(ui.calls.at(-1)?.command).toBe('navigate');
});

test('before anybody has talked there is one thing to try', async () => {
  const readiness = aReadiness('refine', { missing: 'asked confident' });
  openReport({ sprints: [], issues: [anIssue('TIF-41', { readiness })] });
  expect(await screen.findByText('One thing to try: ask “What could go wrong?” on TIF-41.')).toBeVisible();
});

test('items that nobody has looked at are looked at when asked', async () => {
  const setup = { backfill: { state: 'never', assessed: 0 } } as const;
  const user = openReport({ sprints: [], issues: [anIssue('TIF-1'), anIssue('TIF-2')] }, { setup });
  ui.answer('invoke', () => ({ ok: true, value: aSetup({ backfill: { state: 'running', assessed: 1 } }) }));
  expect(await screen.findByText('We have not looked at 2 items yet.')).toBeVisible();
  expect(screen.getByText('Runway appears once these items have been looked at.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Look at them now' }));
  expect(await screen.findByText('Looking at your backlog: 1 of 2 items.')).toBeVisible();
  expect(requests()).toContain('assessBacklog');
});

test('whoever may only read is told of them and starts nothing', async () => {
  const setup = { canEdit: false, backfill: { state: 'never', assessed: 0 } } as const;
  openReport({ sprints: [], issues: [anIssue('TIF-1'), anIssue('TIF-2')] }, { setup });
  expect(await screen.findByText('We have not looked at 2 items yet.')).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Look at them now' })).toBeNull();
});

test('a property that holds rubbish counts as not looked at', async () => {
  const rubbish = { ...aReadiness('ready'), score: 1000 };
  openReport({ sprints: [], issues: [anIssue('TIF-1', { readiness: rubbish })] });
  expect(within(await screen.findByRole('table')).getByText('Not checked')).toBeVisible();
});

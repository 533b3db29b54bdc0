import { screen } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { aReadiness, anIssue } from '../test/an-issue';
import { openReport } from '../test/open-report';
import { sprint12, tiffin } from '../test/tiffin';

test('an administrator sees what would be flagged before it is turned on', async () => {
  const user = openReport(tiffin);
  expect(await screen.findByText('4 of 9 items in Sprint 12 would be flagged.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'See them' }));
  expect(screen.getByText('4 items shown')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Turn on' }));
  expect(ui.calls.at(-1)).toMatchObject({ command: 'navigate' });
});

test('where the sprints hold more items than were read it says "at least"', async () => {
  const many = Array.from({ length: 519 }, (_, at) =>
    anIssue(`TIF-${1000 + at}`, { readiness: aReadiness('refine'), sprint: sprint12 }),
  );
  openReport({ ...tiffin, issues: many });
  expect(await screen.findByText('At least 400 items in Sprint 12 would be flagged.')).toBeVisible();
});

test.each([
  ['to others', { setup: { canAdminister: false } }, ''],
  ['once a rule has flagged an item', {}, 'TIF-41'],
])('nothing is proposed %s', async (_what, given, flagged) => {
  const issues = tiffin.issues.map((issue) => ({ ...issue, isOurs: issue.key === flagged }));
  openReport({ ...tiffin, issues }, given);
  await screen.findByRole('table');
  expect(screen.queryByText(/would be flagged/u)).toBeNull();
});

import { screen } from '@testing-library/react';
import { aCriterion, aPanel, aReadiness, unmet } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

const parent = { key: 'TIF-45', summary: 'Pay by direct debit', described: true, state: 'refine' } as const;
const aSubtask = (state: 'ready' | 'refine', canEdit = true) => {
  const { issue, me } = aPanel();
  const finding = state === 'ready' ? ({ outcome: 'met' } as const) : unmet('parent-not-ready', { parent: 'TIF-45' });
  const criteria = [aCriterion({ id: 'parent-ready', step: 'confirm', by: 'record', finding })];
  const readiness = aReadiness({ state, gaps: state === 'ready' ? 0 : 1, agreedAt: null });
  return aPanel({
    issue: { ...issue, key: 'TIF-63', parent },
    me: { ...me, canEdit },
    assessment: { readiness, criteria },
  });
};

test.each([true, false])('a sub-task whose parent is not ready leads there (may edit: %s)', async (canEdit) => {
  ui.answer('navigate', () => undefined);
  const { user } = await showPanel(aSubtask('refine', canEdit));
  await user.click(screen.getByRole('button', { name: /Its parent TIF-45 has to be ready first/ }));
  expect(ui.calls.findLast(({ command }) => command === 'navigate')).toMatchObject({
    data: { url: '/browse/TIF-45', type: 'same-tab' },
  });
});

test('one whose parent is ready says whose agreement that is', async () => {
  await showPanel(aSubtask('ready'));
  expect(screen.getByText('TIF-45, which it belongs to, is ready')).toBeVisible();
});

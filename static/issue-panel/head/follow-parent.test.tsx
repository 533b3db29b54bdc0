import { screen } from '@testing-library/react';
import { unmet } from '../../../src/domain/criteria/criterion';
import { aCriterion, aPanel, aReadiness } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { ui } from '../../../test/ui-host';

/** `of`: the state of the sub-task's parent. */
const aSubtask = (of: 'ready' | 'exception' | 'refine', canEdit = true) => {
  const parent = { key: 'TIF-45', summary: 'Pay by direct debit', described: true, state: of };
  const state = of === 'refine' ? of : 'ready';
  const { issue, me } = aPanel();
  const finding =
    state === 'ready' ? ({ outcome: 'met' } as const) : unmet({ because: 'parent-not-ready', parent: 'TIF-45' });
  const criteria = [aCriterion({ id: 'parent-ready', step: 'confirm', by: 'record', finding })];
  const readiness = aReadiness({ state, gaps: state === 'ready' ? 0 : 1, agreedAt: null });
  return aPanel({
    issue: { ...issue, key: 'TIF-63', parent },
    me: { ...me, canEdit },
    assessment: { readiness, criteria },
  });
};

test.each([true, false])('a sub-task of an unready parent leads to the parent (may edit: %s)', async (canEdit) => {
  ui.answer('navigate', () => undefined);
  const { user } = await showPanel(aSubtask('refine', canEdit));
  await user.click(screen.getByRole('button', { name: /Its parent TIF-45 has to be ready first/ }));
  expect(ui.calls.findLast(({ command }) => command === 'navigate')).toMatchObject({
    data: { url: '/browse/TIF-45', type: 'same-tab' },
  });
});

test.each([
  ['en', 'ready', 'TIF-45, which it belongs to, is ready'],
  ['en', 'exception', 'TIF-45, which it belongs to, is an exception'],
  ['de', 'ready', 'TIF-45, zu dem dieser Vorgang gehört, ist bereit'],
  ['de', 'exception', 'TIF-45, zu dem dieser Vorgang gehört, ist eine Ausnahme'],
] as const)('%s: a sub-task that may be built names its parent’s state: %s', async (language, state, line) => {
  await showPanel(aSubtask(state), {}, language);
  expect(screen.getByText(line)).toBeVisible();
});

import { screen } from '@testing-library/react';
import { aPanel, aTalk } from '../../../test/a-panel';
import { issueTypes as types, serveSplitting } from '../../../test/serve-splitting';
import { showPanelAt } from '../../../test/show-panel';

test('German says that closing the talk creates no parts', async () => {
  serveSplitting(types.story, [types.story, types.subtask]);
  const { user } = await showPanelAt('Close', aPanel({ talk: aTalk() }), {}, 'de');
  await user.click(await screen.findByRole('radio', { name: 'Aufteilen' }));
  expect(await screen.findByText('Beim Beenden des Gesprächs wird nichts angelegt.')).toBeVisible();
  expect(screen.getByRole('button', { name: '3 Vorgänge anlegen' })).toBeVisible();
});

import { screen } from '@testing-library/react';
import { aPanel, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

test('German names the one thing to press and the steps', async () => {
  await showPanel(aPanel({ talk: aTalk() }), {}, 'de');
  expect(await screen.findByRole('button', { name: 'Zur Abstimmung' })).toBeVisible();
  expect(screen.getByRole('button', { name: '2 Unklares · reden' })).toBeVisible();
  expect(screen.getByRole('button', { name: '4 Abschließen' })).toBeVisible();
});

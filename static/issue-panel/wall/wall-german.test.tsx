import { screen } from '@testing-library/react';
import { aPanel, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../parts/use-folding';

beforeEach(() => forgetFolding());

test('the wall in German', async () => {
  const { user } = await showPanel(aPanel({ talk: aTalk() }), {}, 'de');
  expect(screen.getByRole('button', { name: 'Groß öffnen' })).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Weitere Aktionen' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Diese Seite läuft am Beamer' }));
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Beamer-Ansicht beenden' }));
  expect(screen.getByRole('textbox')).toBeVisible();
});

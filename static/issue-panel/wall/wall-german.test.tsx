import { screen } from '@testing-library/react';
import { aPanel, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

test('the wall in German', async () => {
  const { user } = await showPanel(aPanel({ talk: aTalk() }), {}, 'de');
  await user.click(screen.getByRole('button', { name: 'Weitere Aktionen' }));
  expect(await screen.findByRole('menuitem', { name: 'Groß öffnen' })).toBeVisible();
  await user.click(screen.getByRole('menuitem', { name: 'Diese Seite läuft am Beamer' }));
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  await user.click(await screen.findByRole('button', { name: 'Beamer-Ansicht beenden' }));
  expect(screen.getByRole('textbox')).toBeVisible();
});

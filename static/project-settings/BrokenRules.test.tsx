import { screen } from '@testing-library/react';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { openSettings } from './test/open-settings';

const policy = { ...aView().policy, version: 3 };
const text = '{ "cards": "none" }';
const broken = (at: readonly string[] = ['cards', 'language'], stored = text) =>
  aView({
    policy,
    broken: { at, text: stored },
    history: [{ version: 3, by: 'ana', at: '2026-11-24T09:00:00.000Z', policy: null }],
  });

test('unreadable rules: the page says where, that Starter holds, and what saving does', async () => {
  openSettings(broken());
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent(
    'The rules stored for this project cannot be read. Something is wrong here: Size cards, Language the app writes in.',
  );
  expect(alert).toHaveTextContent('no work item of this project can be opened here or checked');
  expect(alert).toHaveTextContent('Below stands Starter. Saving puts it, as you change it, in their place.');
  expect(screen.queryByText(/Starter holds/)).toBeNull();
});

test('the stored text can be unfolded and copied', async () => {
  const { user } = openSettings(broken());
  const stored = await screen.findByText(text);
  expect(stored).not.toBeVisible();
  await user.click(screen.getByText('What is stored'));
  expect(stored).toBeVisible();
});

test('Starter can be saved over unreadable rules without changing anything first', async () => {
  const { saved, user } = openSettings(broken());
  const save = await screen.findByRole('button', { name: 'Save' });
  expect(screen.queryByRole('button', { name: 'Discard changes' })).toBeNull();
  await user.click(save);
  expect(saved.map(({ version }) => version)).toEqual([3]);
  expect(await screen.findAllByText(/Version 4/)).not.toHaveLength(0);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

test.each([
  [['cards'], /sind nicht lesbar\. Hier stimmt etwas nicht: Karten für die Größe\./],
  [[], /sind nicht lesbar\./],
])('German names the unreadable place: %j', async (at, said) => {
  openSettings(broken(at, ''), { words: settingsDe });
  expect(await screen.findByRole('alert')).toHaveTextContent(said);
  expect(screen.queryByText('Was gespeichert ist')).toBeNull();
});

import { cleanup, screen, within } from '@testing-library/react';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { openSettings } from './test/open-settings';

const items = [
  { key: 'TIF-41', title: 'Warn about allergens' },
  { key: 'TIF-42', title: 'Refund a cancelled lunch' },
];
const part = async (name = 'Flags') => within(await screen.findByRole('region', { name }));

test('an administrator sees what a rule would flag, and which items that are', async () => {
  const { user } = openSettings(aView(), {
    flags: { items, sprints: ['Sprint 12'], flagged: 0, isAll: true, isRejudging: false },
  });
  const { findByText, getByRole, queryByText, getByText } = await part();
  expect(await findByText('A rule would flag 2 items in Sprint 12.')).toBeVisible();
  expect(queryByText('Warn about allergens')).not.toBeVisible();
  await user.click(getByRole('button', { name: 'See them' }));
  expect(getByText('Warn about allergens')).toBeVisible();
});

const nothing = { items: [], sprints: [], flagged: 0, isAll: true, isRejudging: false };

test('where nothing would be flagged it says so', async () => {
  openSettings(aView(), { flags: nothing });
  expect(await (await part()).findByText('A rule would flag nothing now.')).toBeVisible();
});

test('where items are flagged already, a rule would flag nothing more', async () => {
  openSettings(aView(), { flags: { ...nothing, flagged: 3 } });
  const { findByText, getByText } = await part();
  expect(await findByText('A rule would flag nothing more now.')).toBeVisible();
  expect(getByText('3 items are flagged by Common Ground.')).toBeVisible();
  cleanup();
  openSettings(aView(), { words: settingsDe, flags: { ...nothing, flagged: 3 } });
  const said = 'Eine Regel würde gerade nichts weiter markieren.';
  expect(await (await part('Markierungen')).findByText(said)).toBeVisible();
});

test('where the sprints hold more items than were looked at, it says no more than it knows', async () => {
  const seen = { sprints: ['Sprint 12'], flagged: 0, isAll: false, isRejudging: false };
  openSettings(aView(), { flags: { ...seen, items } });
  expect(await (await part()).findByText('A rule would flag at least 2 items in Sprint 12.')).toBeVisible();
  cleanup();
  openSettings(aView(), { flags: { ...seen, items: [] } });
  const none = 'A rule would flag none of the first 100 items of the sprints.';
  expect(await (await part()).findByText(none)).toBeVisible();
});

test('German counts the items', async () => {
  openSettings(aView(), {
    words: settingsDe,
    flags: { items, sprints: ['Sprint 12'], flagged: 0, isAll: true, isRejudging: false },
  });
  const { findByText } = await part('Markierungen');
  expect(await findByText('Eine Regel würde 2 Vorgänge in Sprint 12 markieren.')).toBeVisible();
});

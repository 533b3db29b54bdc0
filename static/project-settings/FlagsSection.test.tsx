import { cleanup, screen, within } from '@testing-library/react';
import { ui } from '../../test/ui-host';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { FLAGS, openSetting } from '../ui/open-settings';
import { openSettings } from './test/open-settings';

const items = [
  { key: 'TIF-41', title: 'Warn about allergens', state: 'refine', sprint: 'Sprint 12' },
  { key: 'TIF-42', title: 'Refund a cancelled lunch', state: 'draft', sprint: 'Sprint 12' },
] as const;
const sprints = [{ name: 'Sprint 12', count: 9 }];
const nothing = { items: [], sprints, flagged: 0, isAll: true, isRejudging: false, refused: null };
const part = async (name = 'Flags') => within(await screen.findByRole('region', { name }));

test('an administrator sees what would be flagged, and which items that are', async () => {
  const { user } = openSettings(aView(), { flags: { ...nothing, items } });
  const { findByText, getByRole, queryByText, getByText } = await part();
  expect(await findByText('2 of 9 items in Sprint 12 would be flagged.')).toBeVisible();
  expect(queryByText('Warn about allergens')).not.toBeVisible();
  await user.click(getByRole('button', { name: 'See them' }));
  expect(getByText('Warn about allergens')).toBeVisible();
});

test('where nothing would be flagged it says so', async () => {
  openSettings(aView(), { flags: nothing });
  expect(await (await part()).findByText('Would flag nothing now.')).toBeVisible();
});

test('where items are flagged already, nothing more would be flagged', async () => {
  openSettings(aView(), { flags: { ...nothing, flagged: 3 } });
  const { findByText, getByText } = await part();
  expect(await findByText('Would flag nothing more now.')).toBeVisible();
  expect(getByText('3 items are flagged by Common Ground.')).toBeVisible();
  cleanup();
  openSettings(aView(), { words: settingsDe, flags: { ...nothing, flagged: 3 } });
  const said = 'Würde gerade nichts weiter markieren.';
  expect(await (await part('Markierungen')).findByText(said)).toBeVisible();
});

test('where the sprints hold more items than were looked at, it says no more than it knows', async () => {
  const seen = { ...nothing, isAll: false };
  openSettings(aView(), { flags: { ...seen, items } });
  expect(await (await part()).findByText('At least 2 items in Sprint 12 would be flagged.')).toBeVisible();
  cleanup();
  openSettings(aView(), { flags: { ...seen, items: [] } });
  const none = 'Would flag none of the first 100 items of the sprints.';
  expect(await (await part()).findByText(none)).toBeVisible();
});

test('German counts the items', async () => {
  openSettings(aView(), { words: settingsDe, flags: { ...nothing, items } });
  const { findByText } = await part('Markierungen');
  expect(await findByText('2 von 9 Vorgängen in Sprint 12 würden markiert.')).toBeVisible();
});

test('turning it on saves the switch and the states, off and complete at first', async () => {
  const { user, saved } = openSettings(aView(), { flags: { ...nothing, items } });
  const { findByText, getByRole, getByText } = await part();
  expect(await findByText('2 of 9 items in Sprint 12 would be flagged.')).toBeVisible();
  expect(getByRole('checkbox', { name: /^Flag it automatically/ })).not.toBeChecked();
  await user.click(getByRole('checkbox', { name: /^Flag it automatically/ }));
  await user.click(getByRole('checkbox', { name: 'Draft' }));
  expect(getByText('1 of 9 items in Sprint 12 would be flagged.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const flags = { on: true, states: ['refine', 'recheck'] };
  expect(saved).toMatchObject([{ policy: { flags, weeklyMail: false } }]);
});

test('before it is turned off it says what becomes of the flags', async () => {
  const view = aView();
  const policy = { ...view.policy, flags: { ...view.policy.flags, on: true } };
  const { user } = openSettings({ ...view, policy }, { flags: { ...nothing, flagged: 3 } });
  const { getByRole, getByText } = await part();
  await user.click(getByRole('checkbox', { name: /^Flag it automatically/ }));
  expect(getByText(/^Saving takes the flags away/)).toBeVisible();
});

test('the weekly mail goes on by one press', async () => {
  const { user, saved } = openSettings(aView());
  await user.click((await part('Mails')).getByRole('checkbox', { name: /^Once a week/ }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved).toMatchObject([{ policy: { weeklyMail: true } }]);
});

test('a flag that Jira refused is told, with what the app needs', async () => {
  openSettings(aView(), { flags: { ...nothing, refused: '2026-11-24T09:00:00.000Z' } });
  expect(await (await part()).findByText(/^Jira refused a flag on .*permission to edit items/)).toBeVisible();
});

test('a rule of one’s own is explained step by step, with its JQL to copy', async () => {
  const { user } = openSettings(aView());
  const { getByRole, getByText } = await part();
  expect(getByText(/^Action “Flag if not ready”/u)).not.toBeVisible();
  await user.click(getByRole('button', { name: 'How' }));
  expect(getByText(/^Action “Flag if not ready”/u)).toBeVisible();
  expect(getByText(/commonGroundFlaggedBy = "rule"/u)).toBeVisible();
  expect(getByRole('button', { name: 'Open Automation' })).toBeVisible();
});

test('opened by “Turn on”, the focus is on the switch, once', async () => {
  ui.answer('navigate', () => undefined);
  await openSetting({ site: '', projectKey: aView().projectKey, setting: FLAGS });
  openSettings(aView());
  const { findByRole } = await part();
  expect(await findByRole('checkbox', { name: /^Flag it automatically/u })).toHaveFocus();
  cleanup();
  openSettings(aView());
  expect(await (await part()).findByRole('checkbox', { name: /^Flag it automatically/u })).not.toHaveFocus();
});

test('where nearly all would be flagged it says what to do first', async () => {
  openSettings(aView(), { flags: { ...nothing, items, sprints: [{ name: 'Sprint 12', count: 2 }] } });
  const said = '2 of 2 items in Sprint 12 would be flagged: talk about a few first.';
  expect(await (await part()).findByText(said)).toBeVisible();
});

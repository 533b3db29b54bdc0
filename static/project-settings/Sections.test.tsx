import { screen, within } from '@testing-library/react';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { openSettings } from './test/open-settings';

const index = async (name = 'Sections') => within(await screen.findByRole('navigation', { name }));

test('the index leads to each section of the page, in its order, by the keyboard, too', async () => {
  const { user } = openSettings(aView());
  const links = (await index()).getAllByRole('button');
  const headings = screen.getAllByRole('heading', { level: 2 });
  expect(links.map(({ textContent }) => textContent)).toEqual(headings.map(({ textContent }) => textContent));
  Element.prototype.scrollIntoView = () => undefined;
  links[1]?.focus();
  await user.keyboard('{Enter}');
  expect(screen.getByRole('heading', { name: 'Rules' })).toHaveFocus();
});

test('fine points are folded, and the index unfolds them', async () => {
  const { user } = openSettings(aView());
  Element.prototype.scrollIntoView = () => undefined;
  const number = await screen.findByLabelText('Small enough, at most (% of a usual sprint)');
  expect(number).not.toBeVisible();
  expect(screen.getByText('Five numbers and the time zone, all as usual')).toBeVisible();
  await user.click((await index()).getByRole('button', { name: 'When something counts' }));
  expect(number).toBeVisible();
  expect(number).toHaveAccessibleDescription(/Where a sprint usually takes 20 points, 50% are 10/);
  await user.clear(number);
  await user.type(number, '25');
  expect(screen.getByText('Five numbers and the time zone, 1 not as usual')).toBeVisible();
});

test('a time zone is found by its name; else the site’s counts', async () => {
  const { saved, user } = openSettings(aView());
  const zones = within(await screen.findByRole('group', { name: 'Time zone for “overdue”' }));
  expect(zones.getByLabelText('The site’s (Europe/Berlin)')).toBeChecked();
  expect(zones.getAllByRole('radio')).toHaveLength(1);
  await user.type(zones.getByLabelText(/^Find another zone/), 'new york');
  await user.click(zones.getByLabelText('America/New York'));
  await user.clear(zones.getByLabelText(/^Find another zone/));
  expect(zones.getByLabelText('America/New York')).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved[0]?.policy.timeZone).toBe('America/New_York');
});

test('it speaks German', async () => {
  openSettings(aView(), { words: settingsDe });
  expect((await index('Abschnitte')).getByRole('button', { name: 'Ab wann etwas zählt' })).toBeVisible();
});

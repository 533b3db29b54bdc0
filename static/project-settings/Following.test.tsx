import { screen } from '@testing-library/react';
import { aPolicy } from '../../test/builders/a-policy';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { openSettings } from './test/open-settings';

const following = () => aView({ follows: 3, policy: aPolicy({ version: 3, preset: 'starter' }) });

test('a project that follows the site’s rules shows them, and makes its own by a press', async () => {
  const { saved, user } = openSettings(following());
  expect(await screen.findByText('This project follows the site’s rules (version 3).')).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Required' })).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Take the data away' })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Make own rules' }));
  expect(screen.getByText(/no longer follows the site’s/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved.map(({ version }) => version)).toEqual([3]);
});

test('who keeps following loses what was not saved', async () => {
  const { saved, user } = openSettings(following());
  await user.click(await screen.findByRole('button', { name: 'Make own rules' }));
  await user.click(screen.getByRole('radio', { name: /^Kanban/ }));
  await user.click(screen.getByRole('button', { name: 'Keep following' }));
  await user.click(screen.getByRole('button', { name: 'Make own rules' }));
  expect(screen.getByRole('radio', { name: /^Starter/ })).toBeChecked();
  expect(saved).toEqual([]);
});

test('it speaks German', async () => {
  openSettings(following(), { words: settingsDe });
  expect(await screen.findByText('Dieses Projekt folgt den Regeln der Site (Version 3).')).toBeVisible();
});

import { cleanup, screen, within } from '@testing-library/react';
import { aPolicy } from '../../test/builders/a-policy';
import { aFieldRule, aTickedRule } from '../../test/builders/own-rules';
import type { Policy } from '../../src/domain/policy/policy';
import { presetNeeds } from '../../src/domain/policy/presets';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { openSettings } from './test/open-settings';

const at = '2026-11-24T09:00:00.000Z';
const first = aPolicy({ version: 1, needs: { ...presetNeeds('starter'), estimated: 'required' }, language: 'de' });
const second = aPolicy({ ...first, version: 2, own: [aTickedRule({ need: 'advice' })], ownMade: 2 });
const third = aPolicy({ version: 3, ownMade: 2 });
const version = (policy: Policy) => ({ version: policy.version, by: 'ana', at, policy });
const view = aView({ policy: third, history: [third, second, first].map(version) });
const part = async (name = 'Who changed what') => within(await screen.findByRole('region', { name }));

test('each version says what it changed', async () => {
  openSettings(view);
  const lists = (await part()).getAllByRole('group').map((one) => one.textContent);
  expect(lists).toEqual([
    '3 changes' +
      'Its size is estimated: from Required to Advice' +
      'Our own rules: removed Legal has looked at it, Advice, a person ticks it' +
      'Language the app writes in: from Deutsch to English',
    '1 changeOur own rules: added Legal has looked at it, Advice, a person ticks it',
    '2 changesIts size is estimated: from Advice to RequiredLanguage the app writes in: from English to Deutsch',
  ]);
});

test('an earlier version is brought back into the form and saved as a new one', async () => {
  const { saved, user } = openSettings(view);
  const { getByRole, queryByRole } = await part();
  expect(queryByRole('button', { name: 'Bring back version 3' })).toBeNull();
  await user.click(getByRole('button', { name: 'Bring back version 2' }));
  expect(screen.getByLabelText(/Language the app/)).toHaveValue('de');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(saved[0]?.policy).toMatchObject({
    version: 3,
    language: 'de',
    needs: { estimated: 'required' },
    own: [{ id: 'own-3', name: 'Legal has looked at it', need: 'advice' }],
  });
  expect(await screen.findByText('Version 4', { selector: 'strong' })).toBeVisible();
});

test('a version that cannot be read says so and is not offered', async () => {
  const history = [version(third), { ...version(second), policy: null }, version(first)];
  openSettings({ ...view, history });
  const { getAllByText, queryByRole } = await part();
  expect(getAllByText('What was changed cannot be read.')).toHaveLength(2);
  expect(queryByRole('button', { name: 'Bring back version 2' })).toBeNull();
  expect(queryByRole('button', { name: 'Bring back version 1' })).toBeVisible();
});

test('a gap between versions is not compared', async () => {
  openSettings({ ...view, before: null, history: [version(third), version(first)] });
  expect((await part()).getAllByText('What was changed cannot be read.')).toHaveLength(2);
});

test('the numbers of cards and conditions have the decimal separator of the language', async () => {
  const rule = aFieldRule({ condition: { is: 'at-least', number: 0.0005 } });
  const cards = [
    { label: 'S', value: 1 },
    { label: 'M', value: 2.5 },
  ];
  const policy = aPolicy({ version: 1, own: [rule], ownMade: 1, cards });
  const halves = aView({ policy, history: [version(policy)] });
  openSettings(halves);
  const english = (await part()).getByRole('group');
  expect(english).toHaveTextContent('is at least 0.0005');
  expect(english).toHaveTextContent('S = 1, M = 2.5');
  cleanup();
  openSettings(halves, { words: settingsDe });
  const german = (await part('Wer was geändert hat')).getByRole('group');
  expect(german).toHaveTextContent('ist mindestens 0,0005');
  expect(german).toHaveTextContent('S = 1, M = 2,5');
});

test('it speaks German', async () => {
  openSettings(view, { words: settingsDe });
  const { getByRole, getAllByText } = await part('Wer was geändert hat');
  expect(getByRole('button', { name: 'Version 1 zurückholen' })).toBeVisible();
  expect(getAllByText(/: von Hinweis auf Pflicht$/)).toHaveLength(1);
});

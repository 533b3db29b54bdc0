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

test('a version that cannot be read says so', async () => {
  const history = [version(third), { ...version(second), policy: null }, version(first)];
  openSettings({ ...view, history });
  const { getAllByText } = await part();
  expect(getAllByText('What was changed cannot be read.')).toHaveLength(2);
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
  const { getAllByText } = await part('Wer was geändert hat');
  expect(getAllByText(/: von Hinweis auf Pflicht$/)).toHaveLength(1);
});

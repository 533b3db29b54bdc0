import { screen } from '@testing-library/react';
import { choiceOf } from '../../../src/domain/policy/policy';
import { STARTER_POLICY } from '../../../src/domain/policy/presets';
import { unmet } from '../../../src/domain/criteria/criterion';
import { aConflict, aCriterion, aPanel, aReadiness } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { panelDe } from '../words.de';

const lacking = (): ReturnType<typeof aPanel> => {
  const finding = unmet({ because: 'one-more-respondent' });
  const asked = aCriterion({ id: 'asked', step: 'unknowns', by: 'people', finding });
  const confident = aCriterion({ id: 'confident', step: 'confirm', by: 'people', finding });
  const readiness = aReadiness({ gaps: 2, missing: 'asked confident' });
  return aPanel({ questions: [], assessment: { readiness, criteria: [asked, confident] } });
};
const policy = { ...STARTER_POLICY, version: 3, language: 'de' as const };
const settings = (more: object = {}) => Promise.resolve({ ok: true, value: { policy, broken: null, ...more } });
const refused = (code: string, details: object = {}) =>
  Promise.resolve({ ok: false, failure: { code, details, reference: 'ref-1' } });

test('an administrator lets one voice be enough: a new version of the rules, and the panel by them', async () => {
  const saved = Promise.resolve({ ok: true, value: {} });
  const { user, asked } = await showPanel(lacking(), { openSettings: settings(), savePolicy: saved });
  await user.click(await screen.findByRole('button', { name: 'One voice is enough here' }));
  expect(
    screen.getByText(/^From now on one person’s word and vote are enough for every work item of TIF/),
  ).toBeVisible();
  expect(asked().map(({ functionKey }) => functionKey)).not.toContain('savePolicy');
  await user.click(screen.getByRole('button', { name: 'Change the rules' }));
  expect(asked().at(-1)).toEqual({
    functionKey: 'savePolicy',
    payload: { base: { version: 3 }, input: { policy: { ...choiceOf(policy), quorumAtLeast: 1 } } },
  });
});

test('it stands once, and Escape leaves the rules as they are', async () => {
  const { user, asked } = await showPanel(lacking(), { openSettings: settings() });
  const [open, ...more] = await screen.findAllByRole('button', { name: 'One voice is enough here' });
  expect(more).toEqual([]);
  await user.click(open ?? document.body);
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('button', { name: 'Change the rules' })).toBeNull();
  expect(asked().every(({ functionKey }) => functionKey === 'openSettings')).toBe(true);
});

test.each([
  ['people who do not administer the project', refused('not-allowed', { because: 'not-administrator' })],
  ['administrators of rules that cannot be read', settings({ broken: { at: [], text: '"x"' } })],
])('it is not shown to %s', async (_who, openSettings) => {
  const { asked } = await showPanel(lacking(), { openSettings });
  expect(screen.getAllByText('One more voice is needed')).toHaveLength(2);
  expect(asked().every(({ functionKey }) => functionKey === 'openSettings')).toBe(true);
  expect(screen.queryByRole('button', { name: 'One voice is enough here' })).toBeNull();
});

test('without that gap nobody is asked for their rights', async () => {
  const { asked } = await showPanel(aPanel());
  expect(asked()).toEqual([]);
});

test('rules that were changed meanwhile are not overwritten, and it is said', async () => {
  const savePolicy = refused('conflict', aConflict({ field: 'policy', mine: '3', theirs: '4' }).details);
  const { user } = await showPanel(lacking(), { openSettings: settings(), savePolicy });
  await user.click(await screen.findByRole('button', { name: 'One voice is enough here' }));
  await user.click(screen.getByRole('button', { name: 'Change the rules' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The rules were changed in the meantime.');
});

test('German says what it does too', () => {
  expect(panelDe.enough.open).toBe('Hier reicht eine Stimme');
  expect(panelDe.enough.what('TIF')).toMatch(/für jeden Vorgang in TIF.*neue Fassung der Regeln mit deinem Namen/u);
});

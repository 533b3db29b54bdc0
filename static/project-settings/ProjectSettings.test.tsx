import { screen, waitFor, within } from '@testing-library/react';
import { cardScales } from '../../src/domain/issue/card';
import type { OwnCriterion } from '../../src/domain/policy/policy';
import { presetNeeds } from '../../src/domain/policy/presets';
import { aTickedRule } from '../../test/builders/own-rules';
import { pressReload } from '../../test/press-reload';
import { ui } from '../../test/ui-host';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { draw, openSettings, type Answer } from './test/open-settings';

const rule = (name: RegExp) => within(screen.getByRole('radiogroup', { name }));
const save = () => screen.getByRole('button', { name: 'Save' });

test('an unchanged policy says how many rules are required, and that defaults are not truths', async () => {
  openSettings(aView());
  expect(await screen.findByText(/rules are required\.$/)).toBeVisible();
  expect(screen.getByText(/defaults, not truths/)).toBeVisible();
  expect(screen.getByRole('radio', { name: /^Starter/ })).toBeChecked();
  expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
});

test('a rule made required is saved on the seen version, and the new version appears', async () => {
  const { saved, user } = openSettings(aView());
  await screen.findByText(/rules are required\.$/);
  await user.click(rule(/picture/).getByRole('radio', { name: 'Required' }));
  expect(screen.getByRole('radio', { name: /^Own rules/ })).toBeChecked();
  await user.click(save());
  expect(saved[0]).toMatchObject({ version: 0, policy: { needs: { visual: 'required' } } });
  expect(await screen.findAllByText(/Version 1/)).not.toHaveLength(0);
  expect(screen.queryByText('Not saved yet.')).toBeNull();
});

test('a preset chosen over custom rules leaves them as they are', async () => {
  const own = [legal, risk];
  const { saved, user } = openSettings(aView({ policy: { ...policy, own, ownMade: 2 } }));
  await user.click(await screen.findByRole('radio', { name: /^Scrum/ }));
  expect(screen.getByRole('radio', { name: /^Scrum/ })).toBeChecked();
  await user.click(save());
  expect(saved[0]?.policy.own).toEqual(own);
});

test('a seventh required rule draws a warning and can still be saved', async () => {
  const { user } = openSettings(aView());
  await user.click(await screen.findByRole('radio', { name: /^Scrum/ }));
  expect(screen.queryByText(/turn the conversation into a form/)).toBeNull();
  await user.click(rule(/picture/).getByRole('radio', { name: 'Required' }));
  expect(screen.getByText(/7 rules are required/)).toBeVisible();
  expect(save()).toBeEnabled();
});

test('a question’s owner can never be required', async () => {
  openSettings(aView());
  await screen.findByText(/rules are required\.$/);
  expect(rule(/has an owner/).getAllByRole('radio')).toHaveLength(2);
});

test('a number out of bounds is marked and blocks saving', async () => {
  const { user } = openSettings(aView());
  const most = await screen.findByLabelText('Votes needed, at most');
  await user.clear(most);
  await user.type(most, '51');
  expect(most).toBeInvalid();
  expect(most).toHaveAccessibleDescription(/1 to 50$/);
  expect(save()).toBeDisabled();
  expect(screen.getByText(/missing or out of range/)).toBeVisible();
});

test('reversed vote limits are told at the field that was edited, and name the other', async () => {
  const { user } = openSettings(aView());
  const [least, most] = [
    await screen.findByLabelText('Votes needed, at least'),
    screen.getByLabelText('Votes needed, at most'),
  ];
  await user.clear(least);
  await user.type(least, '9');
  expect(least).toBeInvalid();
  expect(least).toHaveAccessibleDescription(/More than “at most” allows, which is 5\./);
  expect(most).toBeValid();
  await user.clear(most);
  await user.type(most, '8');
  expect(most).toHaveAccessibleDescription(/Fewer than “at least” asks for, which is 9\.$/);
  expect(least).toBeValid();
  expect(screen.getByText('More votes are needed at least than at most.')).toBeVisible();
  expect(save()).toBeDisabled();
});

test('discarded changes leave nothing to save', async () => {
  const { user } = openSettings(aView());
  await user.click(await screen.findByRole('radio', { name: /^Kanban/ }));
  await user.click(screen.getByRole('button', { name: 'Discard changes' }));
  expect(screen.getByRole('radio', { name: /^Starter/ })).toBeChecked();
  expect(screen.queryByText('Not saved yet.')).toBeNull();
});

const fields = [{ field: 'policy', mine: '0', theirs: '4' }];
const refused: Answer = {
  ok: false,
  failure: { code: 'conflict', details: { because: 'two-texts', fields }, reference: 'ref-1' },
};

test('after a conflict, my version can be saved over theirs', async () => {
  const { saved, user } = openSettings(aView(), {
    onSave: (turn) =>
      turn === 1 ? refused : { ok: true, value: aView({ policy: { ...aView().policy, version: 5, language: 'de' } }) },
  });
  await user.selectOptions(await screen.findByLabelText(/Language the app/), 'de');
  await user.click(save());
  expect(await screen.findByText(/Someone else saved/)).toBeVisible();
  expect(screen.getByLabelText(/Language the app/)).toHaveValue('de');
  await user.click(screen.getByRole('button', { name: 'Save mine over it' }));
  expect(saved.map(({ version }) => version)).toEqual([0, 4]);
});

const policy = aView().policy;
const legal: OwnCriterion = aTickedRule({ id: 'own-1', name: 'Legal agrees' });
const risk: OwnCriterion = {
  id: 'own-2',
  name: 'Risk is low',
  step: 'scope',
  need: 'advice',
  by: 'field',
  field: { id: 'f', name: 'Risk' },
  condition: { is: 'one-of', values: ['Low', 'None'] },
  or: [],
  onlyIf: null,
};

test('a conflict lists what differs before the person chooses', async () => {
  const theirs = aView({
    policy: {
      ...policy,
      version: 4,
      own: [legal, risk],
      quorumAtLeast: 3,
      cards: cardScales['t-shirt'],
      board: 1,
      needs: { ...policy.needs, estimated: 'required' },
      types: [{ id: '10004', name: 'Bug', needs: { visual: 'required' } }],
    },
  });
  const { user } = openSettings(aView(), { onSave: () => refused, theirs: { ok: true, value: theirs } });
  await user.selectOptions(await screen.findByLabelText(/Language the app/), 'de');
  await user.click(save());
  const list = within(await screen.findByRole('list', { name: 'What differs' }));
  expect(list.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual([
    'Its size is estimated: theirs Required, mine Advice',
    'Bug: It has a picture or a link to a design: theirs Required, mine –',
    'Our own rules: theirs Legal agrees, Required, a person ticks it, mine –',
    'Our own rules: theirs Risk is low, Advice, Risk is one of Low, None, mine –',
    'Votes needed, at least: theirs 3, mine 2',
    'Size cards: theirs XS, S, M, L, XL, mine 1, 2, 3, 5, 8, 13, 20',
    'and 2 more',
  ]);
});

test('a conflict over equal policies says that both say the same', async () => {
  const theirs = aView({ policy: { ...policy, version: 4, language: 'de' } });
  const { user } = openSettings(aView(), { onSave: () => refused, theirs: { ok: true, value: theirs } });
  await user.selectOptions(await screen.findByLabelText(/Language the app/), 'de');
  await user.click(save());
  expect(await screen.findByText('Both say the same.')).toBeVisible();
});

test('a conflict keeps both choices when the stored policy cannot be read', async () => {
  const failure = { code: 'jira-unavailable', details: {}, reference: '' };
  const { user } = openSettings(aView(), { onSave: () => refused, theirs: { ok: false, failure } });
  await user.selectOptions(await screen.findByLabelText(/Language the app/), 'de');
  await user.click(save());
  expect(await screen.findByText('What they saved cannot be read now.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Save mine over it' })).toBeEnabled();
});

test('custom cards are typed one per line, and saved once they make a scale', async () => {
  const { saved, user } = openSettings(aView());
  await user.selectOptions(await screen.findByLabelText('Scale'), 'own');
  const cards = screen.getByLabelText(/Own cards, one per line/);
  expect(cards).toHaveValue('1\n2\n3\n5\n8\n13\n20');
  await user.clear(cards);
  await user.type(cards, 'S = 2');
  expect(save()).toBeDisabled();
  expect(screen.getByText(/It takes 2 to 20 cards/)).toBeVisible();
  await user.type(cards, '{enter}L');
  await user.click(save());
  expect(saved[0]?.policy.cards).toEqual([
    { label: 'S', value: 2 },
    { label: 'L', value: null },
  ]);
});

test('cards without a number say that the size goes into no estimate field', async () => {
  const { user } = openSettings(aView());
  const scale = await screen.findByLabelText('Scale');
  const said = 'These cards have no number: the size stays here and goes into no estimate field.';
  expect(screen.queryByText(said)).toBeNull();
  await user.selectOptions(scale, 'T-shirt');
  expect(screen.getByText(said)).toBeVisible();
  await user.selectOptions(scale, 'Own cards');
  await user.clear(screen.getByLabelText(/Own cards, one per line/));
  await user.type(screen.getByLabelText(/Own cards, one per line/), 'S{enter}L');
  expect(screen.getByText(said)).toBeVisible();
  await user.type(screen.getByLabelText(/Own cards, one per line/), ' = 8');
  expect(screen.queryByText(said)).toBeNull();
});

test('a board is chosen by name, and unset again', async () => {
  const boards = [
    { id: 1, name: 'Tiffin board' },
    { id: 7, name: 'Kitchen' },
  ];
  const { saved, user } = openSettings(aView({ boards }));
  const board = await screen.findByLabelText('Board to plan with');
  expect(board).toHaveDisplayValue('The project’s first (Tiffin board)');
  await user.selectOptions(board, 'Kitchen');
  await user.click(save());
  expect(saved[0]?.policy.board).toBe(7);
  await user.selectOptions(await screen.findByLabelText('Board to plan with'), '');
  await user.click(save());
  expect(saved[1]?.policy.board).toBeNull();
});

test('a chosen board that is gone or hidden says so and stays chosen', async () => {
  openSettings(aView({ policy: { ...aView().policy, board: 4711 } }));
  expect(await screen.findByLabelText('Board to plan with')).toHaveDisplayValue(/gone or not for you to see \(4711\)/);
});

test('a stored field that is gone says so and stays chosen', async () => {
  openSettings(aView({ policy: { ...aView().policy, acceptanceField: 'customfield_1' } }));
  expect(await screen.findByText(/no longer there \(customfield_1\)/)).toBeInTheDocument();
});

const refusal = { code: 'not-allowed', details: { because: 'not-administrator' }, reference: 'ref-1' };
const notAllowed = { ok: false, failure: refusal };

test('what Jira refuses on the way does not say that the person does not administer the project', async () => {
  ui.answer('invoke', () => ({ ok: false, failure: { ...refusal, details: {} } }));
  draw();
  expect(await screen.findByRole('alert')).toHaveTextContent(/^Jira does not let you see or do this/);
  expect(screen.queryByText(/Only people who administer/)).toBeNull();
});

test('a person who does not administer the project reads the rules, without a sign of failure', async () => {
  const types = [{ id: '10004', name: 'Bug', needs: { why: 'required' } }] as const;
  const own = { ...policy, version: 3, own: [legal], types };
  ui.answer('invoke', (data) =>
    Object(data).functionKey === 'openReport' ? { ok: true, value: { policy: own } } : notAllowed,
  );
  draw();
  expect(
    await screen.findByText(/Only people who administer this project can change this\. You can read/),
  ).toBeVisible();
  const part = (name: string) => within(screen.getByRole('region', { name }));
  expect(part('Required').getByText('Legal agrees')).toBeVisible();
  expect(part('Only for Bug').getByRole('listitem')).toHaveTextContent(/: Required$/);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByText(/Reference/)).toBeNull();
  expect(screen.queryByRole('button')).toBeNull();
  expect(screen.queryByRole('radio')).toBeNull();
});

test('where the rules cannot be read either, the notice says who may change them', async () => {
  ui.answer('invoke', () => notAllowed);
  draw();
  expect(await screen.findByText(/Only people who administer .* cannot be shown/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
});

test('a read-only page speaks German', async () => {
  ui.answer('invoke', (data) =>
    Object(data).functionKey === 'openReport' ? { ok: true, value: { policy } } : notAllowed,
  );
  draw(settingsDe);
  expect(await screen.findByText(/nur Leute, die dieses Projekt verwalten\. Lesen kannst du es/)).toBeVisible();
  expect(screen.getByRole('heading', { name: 'Hinweis' })).toBeVisible();
});

test('it speaks German', async () => {
  openSettings(aView(), { words: settingsDe });
  expect(await screen.findByText(/Vorschläge, keine Vorschriften/)).toBeVisible();
});

test('rules that were not saved are there after a press of Reload, on the version that they were written on', async () => {
  const { user } = openSettings(aView());
  await user.click(await screen.findByRole('radio', { name: /^Scrum/ }));
  pressReload();
  const mine = presetNeeds('scrum');
  const theirs = aView({ policy: { ...policy, version: 4, confidentAt: 4 } });
  const again = openSettings(theirs, { onSave: (turn) => (turn === 1 ? refused : { ok: true, value: theirs }) });
  expect(await screen.findByText('Not saved yet.')).toBeVisible();
  expect(screen.getByRole('radio', { name: /^Scrum/ })).toBeChecked();
  await again.user.click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('button', { name: 'Drop mine, show theirs' })).toBeVisible();
  expect(again.saved).toMatchObject([{ version: 0, policy: { needs: mine } }]);
  await again.user.click(screen.getByRole('button', { name: 'Drop mine, show theirs' }));
  await waitFor(() => expect(screen.queryByText('Not saved yet.')).toBeNull());
  expect(screen.getByRole('radio', { name: /^Starter/ })).toBeChecked();
});

test('restored rules are discarded as any', async () => {
  const { user } = openSettings(aView());
  await user.click(await screen.findByRole('radio', { name: /^Scrum/ }));
  pressReload();
  const again = openSettings(aView());
  await again.user.click(await screen.findByRole('button', { name: 'Discard changes' }));
  expect(screen.getByRole('radio', { name: /^Starter/ })).toBeChecked();
  pressReload();
  openSettings(aView());
  expect(await screen.findByRole('radio', { name: /^Starter/ })).toBeChecked();
});

test('rules that a project began to make of its own are there after a press of Reload', async () => {
  const following = aView({ policy: { ...policy, version: 2 }, follows: 2 });
  const { user } = openSettings(following);
  await user.click(await screen.findByRole('button', { name: 'Make own rules' }));
  await user.click(screen.getByRole('radio', { name: /^Scrum/ }));
  pressReload();
  openSettings(following);
  expect(await screen.findByRole('radio', { name: /^Scrum/ })).toBeChecked();
});

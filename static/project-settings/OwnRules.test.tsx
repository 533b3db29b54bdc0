import { screen, within } from '@testing-library/react';
import { aFieldRule, aTickedRule } from '../../test/builders/own-rules';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { openSettings } from './test/open-settings';

const rule = (name: RegExp) => within(screen.getByRole('radiogroup', { name }));
const save = () => screen.getByRole('button', { name: 'Save' });
const whose = () => screen.findByLabelText('Rules for');
const policy = (spoilt: Partial<ReturnType<typeof aView>['policy']>) =>
  aView({ policy: { ...aView().policy, ...spoilt } });

test('a different need for one type is marked, counted and saved alone', async () => {
  const { saved, user } = openSettings(aView());
  await user.selectOptions(await whose(), 'Bug');
  expect(screen.getByText('Bug is asked what all types are.')).toBeVisible();
  await user.click(rule(/picture/).getByRole('radio', { name: 'Required' }));
  expect(screen.getByText('differs; all types: Advice')).toBeVisible();
  expect(await whose()).toHaveDisplayValue('Bug · 1 differs');
  await user.selectOptions(await whose(), 'All types');
  expect(rule(/picture/).getByRole('radio', { name: 'Advice' })).toBeChecked();
  await user.click(save());
  expect(saved[0]?.policy.types).toEqual([{ id: '10004', name: 'Bug', needs: { visual: 'required' } }]);
});

test('an exception goes by one press, or by choosing the need of all types', async () => {
  const types = [{ id: '10004', name: 'Bug', needs: { asked: 'off', visual: 'required' } }] as const;
  const { user } = openSettings(policy({ types }));
  await user.selectOptions(await whose(), 'Bug · 2 differ');
  await user.click(rule(/picture/).getByRole('radio', { name: 'Advice' }));
  expect(screen.getByText(/differs from all types in 1 rule/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Ask what all types are asked' }));
  expect(screen.getByText('Bug is asked what all types are.')).toBeVisible();
});

test('a type that no longer exists keeps its exception until a person removes it', async () => {
  openSettings(policy({ types: [{ id: '4711', name: 'Spike', needs: { asked: 'off' } }] }));
  await screen.findByText(/rules are required\.$/);
  expect(screen.getByRole('option', { name: 'Spike (no longer in this project) · 1 differs' })).toBeInTheDocument();
});

test('a field rule is written, appears among the rules, and is saved', async () => {
  const { saved, user } = openSettings(aView());
  await user.click(await screen.findByRole('button', { name: 'Add a rule about a field' }));
  expect(save()).toBeDisabled();
  expect(screen.getByText('One of your own rules is not complete.')).toBeVisible();
  const own = within(screen.getByRole('group', { name: 'A rule without a name yet' }));
  await user.type(own.getByLabelText('What must be so'), 'Risk is low');
  await user.selectOptions(own.getByLabelText('Field'), 'Risk');
  await user.selectOptions(own.getByLabelText('Condition'), 'is one of');
  await user.type(own.getByLabelText('Any of these, one per line'), 'Low{enter}None');
  await user.click(rule(/^Risk is low/).getByRole('radio', { name: 'Advice' }));
  await user.click(save());
  expect(saved[0]?.policy.own).toEqual([
    {
      id: 'own-1',
      name: 'Risk is low',
      step: 'scope',
      need: 'advice',
      by: 'field',
      field: { id: 'customfield_10050', name: 'Risk' },
      condition: { is: 'one-of', values: ['Low', 'None'] },
      or: [],
      onlyIf: null,
    },
  ]);
});

test('number conditions are offered for number fields alone', async () => {
  const { user } = openSettings(policy({ own: [aFieldRule()], ownMade: 1 }));
  const own = within(await screen.findByRole('group', { name: 'Risk is known' }));
  await user.click(own.getByRole('button', { name: 'Edit: Risk is known' }));
  const conditions = () =>
    within(own.getByLabelText('Condition'))
      .getAllByRole('option')
      .map((one) => one.textContent);
  expect(conditions()).toEqual(['is filled in', 'is one of']);
  await user.selectOptions(own.getByLabelText('Field'), 'Cost');
  expect(conditions()).toEqual(['is filled in', 'is at least', 'is at most']);
  await user.selectOptions(own.getByLabelText('Condition'), 'is at most');
  await user.type(own.getByLabelText('Number'), 'much');
  expect(own.getByLabelText('Number')).toBeInvalid();
  expect(save()).toBeDisabled();
});

test('a ticked rule with the name of another rule is marked invalid', async () => {
  const { user } = openSettings(policy({ own: [aTickedRule()], ownMade: 2 }));
  await user.click(await screen.findByRole('button', { name: 'Add one that a person ticks' }));
  const name = screen.getByLabelText('What must be so');
  expect(name).toHaveFocus();
  await user.type(name, 'legal has looked at it');
  expect(name).toBeInvalid();
  expect(screen.getAllByText('It takes a name that no other rule has.')).toHaveLength(2);
});

test('a rule is edited: another way to meet it, and a condition under which it is asked', async () => {
  const { saved, user } = openSettings(policy({ own: [aFieldRule()], ownMade: 1 }));
  const own = within(await screen.findByRole('group', { name: 'Risk is known' }));
  expect(own.getByText('Risk is filled in')).toBeVisible();
  await user.click(own.getByRole('button', { name: 'Edit: Risk is known' }));
  await user.click(own.getByRole('button', { name: 'Add another way to meet it' }));
  expect(save()).toBeDisabled();
  const way = within(own.getByRole('group', { name: 'Or, way 2 to meet it' }));
  await user.selectOptions(way.getByLabelText('Field'), 'Cost');
  await user.selectOptions(way.getByLabelText('Condition'), 'is at most');
  await user.type(way.getByLabelText('Number'), '3');
  await user.click(own.getByLabelText('Ask it only if another field says so'));
  const onlyIf = within(own.getByRole('group', { name: 'Ask it only if another field says so' }));
  await user.selectOptions(onlyIf.getByLabelText('Field'), 'Acceptance criteria');
  await user.click(own.getByRole('button', { name: 'Fold: Risk is known' }));
  expect(
    own.getByText('Risk is filled in or Cost is at most 3, only if Acceptance criteria is filled in'),
  ).toBeVisible();
  await user.click(save());
  expect(saved[0]?.policy.own).toEqual([
    aFieldRule({
      or: [{ field: { id: 'customfield_10051', name: 'Cost' }, condition: { is: 'at-most', number: 3 } }],
      onlyIf: { field: { id: 'customfield_10030', name: 'Acceptance criteria' }, condition: { is: 'filled' } },
    }),
  ]);
});

test('a reworded rule keeps its ticks, unless it asks for something else', async () => {
  const types = [{ id: '10004', name: 'Bug', needs: { 'own-2': 'off' } }] as const;
  const { saved, user } = openSettings(policy({ own: [aTickedRule()], ownMade: 4, types }));
  await user.click(await screen.findByRole('button', { name: 'Edit: Legal has looked at it' }));
  await user.type(screen.getByLabelText('What must be so'), ' twice');
  expect(screen.getByText('What people ticked under the words before stays ticked.')).toBeVisible();
  await user.click(save());
  expect(saved[0]?.policy.own).toEqual([aTickedRule({ name: 'Legal has looked at it twice' })]);
  await user.click(await screen.findByRole('button', { name: 'Edit: Legal has looked at it twice' }));
  await user.type(screen.getByLabelText('What must be so'), ' or more');
  await user.click(screen.getByRole('button', { name: 'It asks for something else: tick it anew' }));
  expect(screen.getByLabelText('What must be so')).toHaveFocus();
  await user.click(save());
  expect(saved[1]?.policy).toMatchObject({
    own: [{ id: 'own-5', name: 'Legal has looked at it twice or more' }],
    types: [{ id: '10004', needs: { 'own-5': 'off' } }],
  });
});

test('removing a rule removes its exceptions too', async () => {
  const types = [{ id: '10004', name: 'Bug', needs: { 'own-2': 'off' } }] as const;
  const { saved, user } = openSettings(policy({ own: [aTickedRule()], ownMade: 2, types }));
  await user.click(await screen.findByRole('button', { name: 'Remove: Legal has looked at it' }));
  await user.click(save());
  expect(saved[0]?.policy).toMatchObject({ own: [], types: [] });
});

test('a policy that asks nobody of a type cannot be saved, and says which type', async () => {
  const { user } = openSettings(aView());
  await user.selectOptions(await whose(), 'Bug');
  await user.click(rule(/asked “What could go wrong/).getByRole('radio', { name: 'Off' }));
  await user.click(rule(/More than half/).getByRole('radio', { name: 'Advice' }));
  expect(screen.getByText(/^Bug: Nothing is required that people say/)).toBeVisible();
  expect(save()).toBeDisabled();
  expect(screen.getByText('Every type needs a rule that people answer.')).toBeVisible();
});

test('more than six required rules of one type draw a warning with its name', async () => {
  const needs = { why: 'required', visual: 'required', estimated: 'required', unblocked: 'required' } as const;
  openSettings(policy({ types: [{ id: '10004', name: 'Bug', needs }] }));
  expect(await screen.findByText(/^Bug: 7 rules are required/)).toBeVisible();
});

test('the numbers of criteria and sprint share appear in the rules’ own lines', async () => {
  const { saved, user } = openSettings(aView());
  const least = await screen.findByLabelText('Acceptance criteria needed, at least');
  await user.clear(least);
  await user.type(least, '3');
  await user.clear(screen.getByLabelText(/Small enough/));
  await user.type(screen.getByLabelText(/Small enough/), '25');
  expect(rule(/It has at least 3 acceptance criteria/).getAllByRole('radio')).toHaveLength(3);
  expect(rule(/It takes at most 25% of a usual sprint/).getAllByRole('radio')).toHaveLength(3);
  await user.click(save());
  expect(saved[0]?.policy).toMatchObject({ acceptanceAtLeast: 3, smallEnough: 0.25 });
});

test('it speaks German', async () => {
  openSettings(policy({ own: [aFieldRule(), aTickedRule()] }), { words: settingsDe });
  expect(await screen.findByRole('heading', { name: 'Unsere eigenen Regeln' })).toBeVisible();
  expect(screen.getByRole('option', { name: 'Alle Typen' })).toBeInTheDocument();
  expect(screen.getByText('jemand hakt es ab')).toBeVisible();
});

import { act, screen, within } from '@testing-library/react';
import { unmet } from '../../../src/domain/criteria/criterion';
import { aCriterion, aPanel, aReadiness } from '../../../test/a-panel';
import { offline, servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';
import type { OwnView, PanelView } from '../../../src/contract';
import type { AssessedCriterion, Finding } from '../../../src/domain/readiness/finding';

type Ticked = Extract<OwnView, { by: 'people' }>;

const legal = (check: Ticked['check'] = null): OwnView => ({
  id: 'own-2',
  name: 'Legal has looked at it',
  step: 'scope',
  by: 'people',
  check,
});
const risk: OwnView = {
  id: 'own-1',
  name: 'Risk is low',
  step: 'scope',
  by: 'field',
  ways: [{ field: 'Risk', condition: { is: 'one-of', values: ['Low', 'None'] } }],
};
const unticked = unmet({ because: 'own-unticked', name: 'Legal has looked at it' });
const judged = (id: AssessedCriterion['id'], finding: Finding, spoilt: Partial<AssessedCriterion> = {}) =>
  aCriterion({ id, finding, by: id === 'own-2' ? 'people' : 'field', ...spoilt });

const withOwn = (
  own: readonly OwnView[],
  criteria: readonly AssessedCriterion[],
  state: 'refine' | 'recheck' = 'refine',
) => aPanel({ pass: 'seen', own, assessment: { readiness: aReadiness({ state, gaps: criteria.length }), criteria } });
const box = () => screen.findByRole('checkbox', { name: /^Legal has looked at it/ });
const gaps = () => within(screen.getByRole('list', { name: 'What is left' }));

test('a gap leads to the tick; one tap ticks it at once, with who and when', async () => {
  const panel = withOwn([legal()], [judged('own-2', unticked)]);
  const { user, asked } = await showPanel(panel, { tickCriterion: new Promise<PanelView>(() => undefined) });
  await user.click(gaps().getByRole('button', { name: /Tick when so: Legal has looked at it/ }));
  expect(await box()).toHaveFocus();
  expect(await box()).toHaveAccessibleName('Legal has looked at it nobody yet');
  await user.keyboard(' ');
  expect(await box()).toBeChecked();
  expect(await box()).toHaveAccessibleName(/you, 24 Nov/);
  expect(screen.queryByRole('list', { name: 'What is left' })).toBeNull();
  expect(asked()).toMatchObject([
    { functionKey: 'tickCriterion', payload: { pass: 'seen', input: { id: 'own-2', met: true } } },
  ]);
});

test('taking a tick back while it is being sent is sent after it', async () => {
  const panel = withOwn([legal()], [judged('own-2', unticked)]);
  const ticked = withOwn([legal({ by: 'ana', at: panel.now })], [judged('own-2', { outcome: 'met' })]);
  let arrive: (answer: unknown) => void = () => undefined;
  const { user, asked } = await showPanel(panel, { tickCriterion: new Promise((resolve) => (arrive = resolve)) });
  await user.click(await box());
  await user.click(await box());
  expect(await box()).not.toBeChecked();
  const next = servePanel(panel);
  await act(async () => arrive({ ok: true, value: ticked }));
  expect([...asked(), ...next.asked()].map(({ payload }) => payload?.input['met'])).toEqual([true, false]);
  expect(await box()).not.toBeChecked();
});

test('a tick shows who made it and can be taken back; a failure keeps it', async () => {
  const at = '2026-11-24T08:00:00.000Z';
  const panel = withOwn([legal({ by: 'ben', at })], [judged('own-2', { outcome: 'met' })]);
  const { user, asked } = await showPanel(panel, { tickCriterion: offline });
  expect(await box()).toBeChecked();
  expect(await screen.findByText(/^.*, 24 Nov$/)).toBeVisible();
  await user.click(await box());
  expect(await screen.findByRole('alert')).toHaveTextContent('There was no connection');
  expect(await box()).toBeChecked();
  expect(asked()).toMatchObject([{ payload: { input: { met: false } } }]);
});

test('a tick on earlier content is due again: the line says so, and a gap leads there', async () => {
  const at = '2026-11-20T08:00:00.000Z';
  const { user } = await showPanel(
    withOwn([legal({ by: 'ben', at })], [judged('own-2', { outcome: 'outdated' })], 'recheck'),
  );
  expect(screen.getByText('Changed since it was ticked: Legal has looked at it')).toBeVisible();
  expect(await box()).not.toBeChecked();
  expect(await screen.findByText(/before the content changed/)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Still agreed' })).toBeNull();
  await user.click(gaps().getByRole('button', { name: /Legal has looked at it/ }));
  expect(await box()).toHaveFocus();
});

test.each([
  [
    unmet({ because: 'own-empty', name: 'Risk is low', field: 'Risk' }),
    '“Risk” must be Low or None, edited on the work item',
  ],
  [{ outcome: 'not-applicable' }, '“Risk” must be Low or None, not a field of this work item'],
  [{ outcome: 'met' }, '“Risk” is Low or None'],
] as const)('a field criterion says what is needed and where, or that it is met (%j)', async (finding, said) => {
  await showPanel(withOwn([risk], [judged('own-1', finding)]));
  const list = await screen.findByRole('list', { name: 'Our own rules' });
  expect(within(list).getByText(said)).toBeVisible();
  expect(within(list).queryByLabelText('done') !== null).toBe(finding.outcome === 'met');
  expect(within(list).queryByLabelText('not yet') !== null).toBe(finding.outcome === 'unmet');
});

test.each([
  [{ is: 'filled' }, '“Risk” must be filled in, edited on the work item'],
  [{ is: 'contains', text: 'low' }, '“Risk” must contain low, edited on the work item'],
  [{ is: 'at-least', number: 2 }, '“Risk” must be at least 2, edited on the work item'],
  [{ is: 'at-most', number: 0.5 }, '“Risk” must be at most 0.5, edited on the work item'],
] as const)('an unmet field criterion says what must be so (%j)', async (condition, said) => {
  const own = { ...risk, ways: [{ field: 'Risk', condition }] };
  await showPanel(
    withOwn([own], [judged('own-1', unmet({ because: 'own-empty', name: 'Risk is low', field: 'Risk' }))]),
  );
  expect(await screen.findByText(said)).toBeVisible();
});

test('a criterion with another way to meet it names both, and both fields in its gap', async () => {
  const own: OwnView = {
    id: 'own-1',
    name: 'Risk is low',
    step: 'scope',
    by: 'field',
    ways: [
      { field: 'Risk', condition: { is: 'filled' } },
      { field: 'Cost', condition: { is: 'at-most', number: 3 } },
    ],
  };
  const finding = unmet({ because: 'own-none', name: 'Risk is low', fields: ['Risk', 'Cost'] });
  await showPanel(withOwn([own], [judged('own-1', finding)]));
  expect(gaps().getByText('Risk is low: edit “Risk” or “Cost” on the work item')).toBeVisible();
  expect(
    screen.getByText('“Risk” must be filled in or “Cost” must be at most 3, edited on the work item'),
  ).toBeVisible();
});

test('an empty field is a gap by the team’s own words, and names the field', async () => {
  const finding = unmet({ because: 'own-empty', name: 'Risk is low', field: 'Risk' });
  const { user } = await showPanel(withOwn([risk], [judged('own-1', finding)]));
  await user.click(gaps().getByRole('button', { name: /Risk is low: edit “Risk” on the work item/ }));
  expect(document.activeElement).toHaveTextContent('Risk is low');
});

test('a criterion that is advice says so, and is no gap', async () => {
  await showPanel(withOwn([legal()], [judged('own-2', unticked, { need: 'advice' })]));
  expect(await screen.findByText('advice · nobody yet')).toBeVisible();
  expect(screen.queryByRole('list', { name: 'What is left' })).toBeNull();
  expect(screen.queryByText(/Would help too/)).toBeNull();
});

test('a person who may only read sees the criteria without buttons', async () => {
  const panel = withOwn([legal()], [judged('own-2', unticked)]);
  await showPanel({ ...panel, me: { accountId: 'goran', canEdit: false } });
  expect(await screen.findByText('nobody yet')).toBeVisible();
  expect(screen.queryByRole('checkbox', { name: /Legal/ })).toBeNull();
});

import { act, cleanup, fireEvent, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RemovalView } from '../../src/contract-settings';
import { aPolicy } from '../../test/builders/a-policy';
import { ui } from '../../test/ui-host';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { draw } from './test/open-settings';

const noFlags = { items: [], sprints: [], flagged: 0, isAll: true, isRejudging: false, refused: null };

/** The page over a back end that tells of the removal what `told` says, one after the other. */
function open(removal: RemovalView | null, ...told: readonly RemovalView[]) {
  const asked: { readonly functionKey: string; readonly payload?: unknown }[] = [];
  const left = [...told];
  ui.answer('invoke', (data) => {
    if (Object(data).functionKey === 'previewFlags') return { ok: true, value: noFlags };
    asked.push(Object(data));
    if (Object(data).functionKey === 'openSettings') return { ok: true, value: aView({ removal }) };
    const next = left.shift() ?? null;
    return { ok: true, value: Object(data).functionKey === 'removeData' ? next : { removal: next } };
  });
  return asked;
}
const gone: RemovalView = { state: 'removed', issues: 7, kept: 0, flagsKept: 0 };
const part = async () => within(await screen.findByRole('region', { name: 'Take the data away' }));

afterEach(() => void jest.useRealTimers());

test('the data goes only once the project’s key is typed', async () => {
  const asked = open(null, { state: 'removing', issues: 0, kept: 0, flagsKept: 0 });
  draw();
  const user = userEvent.setup();
  const { getByRole, getByLabelText, findByText, queryByRole } = await part();
  const remove = getByRole('button', { name: 'Take it away' });
  await user.type(getByLabelText('Type TIF to confirm'), 'TI');
  expect(remove).toBeDisabled();
  await user.type(getByLabelText('Type TIF to confirm'), 'F');
  await user.click(remove);
  expect(await findByText(/Being taken away, 0 items so far/)).toBeInTheDocument();
  expect(asked.at(-1)).toMatchObject({
    functionKey: 'removeData',
    payload: { base: {}, input: { projectKey: 'TIF', flags: true } },
  });
  expect(queryByRole('button', { name: 'Take it away' })).toBeNull();
});

test('while it is under way the page asks how far it has come, and in the end says what could not be taken away', async () => {
  jest.useFakeTimers();
  open({ state: 'removing', issues: 1, kept: 0, flagsKept: 0 }, { state: 'removed', issues: 7, kept: 2, flagsKept: 1 });
  draw();
  const { getByRole, getByText } = await part();
  expect(getByText(/1 item so far/)).toBeVisible();
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  expect(
    getByText(
      /^Taken away, from 7 items. The app may not change 2 items.* Jira did not let them be taken off 1 item\.$/,
    ),
  ).toBeVisible();
  expect(getByRole('button', { name: 'Take it away' })).toBeDisabled();
});

test('once all is gone the form shows the rules that hold now, unless somebody is changing them', async () => {
  const cards = ['Small', 'Big'].map((label, value) => ({ label, value }));
  const own = aView({ policy: aPolicy({ version: 5, cards }), removal: { ...gone, state: 'removing' } });
  for (const isChanged of [false, true]) {
    jest.useFakeTimers();
    let view = own;
    ui.answer('invoke', (data) => {
      const { functionKey } = Object(data);
      if (functionKey === 'followRemoval') view = aView({ removal: gone });
      return { ok: true, value: functionKey === 'previewFlags' ? noFlags : view };
    });
    draw();
    const scale = await screen.findByLabelText('Scale');
    expect(scale).toHaveValue('own');
    if (isChanged) fireEvent.click(screen.getByRole('radio', { name: /^Scrum/ }));
    await act(() => jest.advanceTimersByTimeAsync(10_000));
    expect(screen.getByText(/^Taken away, from 7 items/)).toBeVisible();
    expect(scale).toHaveValue(isChanged ? 'own' : 'fibonacci');
    expect(screen.queryAllByText('Not saved yet.')).toHaveLength(isChanged ? 1 : 0);
    cleanup();
    jest.useRealTimers();
  }
});

test('it is told in German as well', async () => {
  open({ state: 'removed', issues: 1, kept: 0, flagsKept: 0 });
  draw(settingsDe);
  expect(await screen.findByText('Entfernt, von 1 Vorgang.')).toBeInTheDocument();
  expect(screen.getByLabelText('Zur Bestätigung TIF eintippen')).toBeInTheDocument();
});

test('our flags and comments stay where that is wished', async () => {
  const asked = open(null, { state: 'removing', issues: 0, kept: 0, flagsKept: 0 });
  draw();
  const user = userEvent.setup();
  const { getByRole, getByLabelText } = await part();
  await user.click(getByLabelText('Take our flags and comments off the items first'));
  await user.type(getByLabelText('Type TIF to confirm'), 'TIF');
  await user.click(getByRole('button', { name: 'Take it away' }));
  expect(asked.at(-1)).toMatchObject({ payload: { input: { flags: false } } });
});

const aWorkflow = (key: string, name = 'Software') => ({
  name,
  transitions: [
    { name: 'Start', validators: [{ ruleKey: 'forge:expression-validator', parameters: { key } }] },
    { name: 'Done', validators: [] },
  ],
});

test('the list of workflows that a person pastes tells where the rule stands, and what page comes next', async () => {
  open(null);
  ui.answer('navigate', () => undefined);
  draw();
  const user = userEvent.setup();
  const { getByRole, getByLabelText, findByText, queryByRole } = await part();
  expect(await findByText(/Jira refuses each transition that has one/)).toBeVisible();
  const paste = async (page: object) => {
    await user.click(getByLabelText('The text of that page'));
    await user.paste(JSON.stringify(page));
  };
  const nextPage = 'https://tiffin.example/rest/api/3/workflows/search?startAt=50';
  await paste({ values: [aWorkflow('ari:cloud:x/static/is-agreed')], isLast: false, nextPage });
  expect(await findByText('Software, transition “Start”')).toBeVisible();
  await user.click(getByRole('button', { name: 'Next page' }));
  expect(JSON.stringify(ui.calls.at(-1)?.data)).toContain(nextPage);
  await paste({ values: [aWorkflow('ari:cloud:x/static/another')], isLast: true });
  expect(await findByText('In this text no workflow has the rule.')).toBeVisible();
  expect(queryByRole('button', { name: 'Next page' })).toBeNull();
  await paste({ errorMessages: ['No'] });
  expect(await findByText(/not the text of that page/)).toBeVisible();
});

test('the pages of workflows are a press away', async () => {
  open(null);
  ui.answer('navigate', () => undefined);
  draw();
  const { getByRole } = await part();
  for (const [name, address] of [
    ['All rules as text', '/rest/api/3/workflows/search?expand=values.transitions'],
    ['Workflows of TIF', '/jira/software/projects/TIF/settings/workflow'],
  ] as const) {
    await userEvent.setup().click(getByRole('button', { name }));
    expect(ui.calls.at(-1)).toMatchObject({ command: 'navigate' });
    expect(JSON.stringify(ui.calls.at(-1)?.data)).toContain(address);
  }
});

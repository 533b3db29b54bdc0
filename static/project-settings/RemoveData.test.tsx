import { act, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { RemovalView } from '../../src/contract-settings';
import { ui } from '../../test/ui-host';
import { settingsDe } from './words.de';
import { aView } from './test/a-view';
import { draw } from './test/open-settings';

/** The page over a back end that tells of the removal what `told` says, one after the other. */
function open(removal: RemovalView | null, ...told: readonly RemovalView[]) {
  const asked: { readonly functionKey: string; readonly payload?: unknown }[] = [];
  const left = [...told];
  ui.answer('invoke', (data) => {
    if (Object(data).functionKey === 'previewFlags')
      return {
        ok: true,
        value: { items: [], sprints: [], flagged: 0, isAll: true, isRejudging: false, refused: null },
      };
    asked.push(Object(data));
    if (Object(data).functionKey === 'openSettings') return { ok: true, value: aView({ removal }) };
    const next = left.shift() ?? null;
    return { ok: true, value: Object(data).functionKey === 'removeData' ? next : { removal: next } };
  });
  return asked;
}
const part = async () => within(await screen.findByRole('region', { name: 'Take the data away' }));

afterEach(() => void jest.useRealTimers());

test('the data goes only once the project’s key is typed', async () => {
  const asked = open(null, { state: 'removing', issues: 0, kept: 0 });
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
    payload: { base: {}, input: { projectKey: 'TIF' } },
  });
  expect(queryByRole('button', { name: 'Take it away' })).toBeNull();
});

test('while it is under way the page asks how far it has come, and in the end says what could not be taken away', async () => {
  jest.useFakeTimers();
  open({ state: 'removing', issues: 1, kept: 0 }, { state: 'removed', issues: 7, kept: 2 });
  draw();
  const { getByRole } = await part();
  expect(getByRole('status')).toHaveTextContent('1 item so far');
  await act(() => jest.advanceTimersByTimeAsync(10_000));
  expect(getByRole('status')).toHaveTextContent('Taken away, from 7 items. The app may not change 2 items');
  expect(getByRole('button', { name: 'Take it away' })).toBeDisabled();
});

test('it is told in German as well', async () => {
  open({ state: 'removed', issues: 1, kept: 0 });
  draw(settingsDe);
  expect(await screen.findByText('Entfernt, von 1 Vorgang.')).toBeInTheDocument();
  expect(screen.getByLabelText('Zur Bestätigung TIF eintippen')).toBeInTheDocument();
});

test('it says that rules of workflows have to go before the app does, and tells how to find them', async () => {
  open(null);
  ui.answer('navigate', () => undefined);
  draw();
  const { findByText, getByRole } = await part();
  expect(await findByText(/Jira refuses each transition that has one/)).toBeVisible();
  expect(await findByText(/search that page for “static\/is-agreed”/)).toBeVisible();
  for (const [name, address] of [
    ['All rules as text', '/rest/api/3/workflows/search?expand=values.transitions'],
    ['Workflows of TIF', '/jira/software/projects/TIF/settings/workflow'],
  ] as const) {
    await userEvent.setup().click(getByRole('button', { name }));
    expect(ui.calls.at(-1)).toMatchObject({ command: 'navigate' });
    expect(JSON.stringify(ui.calls.at(-1)?.data)).toContain(address);
  }
});

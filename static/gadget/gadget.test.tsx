import { render, screen, waitFor, waitForElementToBeRemoved, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ui } from '../../test/ui-host';
import { aBackfill, aSetup } from '../project-page/backlog/test/a-setup';
import { answerAs } from '../project-page/backlog/test/jira';
import { tiffin } from '../project-page/backlog/test/tiffin';
import { reportEn } from '../project-page/backlog/report.en';
import { Words } from '../project-page/backlog/words';
import { Gadget } from './Gadget';
import { expectLog } from '../../test/logged';

const board = { id: 1, name: 'Tiffin board', type: 'scrum' } as const;
type Asked = { readonly functionKey: string; readonly payload: unknown };

/** The gadget over a back end that opens `setup`, or refuses. */
function open(
  extension: object,
  setup: object | null = aSetup({ board }),
  jira = tiffin,
  start: object | null = { items: 12, notAgreed: 3 },
) {
  const asked: Asked[] = [];
  ui.answer('invoke', (data) => {
    asked.push(Object(data));
    if (Object(data).functionKey === 'readSprintStart') return { ok: true, value: start };
    if (setup === null) return { ok: false, failure: { code: 'not-found', details: {}, reference: '' } };
    return { ok: true, value: setup };
  });
  ui.answer('fetchProduct', answerAs(jira));
  ui.answer('navigate', () => undefined);
  render(
    <Words words={reportEn}>
      <Gadget extension={{ type: 'jira:dashboardGadget', ...extension }} />
    </Words>,
  );
  return asked;
}

test.each([
  ['nothing', {}],
  ['an empty configuration', { gadgetConfiguration: {} }],
  ['rubbish', { gadgetConfiguration: { boards: [{ projectId: '../admin', boardId: 'x' }, null, 7] } }],
])('with %s it asks to be configured, and reads nothing', (_what, extension) => {
  const asked = open(extension);
  expect(screen.getByText(/No project is chosen yet/)).toBeVisible();
  expect(asked).toEqual([]);
});

const chosen = (...boards: readonly object[]) => ({ gadgetConfiguration: { boards } });

test.each([['gadgetConfiguration'], ['config']])('it shows the project and board of %s', async (name) => {
  const asked = open({ [name]: { boards: [{ projectId: '10000', boardId: 1 }] } });
  expect(await screen.findByRole('heading', { name: /Tiffin board/ })).toBeVisible();
  expect(asked[0]).toMatchObject({ functionKey: 'openGadget', payload: { projectId: '10000', boardId: 1 } });
  expect(await screen.findByText('When Sprint 11 started, 3 of 12 were not agreed.')).toBeVisible();
});

test('where the start of the running sprint was not recorded, no empty line stays in its place', async () => {
  const asked = open(chosen({ projectId: '10000', boardId: 1 }), aSetup({ board }), tiffin, null);
  const status = await screen.findByRole('status');
  await waitForElementToBeRemoved(status);
  expect(asked.map(({ functionKey }) => functionKey)).toContain('readSprintStart');
  await waitFor(() => expect(screen.queryByRole('status')).toBeNull());
});

test('a figure opens the report with its items', async () => {
  open(chosen({ projectId: '10000', boardId: 1 }));
  const [figure] = await screen.findAllByRole('button', { name: /agreed$/ });
  await userEvent.setup().click(figure ?? document.body);
  expect(JSON.stringify(ui.calls.at(-1))).toContain('backlog?');
});

test('another board than the chosen one is not shown in its place', async () => {
  open(chosen({ projectId: '10000', boardId: 7 }));
  expect(await screen.findByRole('alert')).toHaveTextContent('The project or its board is gone');
});

test('a project that is gone, or closed to the viewer, says so', async () => {
  open(chosen({ projectId: '10000', boardId: null }), null);
  expect(await screen.findByRole('alert')).toHaveTextContent('The project or its board is gone');
});

/** React reads twice in tests. */
const boardsIn = (asked: readonly Asked[]): readonly unknown[] => [
  ...new Set(
    asked.filter(({ functionKey }) => functionKey === 'openGadget').map(({ payload }) => Object(payload).boardId),
  ),
];

test('of several boards each has its own section, and one that is gone leaves the others alone', async () => {
  const asked = open(chosen({ projectId: '10000', boardId: 1 }, { projectId: '10000', boardId: 7 }));
  const section = await screen.findByRole('region', { name: 'Tiffin board' });
  expect(within(section).getByRole('button', { name: 'Open the report: Tiffin board' })).toBeVisible();
  // Sprint 12 comes next; the other sprints are the report's.
  expect(within(section).getAllByRole('region')).toHaveLength(1);
  expect(await screen.findByRole('alert')).toHaveTextContent('The project or its board is gone');
  expect(boardsIn(asked)).toEqual([1, 7]);
});

test('more than six boards, and the same one twice, are not shown', async () => {
  const boards = Array.from({ length: 9 }, (_, index) => ({ projectId: '10000', boardId: index + 1 }));
  const asked = open(chosen(boards[0] ?? {}, ...boards));
  await screen.findAllByRole('alert');
  expect(boardsIn(asked)).toEqual([1, 2, 3, 4, 5, 6]);
});

const unseen = { ...tiffin, issues: tiffin.issues.map((issue) => ({ ...issue, readiness: null })) };

test.each([
  [
    aBackfill({ state: 'never' }),
    /^Nothing is stored of these items yet\. The report checks them as soon as you open it/,
  ],
  [aBackfill({ state: 'running', assessed: 3, total: 32 }), /^Keeping this for search and boards: 3 of 32\./],
  [
    aBackfill({ state: 'running', assessed: 3, total: 32, waitsUntil: '2026-11-24T20:00:00.000Z' }),
    /it goes on by .*20:00/,
  ],
])('before the stored look it says what that waits for: %j', async (backfill, words) => {
  open(chosen({ projectId: '10000', boardId: 1 }), aSetup({ board, backfill }), unseen);
  expect(await screen.findByText(words)).toBeVisible();
  const isCounted = screen.queryAllByRole('button', { name: /not checked/ }).length > 0;
  expect(isCounted).toBe(backfill.state === 'running');
  expect(screen.getByRole('button', { name: 'Open the report' })).toBeVisible();
});

const reply = (body: unknown) => ({
  status: 200,
  statusText: 'OK',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

/** `isBroken`: of the boards. */
function answerForm({ isBroken = false } = {}): void {
  ui.answer('submit', () => true);
  ui.answer('fetchProduct', (data) => {
    const path = String(Object(data).restPath);
    if (isBroken && path.startsWith('/rest/agile')) return { ...reply({}), status: 500 };
    if (path.startsWith('/rest/agile/1.0/board/')) return reply(board);
    return path.startsWith('/rest/agile')
      ? reply({ values: [{ ...board, location: { projectId: 10000 } }] })
      : reply({ values: [{ id: '10000', key: 'TIF', name: 'Tiffin' }] });
  });
}

test('the form adds boards, each once, and hands them back', async () => {
  open({ entryPoint: 'edit' });
  answerForm();
  const user = userEvent.setup();
  expect(screen.getByRole('button', { name: 'Save' })).toBeDisabled();
  await screen.findByRole('option', { name: 'Tiffin (TIF)' });
  const add = screen.getByRole('button', { name: 'Add' });
  expect(add).toBeDisabled();
  await waitFor(() => expect(add).toBeEnabled());
  await user.click(add);
  await user.selectOptions(screen.getByLabelText('Board'), await screen.findByRole('option', { name: 'Tiffin board' }));
  await user.click(add);
  await user.click(add);
  await screen.findByText('Tiffin (TIF) · Tiffin board');
  await user.click(screen.getByRole('button', { name: 'Save' }));
  const boards = [null, 1].map((boardId) => ({ projectId: '10000', boardId }));
  expect(ui.calls.at(-1)).toMatchObject({ command: 'submit', data: { boards, refresh: 15 } });
});

test('a board is removed from the form; six are the most', async () => {
  const six = Array.from({ length: 6 }, (_, index) => ({ projectId: '10000', boardId: index + 1 }));
  open({ entryPoint: 'edit', ...chosen(...six) });
  answerForm();
  const user = userEvent.setup();
  expect(screen.getByText('A gadget shows 6 boards at most. Remove one to add another.')).toBeVisible();
  const [first] = await screen.findAllByRole('button', { name: /^Remove: / });
  await user.click(first ?? document.body);
  expect(screen.getByRole('heading', { name: 'Boards that are shown' })).toHaveFocus();
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(ui.calls.at(-1)).toMatchObject({ command: 'submit', data: { boards: six.slice(1), refresh: 15 } });
});

test.each([
  ['breaks', 500],
  ['is busy', 429],
  ['refuses', 403],
])('where Jira %s the form says so: it claims no project to be missing, and reads it again', async (_how, status) => {
  open({ entryPoint: 'edit', ...chosen({ projectId: '10000', boardId: 1 }) });
  ui.answer('fetchProduct', () => ({ status, statusText: '', headers: {}, body: '' }));
  const user = userEvent.setup();
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 20_000 });
  expect(screen.queryByText('No project found.')).toBeNull();
  const unseenBoard = screen.queryByText('A project or board that you may not see');
  expect(unseenBoard !== null).toBe(status === 403);
  answerForm();
  await user.click(again);
  await screen.findByRole('option', { name: 'Tiffin (TIF)' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('where the boards of a project cannot be read the form says so, and reads them again', async () => {
  open({ entryPoint: 'edit' });
  answerForm({ isBroken: true });
  const user = userEvent.setup();
  await screen.findByRole('option', { name: 'Tiffin (TIF)' });
  const again = await screen.findByRole('button', { name: 'Try again' }, { timeout: 20_000 });
  answerForm();
  await user.click(again);
  await screen.findByRole('option', { name: 'Tiffin board' });
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a form that Jira does not take says so, and keeps what was chosen', async () => {
  expectLog('Error: down');
  open({ entryPoint: 'edit', ...chosen({ projectId: '10000', boardId: 1 }) });
  answerForm();
  ui.answer('submit', () => Promise.reject(new Error('down')));
  await userEvent.setup().click(screen.getByRole('button', { name: 'Save' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/does not answer right now/);
  expect(await screen.findByText('Tiffin (TIF) · Tiffin board')).toBeVisible();
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ui } from '../../test/ui-host';
import { aSetup } from '../project-page/backlog/test/a-setup';
import { answerAs } from '../project-page/backlog/test/jira';
import { tiffin } from '../project-page/backlog/test/tiffin';
import { catalogue, Words } from '../project-page/backlog/words';
import { Gadget } from './Gadget';

const board = { id: 1, name: 'Tiffin board', type: 'scrum' } as const;
type Asked = { readonly functionKey: string; readonly payload: unknown };

/** The gadget over a back end that opens `setup`, or refuses. */
function open(extension: object, setup: object | null = aSetup({ board })) {
  const asked: Asked[] = [];
  ui.answer('invoke', (data) => {
    asked.push(Object(data));
    if (Object(data).functionKey === 'readSprintStart') return { ok: true, value: { items: 12, notAgreed: 3 } };
    if (setup === null) return { ok: false, failure: { code: 'not-found', details: {}, reference: '' } };
    return { ok: true, value: setup };
  });
  ui.answer('fetchProduct', answerAs(tiffin));
  ui.answer('navigate', () => undefined);
  render(
    <Words words={catalogue.en}>
      <Gadget extension={{ type: 'jira:dashboardGadget', ...extension }} />
    </Words>,
  );
  return asked;
}

test.each([
  ['nothing', {}],
  ['an empty configuration', { gadgetConfiguration: {} }],
  ['rubbish', { gadgetConfiguration: { projectId: '../admin', boardId: 'x' } }],
])('with %s it asks to be configured, and reads nothing', (_what, extension) => {
  const asked = open(extension);
  expect(screen.getByText(/No project is chosen yet/)).toBeVisible();
  expect(asked).toEqual([]);
});

test.each([['gadgetConfiguration'], ['config']])('it shows the project and board of %s', async (name) => {
  const asked = open({ [name]: { projectId: '10000', boardId: 1 } });
  expect(await screen.findByRole('heading', { name: /Tiffin board/ })).toBeVisible();
  expect(asked[0]).toMatchObject({ functionKey: 'openGadget', payload: { projectId: '10000', boardId: 1 } });
  expect(await screen.findByText('When Sprint 11 started, 3 of 12 were not agreed.')).toBeVisible();
});

test('a figure opens the report with its items', async () => {
  open({ gadgetConfiguration: { projectId: '10000', boardId: 1 } });
  const [figure] = await screen.findAllByRole('button', { name: /agreed$/ });
  await userEvent.setup().click(figure ?? document.body);
  expect(JSON.stringify(ui.calls.at(-1))).toContain('backlog?');
});

test('another board than the chosen one is not shown in its place', async () => {
  open({ gadgetConfiguration: { projectId: '10000', boardId: 7 } });
  expect(await screen.findByRole('alert')).toHaveTextContent('The project or its board is gone');
});

test('a project that is gone, or closed to the viewer, says so', async () => {
  open({ gadgetConfiguration: { projectId: '10000', boardId: null } }, null);
  expect(await screen.findByRole('alert')).toHaveTextContent('The project or its board is gone');
});

test('the form hands back a project and a board', async () => {
  const reply = (body: unknown) => ({
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  open({ entryPoint: 'edit' });
  ui.answer('submit', () => true);
  ui.answer('fetchProduct', (data) =>
    String(Object(data).restPath).startsWith('/rest/agile')
      ? reply({ values: [{ ...board, location: { projectId: 10000 } }] })
      : reply({ values: [{ id: '10000', key: 'TIF', name: 'Tiffin' }] }),
  );
  const user = userEvent.setup();
  await screen.findByRole('option', { name: 'Tiffin (TIF)' });
  await user.selectOptions(screen.getByLabelText('Board'), await screen.findByRole('option', { name: 'Tiffin board' }));
  await user.click(screen.getByRole('button', { name: 'Save' }));
  expect(ui.calls.at(-1)).toMatchObject({
    command: 'submit',
    data: { projectId: '10000', boardId: 1, refresh: 15 },
  });
});

import { screen, waitFor, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { anIssue } from '../test/an-issue';
import { answerAs, type TestJira } from '../test/jira';
import { openReport } from '../test/open-report';
import { tiffin } from '../test/tiffin';

const stale: TestJira = {
  ...tiffin,
  assignees: { 'TIF-1': 'ana', 'TIF-2': 'ben' },
  gone: ['zoe'],
  issues: ['TIF-1', 'TIF-2', 'TIF-3'].map((key) => anIssue(key, { untidy: ['untouched'], reporter: 'zoe' })),
};
const [one, two, three] = ['10000', '10001', '10002'] as const;

type Answer = { readonly status: number; readonly body?: unknown };
type Asked = { readonly method: string; readonly path: string; readonly body: unknown };

/** The opened list of what was untouched; `answer` has the first word on a request. */
async function openStale(answer: (asked: Asked) => Answer | Promise<Answer> | null) {
  const user = openReport(stale);
  const asked: Asked[] = [];
  ui.answer('fetchProduct', async (data) => {
    const { restPath, fetchRequestInit } = Object(data);
    const [path = ''] = String(restPath).split('?');
    const { method = 'GET', body = 'null' } = Object(fetchRequestInit);
    const request = { method, path, body: JSON.parse(body) };
    const given = await answer(request);
    if (given === null) return answerAs(stale)(data);
    if (method !== 'GET') asked.push(request);
    const headers = { 'content-type': 'application/json' };
    return {
      status: given.status,
      statusText: '',
      headers,
      body: given.body === undefined ? null : JSON.stringify(given.body),
    };
  });
  const tidy = within(await screen.findByRole('region', { name: 'Tidy up' }));
  await user.click(tidy.getByRole('button', { name: 'Park what is untouched' }));
  await tidy.findByText(/^Tick items to park them/u);
  return { user, tidy, asked };
}

const rows = (): readonly (string | null)[] => {
  const tidy = within(screen.getByRole('region', { name: 'Tidy up' }));
  return tidy.getAllByRole('checkbox', { name: /^Choose/u }).map((box) => box.parentElement?.textContent ?? null);
};

test('three items get a label, one is refused in Jira’s words, and each row says what happened', async () => {
  const refused = { status: 400, body: { errorMessages: [], errors: { labels: 'Field is not on the screen.' } } };
  const { user, tidy, asked } = await openStale(({ path, method }) => {
    if (path === '/rest/api/3/label') return { status: 200, body: { values: ['later', 'someday'] } };
    return method === 'PUT' ? (path.endsWith(two) ? refused : { status: 204 }) : null;
  });
  await user.click(tidy.getByRole('checkbox', { name: 'All 3 below' }));
  const park = within(tidy.getByRole('group', { name: 'Park' }));
  // Ben; Ana presses it herself, and Zoe has left.
  expect(park.getByText('Up to 1 person gets a mail from Jira.')).toBeVisible();
  const label = park.getByRole('combobox', { name: 'with a label' });
  await user.clear(label);
  await user.type(label, 'some day');
  expect(park.getByText('A label has no spaces.')).toBeVisible();
  expect(park.getByRole('button', { name: 'Park 3 items' })).toBeDisabled();
  await user.clear(label);
  await user.type(label, 'someday');
  await user.click(park.getByRole('button', { name: 'Park 3 items' }));
  expect(await tidy.findByText('2 parked, 1 not: each row says why.')).toBeVisible();
  expect(tidy.getByText('2 parked, 1 not: each row says why.')).toHaveFocus();
  expect(tidy.getAllByText('parked: label “someday”')).toHaveLength(2);
  expect(rows()).toEqual(['TIF-2 About TIF-2not parked, Jira says: “Field is not on the screen.”']);
  const body = { update: { labels: [{ add: 'someday' }] } };
  expect(asked).toEqual([one, two, three].map((id) => ({ method: 'PUT', path: `/rest/api/3/issue/${id}`, body })));
});

test('a status is offered where all ticked items can be moved to it, each by its own transition', async () => {
  const moves: Readonly<Record<string, readonly [string, string][]>> = {
    [one]: [
      ['11', 'Parked'],
      ['12', 'Done'],
    ],
    [two]: [['21', 'Parked']],
  };
  const { user, tidy, asked } = await openStale(({ path, method }) => {
    if (path === '/rest/api/3/label') return { status: 200, body: { values: [] } };
    const id = /issue\/(\d+)\/transitions/u.exec(path)?.[1];
    if (id === undefined) return null;
    if (method === 'POST') return { status: 204 };
    const transitions = (moves[id] ?? []).map(([transition, name]) => ({
      id: transition,
      to: { name, statusCategory: { key: 'new' } },
    }));
    return { status: 200, body: { transitions } };
  });
  await user.click(tidy.getByRole('checkbox', { name: 'All 3 below' }));
  const park = within(tidy.getByRole('group', { name: 'Park' }));
  await user.selectOptions(park.getByRole('combobox', { name: 'Park them' }), 'in a status');
  expect(await park.findByText(/^There is no status to which all of them can be moved/u)).toBeVisible();
  expect(park.getByRole('button', { name: 'Park 3 items' })).toBeDisabled();
  await user.click(tidy.getByRole('checkbox', { name: 'Choose TIF-3' }));
  const status = await park.findByRole('combobox', { name: 'Status' });
  expect(
    within(status)
      .getAllByRole('option')
      .map(({ textContent }) => textContent),
  ).toEqual(['Parked']);
  await user.click(park.getByRole('button', { name: 'Park 2 items' }));
  expect(await tidy.findByText('2 parked.')).toBeVisible();
  expect(asked.map(({ body }) => body)).toEqual([{ transition: { id: '11' } }, { transition: { id: '21' } }]);
});

test('a run goes on while another list is looked at, until it is stopped', async () => {
  let answer: (given: Answer) => void = () => undefined;
  const { user, tidy } = await openStale(({ path, method }) => {
    if (path === '/rest/api/3/label') return { status: 200, body: { values: [] } };
    return method === 'PUT' ? new Promise<Answer>((resolve) => (answer = resolve)) : null;
  });
  await user.click(tidy.getByRole('checkbox', { name: 'All 3 below' }));
  await user.click(tidy.getByRole('button', { name: 'Park 3 items' }));
  await tidy.findByText('0 of 3 done');
  answer({ status: 204 });
  await tidy.findByText('1 of 3 done');
  await user.click(tidy.getByRole('button', { name: 'Stop' }));
  await user.click(tidy.getByRole('button', { name: 'Park what is untouched' }));
  answer({ status: 204 });
  await waitFor(() => expect(screen.getByText(/^2 parked/u)).toHaveTextContent('2 parked.'));
  await user.click(tidy.getByRole('button', { name: 'Park what is untouched' }));
  expect(rows()).toEqual(['TIF-3 About TIF-3']);
  expect(tidy.getByRole('checkbox', { name: 'Choose TIF-3' })).toBeChecked();
});

test('without an answer of Jira nothing more is tried', async () => {
  const { user, tidy, asked } = await openStale(({ path, method }) => {
    if (path === '/rest/api/3/label') return { status: 200, body: { values: [] } };
    return method === 'PUT' ? { status: 500 } : null;
  });
  await user.click(tidy.getByRole('checkbox', { name: 'All 3 below' }));
  await user.click(tidy.getByRole('button', { name: 'Park 3 items' }));
  expect(await tidy.findByText('0 parked, 1 not: each row says why.')).toBeVisible();
  expect(rows()).toEqual([
    'TIF-1 About TIF-1Jira did not answer: open it to see whether it was parked',
    'TIF-2 About TIF-2',
    'TIF-3 About TIF-3',
  ]);
  expect(new Set(asked.map(({ path }) => path)).size).toBe(1);
});

import { newFrame } from '../../ui/kept';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ReportSetup } from '../../../src/contract';
import { aFieldRule, aTickedRule } from '../../../test/builders/own-rules';
import { keepSetup, keptSetup } from './kept-setup';
import { aJudging, aSetup } from './test/a-setup';
import { anIssue } from './test/an-issue';
import type { TestJira } from './test/jira';
import { openReport, requests } from './test/open-report';
import { large, tiffin } from './test/tiffin';

const here = { site: 'https://tiffin.example', project: '10000', account: 'ana' };
const extension = { project: { id: '10000', key: 'TIF', type: 'software' } };
const DAY = 24 * 60 * 60_000;

afterEach(() => jest.useRealTimers());

/** Opens the report while the back end has not answered; `answer` lets it. `known`: what the browser keeps. */
function openWaiting(jira: TestJira, known: ReportSetup | null = aSetup()) {
  keepSetup(here, known);
  let answer: (setup: ReportSetup) => void = () => undefined;
  const opening = new Promise<ReportSetup>((resolve) => (answer = resolve));
  openReport(jira, { extension, opening });
  return { answer: (setup: ReportSetup) => answer(setup) };
}
const searches = () => requests().filter((path) => path === '/rest/api/3/search/jql').length;

test('with kept settings the first rows do not wait for the back end', async () => {
  const { answer } = openWaiting(tiffin);
  expect(within(await screen.findByRole('table')).getByRole('link', { name: /TIF-41/u })).toBeVisible();
  const before = searches();
  answer(aSetup({ board: { id: 1, name: 'Renamed board', type: 'scrum' } }));
  expect(await screen.findByRole('heading', { name: 'Backlog readiness · Renamed board' })).toBeVisible();
  expect(searches()).toBe(before);
});

test.each([
  ['rows that were judged', aSetup()],
  ['rows that the page judges', aSetup({ judging: aJudging })],
])('in a browser that keeps nothing, %s are read once the back end has answered', async (_what, setup) => {
  const { answer } = openWaiting(tiffin, null);
  expect(await screen.findByRole('main')).toHaveAttribute('aria-busy', 'true');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(searches()).toBe(0);
  answer(setup);
  expect(within(await screen.findByRole('table')).getByRole('link', { name: /TIF-41/u })).toBeVisible();
});

test('rows that the page is to judge by now are read anew, with what that takes', async () => {
  const { answer } = openWaiting({ ...tiffin, issues: [anIssue('TIF-1')] });
  expect(within(await screen.findByRole('table')).getByText('Not checked')).toBeVisible();
  answer(aSetup({ judging: aJudging }));
  await waitFor(() => expect(within(screen.getByRole('table')).queryByText('Not checked')).toBeNull());
});

test('where the settings ask for other items they are read anew', async () => {
  const { answer } = openWaiting(tiffin, aSetup({ board: null, fields: { ...aSetup().fields, sprint: null } }));
  const table = await screen.findByRole('table');
  expect(within(table).getAllByRole('rowheader')).toHaveLength(1);
  answer(aSetup());
  await waitFor(() => expect(within(screen.getByRole('table')).getAllByRole('rowheader')).toHaveLength(4));
  expect(keptSetup(here)?.fields.sprint).toBe(aSetup().fields.sprint);
});

test('a refusal takes the place of the rows, and the settings are forgotten', async () => {
  keepSetup(here, aSetup());
  openReport(tiffin, { extension, failure: { code: 'not-allowed', details: {}, reference: '' } });
  expect(await screen.findByText(/Jira does not let you see/u)).toBeVisible();
  expect(screen.queryByRole('table')).toBeNull();
  expect(keptSetup(here)).toBeNull();
});

test('the whole list does not wait for the back end, and stays when it answers', async () => {
  const { answer } = openWaiting(large(300));
  fireEvent.click(await screen.findByRole('button', { name: 'Show all items' }));
  expect(await screen.findByText('319 items shown')).toBeVisible();
  const before = requests().filter((path) => path.endsWith('/bulkfetch')).length;
  answer(aSetup({ canEdit: false }));
  await waitFor(() => expect(keptSetup(here)?.canEdit).toBe(false));
  expect(screen.getByText('319 items shown')).toBeVisible();
  expect(requests().filter((path) => path.endsWith('/bulkfetch'))).toHaveLength(before);
});

test.each([
  ['with kept settings', aSetup()],
  ['without', null],
])('%s the first screen costs at most twelve requests for any backlog size', async (_what, known) => {
  keepSetup(here, known);
  openReport(large(900), { extension });
  await screen.findByText('about 919 items');
  // Tests draw in strict mode, which reads twice; the back end makes two requests for one `openReport`.
  expect(requests().length).toBeLessThanOrEqual(2 * (12 - 1));
});

test('settings are kept with custom criteria and types, and come back with the day of the browser', () => {
  const policy = {
    ...aSetup().policy,
    own: [aFieldRule(), aTickedRule()],
    types: [{ id: '10004', name: 'Bug', needs: { why: 'off' as const, 'own-1': 'advice' as const } }],
  };
  keepSetup(here, aSetup({ policy, output: null }));
  newFrame();
  const today = new Intl.DateTimeFormat('sv-SE').format(Date.now());
  const { own, types } = policy;
  expect(keptSetup(here)).toMatchObject({ policy: { own, types }, output: null, today });
});

test('what the viewer alone knows is not kept', () => {
  keepSetup(here, aSetup({ notShown: [{ issueId: '10001', questions: 1 }] }));
  expect(localStorage.getItem('common-ground-report')).not.toContain('notShown');
  expect(keptSetup(here)?.notShown).toEqual([]);
});

test.each([
  ['another site', { ...here, site: 'https://other.example' }],
  ['another project', { ...here, project: '10001' }],
  ['another account', { ...here, account: 'ben' }],
])('%s has nothing of them', (_what, other) => {
  keepSetup(here, aSetup());
  expect(keptSetup(other)).toBeNull();
});

test('settings end after seven days', () => {
  jest.useFakeTimers({ now: new Date('2026-11-24T12:00:00.000Z') });
  keepSetup(here, aSetup());
  jest.setSystemTime(Date.now() + 7 * DAY - 1);
  expect(keptSetup(here)).not.toBeNull();
  jest.setSystemTime(Date.now() + 1);
  expect(keptSetup(here)).toBeNull();
  keepSetup({ ...here, project: '10001' }, aSetup());
  expect(localStorage.getItem('common-ground-report')).not.toContain('"project":"10000"');
});

test.each(['', 'no json', '{"version":1,"entries":[{"for":{}}]}', '{"version":0,"entries":[]}'])(
  'storage that holds %j is taken for empty',
  (text) => {
    localStorage.setItem('common-ground-report', text);
    expect(keptSetup(here)).toBeNull();
  },
);

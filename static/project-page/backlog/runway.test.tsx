import { act, screen, within } from '@testing-library/react';
import { anOutput, countedOutput } from '../../../test/builders/an-output';
import { ui } from '../../../test/ui-host';
import { aReadiness, anIssue } from './test/an-issue';
import { aSetup } from './test/a-setup';
import { openReport, requests } from './test/open-report';
import { tiffin } from './test/tiffin';

const POINTS = 'customfield_10016';
const setup = { output: null };
const learns = (learnt: Parameters<typeof aSetup>[0]): void =>
  ui.answer('invoke', () => ({ ok: true, value: aSetup(learnt) }));
const runway = async () => within(await screen.findByRole('region', { name: /^Runway/u }));
const wait = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const opened = () => requests().filter((request) => request === 'openReport').length;

beforeEach(() => {
  jest.useFakeTimers({ advanceTimers: true });
});
afterEach(() => {
  jest.useRealTimers();
});

test('while sprints are being read the runway says so, and then appears by itself', async () => {
  openReport(tiffin, { setup });
  expect((await runway()).getByText('Looking at closed sprints…')).toBeVisible();
  expect((await runway()).queryByText(/after three closed sprints/u)).toBeNull();
  learns({});
  await wait(8_000);
  expect((await runway()).getByText(/a sprint finishes 21 points in all/u)).toBeVisible();
});

test('with too few closed sprints it names its condition', async () => {
  openReport(tiffin, { setup });
  await runway();
  learns({ output: anOutput([20]) });
  await wait(8_000);
  expect((await runway()).getByText('Runway appears after three closed sprints.')).toBeVisible();
});

test('it stops asking after the last attempt, and says when to look again', async () => {
  openReport(tiffin, { setup });
  await runway();
  const before = opened();
  await wait(8_000);
  expect((await runway()).getByText(/^Closed sprints/u)).toBeVisible();
  await wait(600_000);
  expect(opened() - before).toBe(1);
});

test('on a kanban board the runway is in weeks, and counts items', async () => {
  const board = { id: 1, name: 'TIF', type: 'kanban' } as const;
  openReport(tiffin, { setup: { board, output: countedOutput([3, 0, 2, 4, 1]) } });
  expect((await runway()).getByText(/a week finishes 2 items/u)).toBeVisible();
  expect((await runway()).getByRole('button', { name: /weeks?/u })).toBeVisible();
});

test('where most closed sprints finished nothing it says so', async () => {
  openReport(tiffin, { setup: { output: countedOutput([4, 0, 0]) } });
  expect((await runway()).getByText(/in most of the last closed sprints nothing was finished/u)).toBeVisible();
});

test('where under half is estimated it counts items, and says so', async () => {
  openReport(tiffin, { setup: { output: countedOutput([4, 2, 3]) } });
  expect((await runway()).getByText(/6 items ready .*, a sprint finishes 3 items in all/u)).toBeVisible();
  expect((await runway()).getByText(/^Items are counted: under half/u)).toBeVisible();
});

test('where Jira holds no dates of completion the figure is marked', async () => {
  openReport(tiffin, { setup: { output: { ...anOutput([20, 21, 22]), isUndated: true } } });
  expect((await runway()).getByText(/by each item’s last sprint: Jira holds no dates/u)).toBeVisible();
});

test('a different estimate field makes the report read its items again', async () => {
  openReport(tiffin, { setup: { ...setup, fields: { ...aSetup().fields, estimate: 'customfield_1' } } });
  await runway();
  const before = requests().length;
  learns({ fields: { ...aSetup().fields, estimate: POINTS } });
  await wait(8_000);
  expect(requests().slice(before)).toEqual(expect.arrayContaining(['openReport', '/rest/api/3/search/jql']));
  expect((await runway()).getByText(/a sprint finishes 21 points in all/u)).toBeVisible();
});

test('a known velocity is not asked for again', async () => {
  openReport(tiffin);
  await runway();
  const before = opened();
  await wait(600_000);
  expect(opened()).toBe(before);
});

test('what was begun before anybody looked hides no runway', async () => {
  const begun = Array.from({ length: 30 }, (_, at) =>
    anIssue(`TIF-${200 + at}`, { progress: 'indeterminate', readiness: aReadiness('unknown') }),
  );
  openReport({ ...tiffin, issues: [...tiffin.issues, ...begun] });
  expect((await runway()).getByRole('button', { name: '0.8 sprints' })).toBeVisible();
});

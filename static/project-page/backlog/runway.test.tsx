import { act, screen, within } from '@testing-library/react';
import { anOutput, countedOutput } from '../../../test/builders/an-output';
import type { ReportSetup } from '../../../src/contract';
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
  expect((await runway()).getByText(/3 items are complete on paper/u)).toBeVisible();
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

const kanban = { board: { id: 1, name: 'TIF', type: 'kanban' }, output: countedOutput([3, 0, 2, 4, 1]) } as const;

test.each<[string, Partial<ReportSetup>, RegExp]>([
  ['on a kanban board it is in weeks, and counts items', kanban, /, a week finishes 2 items/u],
  [
    'it says that most closed sprints finished nothing',
    { output: countedOutput([4, 0, 0]) },
    /^No runway: in most of/u,
  ],
  ['it counts items where under half is estimated', { output: countedOutput([4, 2, 3]) }, /^Items are counted: under/u],
  [
    'it says that Jira holds no dates',
    { output: { ...anOutput([20, 21, 22]), isUndated: true } },
    /^Finished by each/u,
  ],
])('%s', async (_what, given, said) => {
  openReport(tiffin, { setup: given });
  expect((await runway()).getByText(said)).toBeVisible();
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

import { screen, waitFor, within } from '@testing-library/react';
import { ui } from '../../../../test/ui-host';
import { aSetup } from '../test/a-setup';
import { anIssue, aReadiness } from '../test/an-issue';
import { openReport } from '../test/open-report';
import { answerAs } from '../test/jira';
import { sprint11, tiffin } from '../test/tiffin';
import { footEn } from './foot.en';

const board = { id: 1, name: 'Tiffin board', type: 'scrum' } as const;
const FIELD = 'customfield_10016';
const aDay = (day: string, ready: number) => ({
  day,
  work: { field: FIELD, sum: 9.5 * ready, without: { story: 1 } },
  totals: {
    all: 32,
    standings: { ready, incomplete: 0, exception: 1, recheck: 1, 'on-paper': 3, refine: 9, draft: 3 },
  },
});
const days = ['2026-11-14', '2026-11-15', '2026-11-16', '2026-11-17', '2026-11-18'].map((day, at) => aDay(day, 5 + at));

const anItem = (standing: string, done: boolean) => ({ type: 'story', estimate: 5, standing, done });
const aMoment = (at: string, ready: number, done: number) => ({
  at,
  estimateField: FIELD,
  items: [
    ...Array.from({ length: ready }, () => anItem('agreed', false)),
    ...Array.from({ length: done }, () => anItem('not-agreed', true)),
  ],
});

/** A back end that recorded these days and, of Sprint 11, a start. */
function openRecorded(recorded: unknown = days) {
  const user = openReport(tiffin, { setup: { board } });
  ui.answer('invoke', (data) => {
    const { functionKey, payload } = Object(data);
    if (functionKey === 'readRecordedDays') return { ok: true, value: recorded };
    if (functionKey !== 'readRecorded') return { ok: true, value: aSetup({ board }) };
    const ids: readonly number[] = Object(payload).sprints;
    const value = ids.map((sprintId) => ({
      sprintId,
      start: aMoment('2026-11-17T09:00:00.000Z', 2, 0),
      close: aMoment('2026-11-18T09:00:00.000Z', 0, 3),
    }));
    return { ok: true, value };
  });
  return user;
}

test('what the days hold is drawn once it is opened, and stands in a table, too', async () => {
  const user = openRecorded();
  const open = await screen.findByRole('button', { name: 'Over time' });
  expect(ui.calls.some(({ data }) => Object(data).functionKey === 'readRecordedDays')).toBe(false);
  await user.click(open);
  expect(await screen.findByText(/^14 Nov to 18 Nov; the tallest bar is 32 items/u)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show as table' }));
  const table = within(screen.getByRole('table', { name: 'Items in each state, day by day' }));
  expect(table.getAllByRole('row').map(({ textContent }) => textContent)[1]).toBe('18 Nov3290113936');
});

test('a day that was not counted leaves its place empty', async () => {
  const user = openRecorded(days.filter(({ day }) => day !== '2026-11-16').concat(aDay('2026-11-20', 9)));
  await user.click(await screen.findByRole('button', { name: 'Over time' }));
  const chart = await screen.findByRole('region', { name: 'Items in each state, day by day' });
  await within(chart).findByText(/^14 Nov to 20 Nov/u);
  const bars = [...chart.querySelectorAll<HTMLElement>('[aria-hidden] > [style*="height"]')];
  expect(bars.map(({ style }) => style.height)).toEqual(['100%', '100%', '0%', '100%', '100%', '0%', '100%']);
});

test('a few days make no picture', async () => {
  const user = openRecorded(days.slice(0, 2));
  await user.click(await screen.findByRole('button', { name: 'Over time' }));
  expect(await screen.findByText(/so far\. A picture appears from 5 days on/u)).toHaveTextContent('2 days so far');
});

test('a sprint that starts after fewer than three recorded ones has no runway', async () => {
  const user = openRecorded();
  await user.click(await screen.findByRole('button', { name: 'Over time' }));
  expect(await screen.findByText(footEn.runwayWaits)).toBeVisible();
});

/** Opens what was recorded over time, after three closed sprints; the cells of the runways' rows. */
async function runwaysOf(recorded: readonly object[]) {
  const user = openRecorded(recorded);
  answerWithClosedSprints();
  await user.click(await screen.findByRole('button', { name: 'Over time' }));
  const table = within(await screen.findByRole('table', { name: 'Runway at the start of each sprint' }));
  expect(table.getByRole('rowheader', { name: 'Sprint 11' })).toBeVisible();
  return table.getAllByRole('cell').map(({ textContent }) => textContent);
}

/** Jira has three closed sprints before the running one. */
function answerWithClosedSprints(): void {
  const closed = [8, 9, 10].map((id) => ({
    id,
    name: `Sprint ${id}`,
    state: 'closed',
    startDate: `2026-10-${id + 10}T09:00:00.000Z`,
    endDate: `2026-10-${id + 11}T09:00:00.000Z`,
    completeDate: `2026-10-${id + 11}T09:00:00.000Z`,
  }));
  const jira = answerAs(tiffin);
  ui.answer('fetchProduct', (data) =>
    String(Object(data).restPath).includes('closed')
      ? { ...Object(jira(data)), body: JSON.stringify({ values: [...closed, sprint11], isLast: true }) }
      : jira(data),
  );
}
test('a sprint after three recorded ones has its runway in a table, with what it is made of', async () => {
  // Of 76 points and an item without, two items of 5 points are in the sprint.
  const made =
    '71 points ready outside of it, a sprint finishes 15 points in all · 1 item without an estimate counted as usual for its type';
  expect(await runwaysOf(days)).toEqual(['17 Nov', '4.7 sprints', made]);
});

test('a runway is in items where the day holds no estimates', async () => {
  const made = '7 items ready outside of it, a sprint finishes 3 items in all';
  expect(await runwaysOf(days.map((one) => ({ ...one, work: null })))).toEqual(['17 Nov', '2.3 sprints', made]);
});

test('a refused reading is told and read again', async () => {
  const user = openRecorded();
  await screen.findByRole('button', { name: 'Over time' });
  ui.answer('invoke', () => ({ ok: false, failure: { code: 'jira-unavailable', details: {}, reference: '' } }));
  await user.click(screen.getByRole('button', { name: 'Over time' }));
  const alert = await screen.findByRole('alert');
  ui.answer('invoke', () => ({ ok: true, value: [] }));
  await user.click(within(alert).getByRole('button', { name: 'Try again' }));
  expect(await screen.findByText(/0 days so far/u)).toBeVisible();
});

/** The file that the report offers, as text. */
async function readCsv(user: ReturnType<typeof openReport>): Promise<string> {
  const offered: Blob[] = [];
  const reader = new FileReader();
  Object.assign(URL, {
    createObjectURL: (blob: Blob) => `#items-${offered.push(blob)}`,
    revokeObjectURL: () => undefined,
  });
  await user.click(await screen.findByRole('button', { name: 'Download these items as CSV' }));
  reader.readAsText(offered[0] ?? new Blob());
  await waitFor(() => expect(reader.result).not.toBeNull());
  return String(reader.result);
}

test('the listed items are a file', async () => {
  const csv = await readCsv(openReport(tiffin, { setup: { board } }));
  const [head, first, ...more] = csv.split('\r\n');
  expect(head).toMatch(/Key,Item,Type,Sprint,State,What is missing,Questions,Overdue questions,Estimate,Agreed at$/u);
  expect(first).toMatch(/^TIF-31,Show the menu of the week,Story,Sprint 11,To refine,.*,3,1,5,$/u);
  expect(more.filter((line) => line !== '')).toHaveLength(tiffin.issues.length - 1);
});

test('row and file say why an item is an exception', async () => {
  const issues = [anIssue('TIF-44', { exception: { reason: 'demo' }, readiness: aReadiness('exception') })];
  const user = openReport({ ...tiffin, issues }, { setup: { board } });
  expect(await screen.findByText('exception: “demo”')).toBeVisible();
  expect(await readCsv(user)).toContain('exception: “demo”');
});

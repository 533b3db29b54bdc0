import { act, fireEvent, screen, within } from '@testing-library/react';
import { STARTER_POLICY } from '../../../../src/domain/policy/presets';
import { ui } from '../../../../test/ui-host';
import { reportDe } from '../report.de';
import { aBackfill, aSetup } from '../test/a-setup';
import { anIssue, aReadiness, type TestIssue } from '../test/an-issue';
import { answerAs } from '../test/jira';
import { openReport, requests } from '../test/open-report';

beforeEach(() => {
  jest.useFakeTimers({ now: new Date('2026-11-24T19:40:00.000Z') });
});
afterEach(() => {
  jest.useRealTimers();
});

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const unseen = ['TIF-1', 'TIF-2', 'TIF-3'].map((key) => anIssue(key));
const judged = (issue: TestIssue): TestIssue => ({
  ...issue,
  readiness: aReadiness('refine', { missing: 'asked confident' }),
});

const passing = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const runs = (given: Parameters<typeof aBackfill>[0]) => {
  const setup = aSetup({ backfill: aBackfill({ state: 'running', ...given }) });
  ui.answer('invoke', () => ({ ok: true, value: setup }));
};
const now = (issues: readonly TestIssue[]) => ui.answer('fetchProduct', answerAs({ sprints: [], issues }));
const asked = () => requests().filter((one) => one === 'openReport').length;
const states = () => within(screen.getByRole('table')).getAllByText(/^(Not checked|To refine)$/u);
const stateTexts = () => states().map(({ textContent }) => textContent);

async function openWhileItRuns(given: Parameters<typeof aBackfill>[0] = {}): Promise<void> {
  openReport({ sprints: [], issues: unseen }, { setup: { backfill: aBackfill({ state: 'running', ...given }) } });
  await passing(1);
}

test('judged items appear in the open page within ten seconds, without a press', async () => {
  await openWhileItRuns();
  expect(stateTexts()).toEqual(['Not checked', 'Not checked', 'Not checked']);
  runs({ assessed: 1 });
  now(unseen.map((issue, at) => (at === 0 ? judged(issue) : issue)));
  await passing(10 * SECOND);
  expect(stateTexts()).toEqual(['To refine', 'Not checked', 'Not checked']);
  expect(screen.getByText(/Keeping this for search and boards: 1 of 3\./u)).toBeVisible();
  ui.answer('invoke', () => ({ ok: true, value: aSetup() }));
  now(unseen.map(judged));
  await passing(10 * SECOND);
  expect(stateTexts()).toEqual(['To refine', 'To refine', 'To refine']);
  expect(screen.getByText('All items are checked, and search and boards find them.')).toBeVisible();
  const before = requests().length;
  await passing(10 * MINUTE);
  expect(requests()).toHaveLength(before);
});

test('nothing moves while the pointer is over something to press; it follows when the pointer leaves', async () => {
  await openWhileItRuns();
  const [row] = screen.getAllByRole('link', { name: /TIF-1/u });
  fireEvent.pointerOver(row ?? document.body);
  runs({ assessed: 3 });
  now(unseen.map(judged));
  await passing(30 * SECOND);
  expect(stateTexts()).toEqual(['Not checked', 'Not checked', 'Not checked']);
  expect(screen.getByText(/Keeping this for search and boards: 3 of 3\./u)).toBeVisible();
  await act(async () => void fireEvent.pointerOver(screen.getByRole('main')));
  expect(stateTexts()).toEqual(['To refine', 'To refine', 'To refine']);
});

test('items that stay unjudged do not keep others from being read', async () => {
  const many = Array.from({ length: 180 }, (_, at) => anIssue(`TIF-${at + 1}`, { sprint: null }));
  openReport({ sprints: [], issues: many }, { setup: { backfill: aBackfill({ state: 'running' }), board: null } });
  await passing(1);
  fireEvent.click(screen.getByRole('button', { name: 'Show all 180 items' }));
  await passing(SECOND);
  now(many.map((issue, at) => (at < 100 ? issue : judged(issue))));
  runs({ assessed: 50 });
  await passing(4 * SECOND);
  runs({ assessed: 100 });
  await passing(10 * SECOND);
  fireEvent.change(screen.getByRole('combobox', { name: 'State' }), { target: { value: 'refine' } });
  expect(screen.getByText('80 items shown')).toBeVisible();
});

test('a pause says why and until when, and is not asked about before', async () => {
  const waitsUntil = '2026-11-24T20:15:00.000Z';
  await openWhileItRuns({ assessed: 1200, total: 1428, waitsUntil });
  expect(screen.getByText(/Keeping this for search and boards: 1,200 of 1,428\./u)).toHaveTextContent(
    'Keeping this for search and boards: 1,200 of 1,428. The hourly share of Jira’s limit is used up; it goes on by 20:15. You can leave this page.',
  );
  runs({ assessed: 1200, total: 1428, waitsUntil });
  await passing(3 * SECOND);
  const before = asked();
  await passing(30 * MINUTE);
  expect(asked() - before).toBeLessThanOrEqual(6);
});

test('without news the page asks less and less often', async () => {
  await openWhileItRuns({ assessed: 100 });
  runs({ assessed: 100 });
  const before = asked();
  await passing(30 * MINUTE);
  expect(asked() - before).toBeLessThanOrEqual(36);
  expect(asked() - before).toBeGreaterThanOrEqual(28);
});

test('a failed read is repeated', async () => {
  await openWhileItRuns();
  ui.answer('invoke', () => ({ ok: false, failure: { code: 'rate-limited', reference: 'r', details: {} } }));
  await passing(15 * SECOND);
  runs({ assessed: 2 });
  await passing(30 * SECOND);
  expect(screen.getByText(/Keeping this for search and boards: 2 of 3\./u)).toBeVisible();
});

test('a hidden tab asks nothing, and asks at once when it is visible again', async () => {
  await openWhileItRuns();
  runs({ assessed: 1 });
  Object.defineProperty(document, 'hidden', { configurable: true, value: true });
  const before = asked();
  await passing(10 * MINUTE);
  expect(asked()).toBe(before);
  Object.defineProperty(document, 'hidden', { configurable: true, value: false });
  await act(async () => void document.dispatchEvent(new Event('visibilitychange')));
  expect(asked()).toBe(before + 1);
});

const policy = { ...STARTER_POLICY, version: 4, judgedSince: 3 };
const by = (policyVersion: number) => ({ readiness: aReadiness('refine', { policyVersion, talks: 1 }) });
const mixed = [anIssue('TIF-1', by(2)), anIssue('TIF-2', by(3)), anIssue('TIF-3', by(3))];
const notice = 'The settings changed: 1 of 3 items read here is still judged by the old ones.';

test('while items are judged anew the report says how many are not, and follows', async () => {
  openReport({ sprints: [], issues: mixed }, { setup: { policy, isRejudging: true } });
  await passing(1);
  expect(screen.getByText(notice)).toBeVisible();
  ui.answer('invoke', () => ({ ok: true, value: aSetup({ policy, isRejudging: false }) }));
  now([anIssue('TIF-1', { readiness: aReadiness('ready', { policyVersion: 3 }) }), ...mixed.slice(1)]);
  await passing(5 * SECOND);
  expect(screen.queryByText(notice)).toBeNull();
  expect(within(screen.getByRole('table')).getByText('Ready')).toBeVisible();
});

test.each([
  ['all items are judged by the present settings', { policy: STARTER_POLICY }, true],
  ['nothing goes on', { policy }, false],
])('the report says nothing of new settings where %s', async (_where, setup, isRejudging) => {
  openReport({ sprints: [], issues: mixed }, { setup: { ...setup, isRejudging } });
  await passing(1);
  expect(screen.queryByText(/settings changed/u)).toBeNull();
});

test('a project that may not be searched says so, with what to do', async () => {
  openReport({ sprints: [], issues: unseen }, { setup: { shutOut: '2026-11-20' } });
  await passing(1);
  expect(screen.getByText(/may not search this project since 20 Nov/u)).toHaveTextContent('Project settings → Access');
});

test('German says the same', () => {
  expect(reportDe.rejudging(2, 3)).toBe(
    'Die Einstellungen haben sich geändert: 2 von 3 Vorgängen hier sind noch nach den alten beurteilt.',
  );
  expect(`${reportDe.backfillRunning(1200, 1428)} ${reportDe.backfillWaits('20:15')}`).toBe(
    'Wird für Suche und Boards gespeichert: 1.200 von 1.428. Der stündliche Anteil an Jiras Limit ist verbraucht; spätestens um 20:15 geht es weiter. Du kannst die Seite verlassen.',
  );
});

import { act, fireEvent, screen, within } from '@testing-library/react';
import { STARTER_POLICY } from '../../../../src/domain/policy/presets';
import { ui } from '../../../../test/ui-host';
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
const passing = (ms: number) => act(() => jest.advanceTimersByTimeAsync(ms));
const runs = (given: Parameters<typeof aBackfill>[0]) => {
  const setup = aSetup({ backfill: aBackfill({ state: 'running', ...given }) });
  ui.answer('invoke', () => ({ ok: true, value: setup }));
};
const now = (issues: readonly TestIssue[]) => ui.answer('fetchProduct', answerAs({ sprints: [], issues }));
const asked = () => requests().filter((one) => one === 'openReport').length;

async function openWhileItRuns(given: Parameters<typeof aBackfill>[0] = {}): Promise<void> {
  openReport({ sprints: [], issues: unseen }, { setup: { backfill: aBackfill({ state: 'running', ...given }) } });
  await passing(1);
}

test('the page follows how far it is without a press; at its end the line goes, and nothing more is asked', async () => {
  await openWhileItRuns();
  runs({ assessed: 1, total: 3 });
  await passing(10 * SECOND);
  expect(screen.getByText(/Keeping this for search and boards: 1 of 3\./u)).toBeVisible();
  ui.answer('invoke', () => ({ ok: true, value: aSetup() }));
  await passing(10 * SECOND);
  expect(screen.queryByText(/Keeping this/u)).toBeNull();
  const before = requests().length;
  await passing(10 * MINUTE);
  expect(requests()).toHaveLength(before);
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
  expect(screen.getByText(/Keeping this for search and boards: 2 items so far\./u)).toBeVisible();
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

test('while items are judged anew the report says how many are not, and reads them again at a press', async () => {
  openReport({ sprints: [], issues: mixed }, { setup: { policy, isRejudging: true } });
  await passing(1);
  expect(screen.getByText(notice)).toBeVisible();
  ui.answer('invoke', () => ({ ok: true, value: aSetup({ policy, isRejudging: false }) }));
  now([anIssue('TIF-1', { readiness: aReadiness('ready', { policyVersion: 3 }) }), ...mixed.slice(1)]);
  fireEvent.click(screen.getByRole('button', { name: 'Reload' }));
  await passing(SECOND);
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

import { act, screen } from '@testing-library/react';
import { STARTER_POLICY } from '../../../../src/domain/policy/presets';
import { ui } from '../../../../test/ui-host';
import { reportDe } from '../../../ui/messages/report-de';
import { aSetup } from '../test/a-setup';
import { anIssue, aReadiness } from '../test/an-issue';
import { openReport } from '../test/open-report';

afterEach(() => jest.useRealTimers());

const policy = { ...STARTER_POLICY, version: 3 };
const by = (policyVersion: number) => ({ readiness: aReadiness('refine', { policyVersion, talks: 1 }) });
const mixed = { sprints: [], issues: [anIssue('TIF-1', by(2)), anIssue('TIF-2', by(3)), anIssue('TIF-3', by(3))] };
const notice = 'The settings changed: 1 of 3 items read here is still judged by the old ones.';

test('while items are judged anew the report says how many are not, and in the end offers the result', async () => {
  jest.useFakeTimers();
  openReport(mixed, { setup: { policy, isRejudging: true } });
  await act(() => jest.advanceTimersByTimeAsync(1));
  expect(screen.getByText(notice)).toBeVisible();
  ui.answer('invoke', () => ({ ok: true, value: aSetup({ policy, isRejudging: false }) }));
  await act(() => jest.advanceTimersByTimeAsync(3000));
  expect(screen.queryByText(notice)).toBeNull();
  expect(screen.getByText('All items are judged by the new settings.')).toBeVisible();
  expect(screen.getByRole('button', { name: 'Show the result' })).toBeVisible();
});

test.each([
  ['the background goes through items that are all judged by the present settings', { policy: STARTER_POLICY }, true],
  ['nothing goes on', { policy }, false],
])('the report says nothing of it where %s', async (_where, setup, isRejudging) => {
  openReport(mixed, { setup: { ...setup, isRejudging } });
  expect(await screen.findByRole('table')).toBeVisible();
  expect(screen.queryByText(/settings changed/)).toBeNull();
});

test('German counts them', () => {
  expect(reportDe.rejudging(2, 3)).toBe(
    'Die Einstellungen haben sich geändert: 2 von 3 Vorgängen hier sind noch nach den alten beurteilt.',
  );
});

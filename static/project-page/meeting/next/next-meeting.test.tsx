import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { MeetingView } from '../../../../src/contract-meeting';
import { ui } from '../../../../test/ui-host';
import { MeContext } from '../../../ui/Name';
import { aSetup } from '../../backlog/test/a-setup';
import { anIssue, aReadiness } from '../../backlog/test/an-issue';
import { answerAs } from '../../backlog/test/jira';
import { aMeeting, listed, one, three, two } from '../test/show-meeting';
import { load } from './NextMeeting';

const items = [listed(one), listed(two, { iRead: true }), listed(three)];
const when = { at: '2026-12-03T10:00', zone: 'UTC' };

/** Draws what the report says of the list; the second item is read, the third is agreed. */
async function report(meeting: MeetingView) {
  ui.answer('invoke', () => ({ ok: true, value: meeting }));
  const issues = [anIssue('TIF-1'), anIssue('TIF-2'), anIssue('TIF-3', { readiness: aReadiness('ready') })];
  ui.answer('fetchProduct', answerAs({ sprints: [], issues }));
  const { default: NextMeeting } = await load();
  let opened = 0;
  const place = { context: { locale: 'en-GB' as const, timezone: 'UTC' }, address: null };
  const { container } = render(
    <MeContext.Provider value="ana">
      <NextMeeting setup={aSetup()} go={() => (opened += 1)} {...place} />
    </MeContext.Provider>,
  );
  return { container, opened: () => opened };
}

test('the report says how much waits for the viewer, how long it takes, and when the meeting is', async () => {
  const { opened } = await report(aMeeting({ items, when }));
  expect(
    await screen.findByText(/^Next refinement: Thu,? 3 Dec, 10:00 · 1 for you to read, about 2 minutes$/),
  ).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Open the list' }));
  expect(opened()).toBe(1);
});

test('a meeting that goes on is said', async () => {
  await report(aMeeting({ items, state: 'running', startedAt: '2026-11-24T09:54:00.000Z' }));
  expect(await screen.findByText('The refinement is going on')).toBeVisible();
});

test.each([
  ['a list that nobody has changed', aMeeting({ items: null, state: 'proposed', when })],
  ['a list that the viewer may only read, without a time', aMeeting({ items, canEdit: false })],
])('%s says nothing', async (_which, meeting) => {
  const { container } = await report(meeting);
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(container).toBeEmptyDOMElement();
});

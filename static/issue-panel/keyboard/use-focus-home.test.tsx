import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anAssessment, aPanel, aQuestion, aRecheck, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel, showPanelAt } from '../../../test/show-panel';
import { PanelPage } from '../IssuePanel';
import { openPanel } from '../store/use-panel-store';

const since = '2026-11-15T10:00:00.000Z';
const parts = {
  summary: false,
  doneWhen: true,
  scope: false,
  reasons: false,
  estimate: false,
  parent: false,
  blockers: false,
};
const changed = aPanel({
  assessment: anAssessment({ state: 'recheck', agreedAt: '2026-11-15' }),
  ballot: aRevealedBallot(),
  recheck: aRecheck(),
  changedSince: { since, words: 0, ...parts },
});
const theLine = (text: RegExp) => screen.getByText(text, { selector: 'header p' });

test('after taking over the talk, focus stays in its strip', async () => {
  const led = aPanel({ talk: aTalk({ facilitator: 'ben' }) });
  const { user } = await showPanel(led, { takeOverTalk: aPanel({ talk: aTalk() }) });
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull());
  expect(screen.getByRole('region', { name: 'Talk' })).toHaveFocus();
});

test.each([
  ['stored', new Promise(() => undefined)],
  ['refused', { fails: 'jira-unavailable' } as const],
])('after "still agreed", %s, focus stays in the head', async (_what, stillAgreed) => {
  const { user } = await showPanel(changed, { stillAgreed });
  await user.click(await screen.findByRole('button', { name: 'Still agreed' }));
  await waitFor(() => expect(theLine(/Changed since you agreed/)).toHaveFocus());
});

test('after taking the issue as is by keyboard, focus stays in the head', async () => {
  const { user } = await showPanel(aPanel());
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'Make an exception…' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: /Why/ })).toHaveFocus());
  await user.keyboard('demo on Friday{Enter}');
  await waitFor(() => expect(theLine(/2 left/)).toHaveFocus());
});

test('when the strip disappears with its talk, focus moves to the head', async () => {
  const led = aPanel({ talk: aTalk({ facilitator: 'ben' }) });
  const { user } = await showPanel(led, { takeOverTalk: aPanel() });
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  await waitFor(() => expect(theLine(/2 left/)).toHaveFocus());
});

test('a focused button that becomes disabled passes the focus on', async () => {
  const closeTalk = aPanel({ over: 'talk' });
  const { user } = await showPanelAt('Close', aPanel({ talk: aTalk() }), { closeTalk });
  await user.type(await screen.findByLabelText('What did we agree, in one sentence?'), 'We build it.');
  servePanel(aPanel(), { closeTalk });
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  await waitFor(() => expect(theLine(/2 left/)).toHaveFocus());
});

test.each(['Save answer', 'Cancel'])('closing a question’s form moves the focus to its question: %s', async (end) => {
  const question = aQuestion();
  const answered = aPanel({
    questions: [{ ...question, state: 'answered', answer: 'Mei', answeredBy: 'ana', version: 2 }],
  });
  const { user } = await showPanel(aPanel({ questions: [question] }), { answerQuestion: answered });
  await user.click(screen.getByRole('button', { name: /^Answer “/ }));
  await user.type(await screen.findByLabelText('Your answer'), 'Mei');
  await user.click(screen.getByRole('button', { name: end }));
  await waitFor(() => expect(screen.getByText(question.text)).toHaveFocus());
});

test.each([
  ['after a retry focus moves to the head of the panel', true],
  ['focus elsewhere in Jira stays there', false],
])('%s', async (_who, isHere) => {
  jest.spyOn(document, 'hasFocus').mockReturnValue(isHere);
  servePanel(aPanel(), { openPanel: { fails: 'jira-unavailable' } });
  render(<PanelPage store={openPanel()} size="full" />);
  const again = await screen.findByRole('button', { name: 'Try again' });
  servePanel(aPanel());
  await userEvent.click(again);
  await screen.findByText('On paper');
  expect(isHere ? theLine(/2 left/) : document.body).toHaveFocus();
  jest.restoreAllMocks();
});

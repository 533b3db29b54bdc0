import { screen, waitFor } from '@testing-library/react';
import { anAssessment, aPanel, aRecheck, aRevealedBallot, aTalk } from '../../test/a-panel';
import { showPanel } from '../../test/show-panel';

const since = '2026-11-15T10:00:00.000Z';
const parts = { summary: false, doneWhen: true, scope: false, estimate: false, parent: false, blockers: false };
const changed = aPanel({
  assessment: anAssessment({ state: 'recheck', agreedAt: '2026-11-15' }),
  ballot: aRevealedBallot(),
  ...{ recheck: aRecheck(), changedSince: { since, words: 0, ...parts } },
});
const theLine = (text: RegExp) => screen.getByText(text, { selector: 'header p' });

test('who has taken the talk over stays in its strip', async () => {
  const led = aPanel({ talk: aTalk({ leads: 'ben' }) });
  const { user } = await showPanel(led, { takeOverTalk: aPanel({ talk: aTalk() }) });
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Take over' })).toBeNull());
  expect(screen.getByRole('region', { name: 'Talk' })).toHaveFocus();
});

test.each([
  ['stored', new Promise(() => undefined)],
  ['refused', { fails: 'jira-unavailable' } as const],
])('who has said "still agreed", %s, stays in the head', async (_what, stillAgreed) => {
  const { user } = await showPanel(changed, { stillAgreed });
  await user.click(await screen.findByRole('button', { name: 'Still agreed' }));
  await waitFor(() => expect(theLine(/Changed since you agreed/)).toHaveFocus());
});

test('who has taken the issue as it is with the keyboard stays in the head', async () => {
  const { user } = await showPanel(aPanel());
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('button', { name: 'Take as is…' }));
  await waitFor(() => expect(screen.getByRole('textbox', { name: /Why/ })).toHaveFocus());
  await user.keyboard('demo on Friday{Enter}');
  await waitFor(() => expect(theLine(/2 left/)).toHaveFocus());
});

test('where the strip went with its talk, the head is next', async () => {
  const led = aPanel({ talk: aTalk({ leads: 'ben' }) });
  const { user } = await showPanel(led, { takeOverTalk: aPanel() });
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  await waitFor(() => expect(theLine(/2 left/)).toHaveFocus());
});

import { act, screen } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from './use-folding';

beforeEach(() => forgetFolding());

const none = () => screen.queryByText('No questions yet');

describe('where the list is empty', () => {
  test('it says so, until there is news; that moves nothing', async () => {
    const { user, store } = await showPanel(aPanel({ questions: [] }));
    const line = none();
    expect(line).toBeVisible();
    servePanel(aPanel({ questions: [aQuestion({ text: 'Which kitchen?' })] }));
    await act(() => store.refresh());
    expect(none()).toBeNull();
    expect(line).toBeVisible();
    await user.click(screen.getByRole('button', { name: '1 new, show' }));
    expect(screen.getByText('Which kitchen?')).toBeVisible();
    expect(line).not.toBeInTheDocument();
  });

  test('nothing is said of it to whoever wrote something in a talk that was left: that waits unseen', async () => {
    const talk = aTalk({ startedAt: '2026-11-24T02:00:00.000Z', iSaid: 'wrote' });
    await showPanel(aPanel({ questions: [], talk }));
    expect(screen.getByText('You have written something')).toBeVisible();
    expect(none()).toBeNull();
  });
});

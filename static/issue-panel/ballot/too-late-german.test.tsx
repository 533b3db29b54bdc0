import { act, screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aRevealedBallot, aSize, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

test('German does not call "?" and "not mine" sizes', async () => {
  const talk = aTalk({ iSaid: 'wrote', isVoting: true });
  const { user, store } = await showPanel(aPanel({ talk, ballot: anOpenBallot() }), {}, 'de');
  screen.getByRole('radio', { name: 'nicht meins' }).focus();
  await user.keyboard(' ');
  expect(await screen.findByText(/^Noch nicht abgeschickt: Größe „nicht meins“\./)).toBeVisible();
  servePanel(aPanel({ talk, ballot: aRevealedBallot({ mine: null, size: aSize() }) }));
  await act(() => store.refresh());
  expect(await screen.findByText('Vor dem Aufdecken nicht abgeschickt: Größe „nicht meins“.')).toBeVisible();
});

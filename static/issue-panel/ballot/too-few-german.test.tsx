import { screen } from '@testing-library/react';
import { aPanel, aResult, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

test('German names the person who revealed below quorum', async () => {
  const ballot = aRevealedBallot({ result: aResult({ voters: 2, revealedBy: 'ana' }) });
  await showPanel(aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot }), {}, 'de');
  expect((await screen.findByText(/^Weniger Stimmen/)).textContent).toBe(
    'Weniger Stimmen als die nötigen 3 · trotzdem aufgedeckt von dir',
  );
});

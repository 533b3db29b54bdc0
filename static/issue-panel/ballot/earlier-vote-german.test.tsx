import { screen } from '@testing-library/react';
import { aPanel, aResult, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { showPanelAt } from '../../../test/show-panel';

test('German shows the day of a vote from before the talk', async () => {
  const ballot = aRevealedBallot({ result: aResult({ at: '2026-11-16T10:00:00.000Z' }) });
  await showPanelAt('Vote', aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot }), {}, 'de');
  expect(await screen.findByText('Du hattest abgestimmt')).toBeVisible();
  expect(screen.getByText(/am 16\.? Nov\.?, vor diesem Gespräch/)).toBeVisible();
  expect(screen.getByRole('button', { name: 'Neu abstimmen' })).toBeVisible();
});

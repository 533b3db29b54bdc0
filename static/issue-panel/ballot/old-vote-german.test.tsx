import { screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aTalk, DONE_WHEN } from '../../../test/a-panel';
import { showPanelAt } from '../../../test/show-panel';

test('German says that the text has changed since the vote', async () => {
  const ballot = anOpenBallot({ voted: ['ana'], mine: 4, changedSinceMine: DONE_WHEN });
  await showPanelAt('Vote', aPanel({ talk: aTalk(), ballot }), {}, 'de');
  const said = screen.getByText(/^Seit deiner Stimme geändert: /, { ignore: '[role=status]' });
  expect(said).toBeVisible();
  expect(screen.getByRole('button', { name: 'Meine Stimme gilt weiter' })).toBeVisible();
});

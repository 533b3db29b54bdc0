import { screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aTalk } from '../../../test/a-panel';
import { showPanelAt } from '../../../test/show-panel';

test('German says that the text has changed since the vote', async () => {
  const ballot = anOpenBallot({ voted: ['ana'], mine: 4, mineIsOld: true });
  await showPanelAt('Vote', aPanel({ talk: aTalk(), ballot }), {}, 'de');
  const said = screen.getByText(/^Seit deiner Stimme wurde der Text geändert: /, { ignore: '[role=status]' });
  expect(said).toBeVisible();
  expect(screen.getByRole('button', { name: 'Stimme ändern' })).toBeVisible();
});

import { screen } from '@testing-library/react';
import { aPanel, aQuestion } from '../../../test/a-panel';
import { servePeople } from '../../../test/serve-people';
import { showPanel } from '../../../test/show-panel';

test('the asker stands beside the owner, who finds out by a day', async () => {
  servePeople({ accountId: 'ben', displayName: 'Ben Okafor' });
  await showPanel(aPanel({ questions: [aQuestion({ askedBy: 'ben', owner: 'ana', due: '2026-11-26' })] }));
  const asks = await screen.findByText('Ben Okafor asks');
  expect(asks.parentElement).toHaveTextContent('Ben Okafor asks · you find out by Thu');
});

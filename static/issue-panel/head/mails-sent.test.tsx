import { screen } from '@testing-library/react';
import { aPanel, aPastTalk, aTalk } from '../../../test/a-panel';
import { showPanelAt } from '../../../test/show-panel';

const talk = aTalk();
const closed = aPanel({ talks: [aPastTalk({ id: talk.startedAt })], mails: 2, now: '2026-11-24T09:30:00.000Z' });

test('after the close the panel says how many mails are on the way, until the next act', async () => {
  const { user } = await showPanelAt('Close', aPanel({ talk }), {
    closeTalk: closed,
    askQuestion: { ...closed, mails: 0 },
  });
  await user.click(screen.getByRole('button', { name: /^Close/u }));
  const said = await screen.findByText('2 mails are on the way.');
  expect(said).toHaveAttribute('role', 'status');
  await user.type(screen.getByLabelText(/What could go wrong/u), 'Who pays?{Enter}');
  expect(said).not.toBeInTheDocument();
});

test('nothing is said where nobody was mailed', async () => {
  const { user } = await showPanelAt('Close', aPanel({ talk }), { closeTalk: { ...closed, mails: 0 } });
  await user.click(screen.getByRole('button', { name: /^Close/u }));
  expect(screen.queryByText(/on the way/u)).toBeNull();
});

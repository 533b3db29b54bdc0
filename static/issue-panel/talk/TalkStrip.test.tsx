import { screen, waitFor } from '@testing-library/react';
import { aPanel, aTalk } from '../../../test/a-panel';
import { heldAnswer } from '../../../test/held-answer';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

test('a person who takes part by speaking before the talk may still join', async () => {
  const talk = aTalk({ leads: 'ben' });
  const { user, asked } = await showPanel(aPanel({ talk: { ...talk, iJoined: false } }), {
    startTalk: aPanel({ talk }),
  });
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await waitFor(() => expect(screen.queryByRole('button', { name: 'Join' })).toBeNull());
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['startTalk']);
});

test('taking over while joining is being sent does both', async () => {
  const talk = aTalk({ leads: 'ben' });
  const { answer: startTalk, arrives } = heldAnswer();
  const { user, asked } = await showPanel(aPanel({ talk: { ...talk, iJoined: false } }), { startTalk });
  await user.click(screen.getByRole('button', { name: 'Join' }));
  await user.click(screen.getByRole('button', { name: 'Take over' }));
  await arrives(aPanel({ talk }));
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['startTalk', 'takeOverTalk']);
});

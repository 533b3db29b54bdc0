import { fireEvent, screen, within } from '@testing-library/react';
import { aPanel, aQuestion, aRevealedBallot } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

const mine = aQuestion({ id: 'mine', text: 'Is this legal?', askedBy: null });
const list = () => screen.findByRole('list', { name: 'Yours, not shown' });

test('what the show did not show is said to its writer, whose words are readable while a button is held', async () => {
  await showPanel(aPanel({ notShown: [mine] }));
  const own = within(await list());
  expect(own.getByText(/^Not shown: fewer than three people could have written it/)).toBeVisible();
  expect(screen.queryByText('Is this legal?')).toBeNull();
  fireEvent.keyDown(own.getByRole('button', { name: 'Hold to see yours' }), { key: 'Enter' });
  expect(own.getByText('Is this legal?')).toBeVisible();
});

test('it is signed, or deleted', async () => {
  const { user, asked } = await showPanel(aPanel({ notShown: [mine] }), { signQuestion: { fails: 'rate-limited' } });
  await user.click(within(await list()).getByRole('button', { name: 'Sign it' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy.');
  await user.click(within(await list()).getByRole('button', { name: 'Delete' }));
  expect(asked()).toMatchObject([
    { functionKey: 'signQuestion', payload: { input: { id: 'mine' } } },
    { functionKey: 'withdrawQuestion', payload: { base: { version: 1 }, input: { id: 'mine' } } },
  ]);
});

test('the reason of a low vote of two is signed, or said to be heard', async () => {
  const ballot = aRevealedBallot({ mine: 2, awaited: true, result: null });
  const { user, asked } = await showPanel(aPanel({ ballot, notShown: [{ ...mine, fromRound: 1 }] }));
  const own = within(await list());
  expect(own.getByText(/^Not shown: of so few votes all would know whose it is/)).toBeVisible();
  await user.click(own.getByRole('button', { name: 'My doubt was heard' }));
  expect(asked()).toMatchObject([{ functionKey: 'sayHeard', payload: { base: { round: 1 } } }]);
});

test('without any, nothing is said', async () => {
  await showPanel(aPanel());
  expect(screen.queryByRole('list', { name: 'Yours, not shown' })).toBeNull();
});

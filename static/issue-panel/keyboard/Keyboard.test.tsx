import { screen, waitFor } from '@testing-library/react';
import { aPanel, aQuestion, aRevealedBallot, aSize, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

const question = aQuestion({ askedBy: 'ana' });
const button = (name: string | RegExp) => screen.getByRole('button', { name });

test.each([
  ['More actions', () => screen.findByRole('menuitem', { name: 'Make an exception…' })],
  [/^More actions for/, () => screen.findByRole('menuitem', { name: 'Withdraw' })],
  ['Who finds out, by when…', () => screen.findByLabelText('Until when?')],
])('Escape closes what a button opened, and focuses the button: %s', async (name, opened) => {
  const { user } = await showPanel(aPanel({ questions: [question], talk: aTalk() }));
  await user.click(button(name));
  await opened();
  await user.keyboard('{Escape}');
  expect(button(name)).toHaveAttribute('aria-expanded', 'false');
  expect(button(name)).toHaveFocus();
});

test('Escape closes the cards for settling a size', async () => {
  const { user } = await showPanel(aPanel({ talk: aTalk(), ballot: aRevealedBallot({ size: aSize() }) }));
  await user.click(await screen.findByRole('button', { name: 'Settle…' }));
  expect(screen.getByRole('group', { name: 'Which size?' })).toBeVisible();
  await user.keyboard('{Escape}');
  expect(screen.queryByRole('group', { name: 'Which size?' })).toBeNull();
  expect(button('Settle…')).toHaveFocus();
});

test('Escape leaves an answer, whose text is back on reopening', async () => {
  const { user } = await showPanel(aPanel({ questions: [question] }));
  await user.click(button(/^Answer “/));
  await user.type(await screen.findByLabelText('Your answer'), 'Mei{Escape}');
  expect(screen.queryByLabelText('Your answer')).toBeNull();
  await waitFor(() => expect(screen.getByText(question.text)).toHaveFocus());
  await user.click(button(/^Answer “/));
  expect(await screen.findByLabelText('Your answer')).toHaveValue('Mei');
});

test('Escape does not close a form whose text would be lost', async () => {
  const { user } = await showPanel(aPanel({ questions: [question] }));
  await user.click(button(/Somebody finds out by Thu/));
  await user.type(await screen.findByLabelText('In one line'), ' And when?{Escape}');
  expect(screen.getByLabelText('In one line')).toHaveValue(`${question.text} And when?`);
  await user.clear(screen.getByLabelText('In one line'));
  await user.type(screen.getByLabelText('In one line'), `${question.text}{Escape}`);
  expect(screen.queryByLabelText('In one line')).toBeNull();
});

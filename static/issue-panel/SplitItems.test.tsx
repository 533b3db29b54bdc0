import { screen } from '@testing-library/react';
import { aPanel, aTalk } from '../../test/a-panel';
import { showPanel } from '../../test/show-panel';
import { forgetFolding } from './use-folding';

beforeEach(() => forgetFolding());

test('a split proposes the scope, says what was created, and keeps the lines that were not', async () => {
  const split = {
    created: [{ item: 'Order page', key: 'TIF-90', linked: true }],
    failed: [{ item: 'Basket', code: 'not-allowed' }],
    panel: aPanel({ talk: aTalk() }),
  };
  const answers = { splitIssue: Promise.resolve({ ok: true, value: split }) };
  const { user, asked } = await showPanel(aPanel({ talk: aTalk() }), answers);
  await user.click(screen.getByRole('radio', { name: 'Split' }));
  await user.click(await screen.findByRole('button', { name: 'Create 3 work items' }));
  expect(asked()[0]?.payload).toEqual({ items: ['Order page', 'Basket', 'Kitchen list'] });
  expect(await screen.findByText('Created: TIF-90')).toBeVisible();
  expect(screen.getByLabelText(/Split into/)).toHaveValue('Basket');
});

test('another talk is closed with what happens next', async () => {
  const { user, asked } = await showPanel(aPanel({ talk: aTalk() }));
  await user.type(await screen.findByLabelText(/What happens next/), 'Ben asks the kitchen');
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(asked()[0]?.payload).toMatchObject({ outcome: 'another-talk', nextSteps: ['Ben asks the kitchen'] });
});

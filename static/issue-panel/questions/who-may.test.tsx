import { screen } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

/** Ana answered what Chiara asked; both are in the talk. */
const talking = (startedAt: string) => {
  const answer = { state: 'answered', answer: 'Mei does', answeredBy: 'ana', answeredAt: aPanel().now } as const;
  return aPanel({ questions: [aQuestion({ ...answer })], talk: aTalk({ startedAt }) });
};

test('in a talk with whoever asked, the answerer may say that it is answered', async () => {
  await showPanel(talking('2026-11-24T08:50:00.000Z'));
  expect(await screen.findByRole('button', { name: /^That answers it/ })).toBeVisible();
});

test('a talk that was left four hours ago is none: whoever asked is waited for', async () => {
  await showPanel(talking('2026-11-24T05:00:00.000Z'));
  expect(await screen.findByText(/waiting for Somebody/i)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^That answers it/ })).toBeNull();
});

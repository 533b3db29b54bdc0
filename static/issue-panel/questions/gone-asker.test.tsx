import { screen } from '@testing-library/react';
import { aPanel, aQuestion } from '../../../test/a-panel';
import { servePeople } from '../../../test/serve-people';
import { showAtRest } from '../../../test/show-panel';

const answered = (askedBy: string) => {
  const answer = { state: 'answered', answer: 'Mei does', answeredBy: 'chiara', answeredAt: aPanel().now } as const;
  return aPanel({ questions: [aQuestion({ askedBy, ...answer })] });
};

test.each([
  ['is deactivated', 'hana', [{ accountId: 'hana', displayName: '佐藤花', active: false }]],
  ['is closed, so that Jira leaves them out', 'mei', []],
])('an asker whose account %s is not waited for', async (_how, who, gone) => {
  servePeople(...gone);
  const { user, asked } = await showAtRest(answered(who), { closeQuestion: aPanel({ questions: [] }) });
  await user.click(await screen.findByRole('button', { name: /^That answers it/ }));
  expect(asked()[0]).toMatchObject({ functionKey: 'closeQuestion', payload: { input: { id: 'q1' } } });
});

test('an active asker is waited for', async () => {
  servePeople({ accountId: 'emma', displayName: 'Emma Lindqvist' });
  await showAtRest(answered('emma'));
  expect(await screen.findByText(/^waiting for Emma Lindqvist’s OK since/)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^That answers it/ })).toBeNull();
});

test('the answerer reads that another person accepts in the place of a deactivated asker', async () => {
  servePeople({ accountId: 'hana', displayName: '佐藤花', active: false });
  const [question] = answered('hana').questions;
  await showAtRest(aPanel({ questions: [{ ...aQuestion(), ...question, answeredBy: 'ana', blocking: true }] }));
  expect((await screen.findByText('佐藤花 (deactivated) asks')).parentElement).toHaveTextContent(/waiting for an OK$/);
  expect(screen.queryByRole('button', { name: /^Ask for the OK/ })).toBeNull();
});

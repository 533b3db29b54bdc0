import { screen } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { servePeople } from '../../../test/serve-people';
import { showPanel, showPanelAt } from '../../../test/show-panel';

beforeEach(() => {
  servePeople({ accountId: 'chiara', displayName: 'Chiara Rossi' });
});

/** Ana answered Chiara's question; both are in the talk. */
const talking = () => {
  const answer = { state: 'answered', answer: 'Mei does', answeredBy: 'ana', answeredAt: aPanel().now } as const;
  return aPanel({ questions: [aQuestion({ ...answer })], talk: aTalk({ startedAt: '2026-11-24T08:50:00.000Z' }) });
};

test('in a talk with the asker, the answerer may accept the answer', async () => {
  await showPanelAt('Unknowns', talking());
  expect(await screen.findByRole('button', { name: /^That answers it/ })).toBeVisible();
});

/** Ben answered Chiara's question; Chiara only spoke ahead of the talk. */
const away = (answeredBy: string) => {
  const [question] = talking().questions;
  const talk = aTalk({ present: ['ana', 'ben'] });
  return aPanel({ questions: [{ ...aQuestion(), ...question, answeredBy, blocking: true }], talk });
};

test('in a talk without the asker, those present may accept for them', async () => {
  await showPanelAt('Unknowns', away('ben'));
  expect(await screen.findByRole('button', { name: /^That answers it/ })).toBeVisible();
});

test('in a talk without the asker, the answerer is offered no button and told who is waited for', async () => {
  await showPanelAt('Unknowns', away('ana'));
  expect(await screen.findByText('waiting for Chiara Rossi’s OK since 24 Nov')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^That answers it/ })).toBeNull();
});

const accepted = (askedBy: string, acceptedBy: string) =>
  aPanel({ questions: [aQuestion({ state: 'closed', answer: 'Mei does', answeredBy: 'ben', askedBy, acceptedBy })] });
const unfold = { name: 'Show “1 closed”' };

test('an asker reads who accepted the answer for them, and may open it again with a reason', async () => {
  const { user, asked } = await showPanel(accepted('ana', 'ben'));
  await user.click(screen.getByRole('button', unfold));
  expect(screen.getByText('accepted by Somebody for you')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: /^Open again “/ }));
  await user.type(await screen.findByLabelText('What is still missing?'), 'Which Mei?');
  await user.click(screen.getByRole('button', { name: 'Open again' }));
  expect(asked().at(-1)).toMatchObject({
    functionKey: 'reopenQuestion',
    payload: { input: { because: 'Which Mei?' } },
  });
});

test('another person reads it too, without a button', async () => {
  await showPanel(accepted('ben', 'ana')).then(({ user }) => user.click(screen.getByRole('button', unfold)));
  expect(screen.getByText('accepted by you for Somebody')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Open again/ })).toBeNull();
});

import { cleanup, screen } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../../test/a-panel';
import { servePeople } from '../../../test/serve-people';
import { showPanel, showPanelAt } from '../../../test/show-panel';

beforeEach(() => {
  servePeople({ accountId: 'chiara', displayName: 'Chiara Rossi' });
});

/** Chiara's question must be answered first, and `answeredBy` answered it. */
const talkOf = (answeredBy: string) => {
  const answer = { state: 'answered', answer: 'Mei does', answeredBy, answeredAt: aPanel().now } as const;
  return aPanel({ questions: [aQuestion({ blocking: true, ...answer })], talk: aTalk({ present: ['ana', 'ben'] }) });
};

test('anybody but the person who answered is offered to close it, in a talk and outside', async () => {
  await showPanelAt('Unknowns', talkOf('ben'));
  expect(await screen.findByRole('button', { name: /^That answers it/ })).toBeVisible();
  cleanup();
  await showPanel(aPanel({ questions: talkOf('ben').questions }));
  expect(await screen.findByRole('button', { name: /^That answers it/ })).toBeVisible();
});

test('the person who answered is offered no button and told who is waited for', async () => {
  await showPanelAt('Unknowns', talkOf('ana'));
  expect(await screen.findByText('waiting for Chiara Rossi’s OK since 24 Nov')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^That answers it/ })).toBeNull();
});

test.each([
  ['without a name', null],
  ['answered by its asker', 'chiara'],
])('a question %s waits to be closed', async (_which, askedBy) => {
  const [question] = talkOf('chiara').questions;
  await showPanel(aPanel({ questions: [{ ...aQuestion(), ...question, askedBy }] }));
  expect(await screen.findByText('answered by Chiara Rossi, not closed yet')).toBeVisible();
});

test('German says that a question waits to be closed, and who closed one', async () => {
  const [waits] = talkOf('chiara').questions;
  const over = aQuestion({ id: 'over', state: 'closed', askedBy: 'ana', acceptedBy: 'chiara', answer: 'Mei does' });
  const panel = aPanel({ questions: [{ ...aQuestion(), ...waits, askedBy: null }, over] });
  const { user } = await showPanel(panel, {}, 'de');
  expect(await screen.findByText('beantwortet von Chiara Rossi, noch nicht geklärt')).toBeVisible();
  await user.click(screen.getByRole('button', { name: /1 geklärt/ }));
  expect(screen.getByText('geklärt von Chiara Rossi')).toBeVisible();
});

const closed = (askedBy: string, acceptedBy: string) =>
  aPanel({ questions: [aQuestion({ state: 'closed', answer: 'Mei does', answeredBy: 'ben', askedBy, acceptedBy })] });
const unfold = { name: 'Show “1 closed”' };

test('an asker reads who closed their question, and may open it again with a reason', async () => {
  const { user, asked } = await showPanel(closed('ana', 'ben'));
  await user.click(screen.getByRole('button', unfold));
  expect(screen.getByText('closed by Somebody')).toBeVisible();
  await user.click(await screen.findByRole('button', { name: /^Open again “/ }));
  await user.type(await screen.findByLabelText('What is still missing?'), 'Which Mei?');
  await user.click(screen.getByRole('button', { name: 'Open again' }));
  expect(asked().at(-1)).toMatchObject({
    functionKey: 'reopenQuestion',
    payload: { input: { because: 'Which Mei?' } },
  });
});

test('another person reads it too, without a button', async () => {
  await showPanel(closed('ben', 'ana')).then(({ user }) => user.click(screen.getByRole('button', unfold)));
  expect(screen.getByText('closed by you')).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Open again/ })).toBeNull();
});

import { screen } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import { aPanel, aQuestion } from '../../../test/a-panel';
import { servePeople } from '../../../test/serve-people';
import { showPanel } from '../../../test/show-panel';

/** Ben answered Dinesh's question an hour ago, outside of a talk. */
const waiting = (spoilt: Partial<Question> = {}) => {
  servePeople({ accountId: 'dinesh', displayName: 'Dinesh Rao' }, { accountId: 'ben', displayName: 'Ben Okafor' });
  const answer = { state: 'answered', answer: 'Mei does', answeredBy: 'ben' } as const;
  return aQuestion({ ...answer, answeredAt: '2026-11-24T08:00:00.000Z', askedBy: 'dinesh', ...spoilt });
};
const askForOk = () => screen.queryByRole('button', { name: 'Ask for the OK “Who updates the allergen list?”' });

test('a person who may not accept yet asks the asker for the OK once, and reads that they did', async () => {
  const question = waiting();
  const okAsked = { by: 'ana', at: '2026-11-24T07:00:00.000Z' };
  const { user, asked } = await showPanel(aPanel({ questions: [question] }), {
    askForOk: aPanel({ questions: [{ ...question, okAsked, version: 2 }] }),
  });
  await user.click(await screen.findByRole('button', { name: /^Ask for the OK/ }));
  expect(asked().at(-1)).toMatchObject({
    functionKey: 'askForOk',
    payload: { base: { version: 1 }, input: { id: 'q1' } },
  });
  expect(
    await screen.findByText('waiting for Dinesh Rao’s OK since 24 Nov · asked for the OK by you, 2 hours ago'),
  ).toBeVisible();
  expect(askForOk()).toBeNull();
});

test.each<[string, Partial<Question>, Partial<PanelView>]>([
  ['an anonymous question', { askedBy: null }, {}],
  ['the asker', { askedBy: 'ana' }, {}],
  ['a person who may accept after two days', { answeredAt: '2026-11-22T08:00:00.000Z' }, {}],
  ['a reader', {}, { me: { accountId: 'ana', canEdit: false } }],
])('no asking for the OK is offered to %s', async (_whom, spoilt, panel) => {
  await showPanel(aPanel({ questions: [waiting(spoilt)], ...panel }));
  expect((await screen.findAllByText(/waiting for/))[0]).toBeVisible();
  expect(askForOk()).toBeNull();
});

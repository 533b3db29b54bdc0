import { act, screen, within } from '@testing-library/react';
import type { Question } from '../../../src/domain/question/question';
import { unmet } from '../../../src/domain/criteria/criterion';
import { aCriterion, aPanel, aQuestion, aReadiness } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

const question = aQuestion({ blocking: true, text: 'Who pays?', owner: null });
const unowned = aCriterion({
  id: 'questions-owned',
  step: 'unknowns',
  need: 'advice',
  place: 'question',
  finding: unmet({ because: 'questions-unowned', count: 1 }),
});
const asking = (...questions: readonly Question[]) =>
  aPanel({ questions, assessment: { readiness: aReadiness(), criteria: [unowned] } });
const gap = () => within(screen.getByRole('list', { name: 'Would help too' })).getByRole('button');
const answer = () => screen.queryByLabelText('Your answer');

async function led() {
  const shown = await showPanel(asking(question));
  await shown.user.click(gap());
  expect(answer()).toHaveFocus();
  return shown;
}

test('a gap leads to the answer each time it is pressed', async () => {
  const { user } = await led();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  await user.click(gap());
  expect(answer()).toHaveFocus();
  await user.click(screen.getByLabelText(/What could go wrong/));
  await user.click(gap());
  expect(answer()).toHaveFocus();
});

test('a question that comes back later opens no form and takes no focus', async () => {
  const { user, store } = await led();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  const reads = async (...questions: readonly Question[]) => {
    servePanel(asking(...questions));
    await act(() => store.refresh());
  };
  await reads({ ...question, state: 'closed', answer: 'Ben.', version: 2 });
  await user.type(screen.getByLabelText(/What could go wrong/), 'And when?{Enter}');
  await reads({ ...question, state: 'open', version: 3 });
  await user.type(screen.getByLabelText(/What could go wrong/), 'And where?{Enter}');
  expect(screen.getByRole('button', { name: 'Answer “Who pays?”' })).toBeVisible();
  expect(answer()).toBeNull();
  expect(screen.getByLabelText(/What could go wrong/)).toHaveFocus();
});

test('a gap leads to the answer of a question that waits to be shown', async () => {
  const { user, store } = await showPanel(asking(aQuestion({ id: 'q0', blocking: false })));
  servePanel(asking(aQuestion({ id: 'q0', blocking: false }), { ...question, id: 'q9' }));
  await user.type(screen.getByLabelText(/What could go wrong/), 'And when?');
  await act(() => store.refresh());
  expect(screen.getByRole('button', { name: /1 new/ })).toBeVisible();
  await user.click(gap());
  expect(answer()).toHaveFocus();
});

import { screen, within } from '@testing-library/react';
import { aPanel, aQuestion, aConflict } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

const risk = aQuestion({ kind: 'risk', askedBy: 'ana' });
const mitigated = { state: 'answered', answer: 'mitigate: We buy early.', answeredBy: 'chiara', version: 2 } as const;
const texts = async () => {
  const failure = await screen.findByRole('alert');
  return within(failure)
    .getAllByRole('definition')
    .map((one) => one.textContent);
};

test('two answers to a risk are compared in words, not by code', async () => {
  const { user } = await showPanel(aPanel({ questions: [risk] }));
  await user.click(screen.getByRole('button', { name: /^Answer “/ }));
  await user.click(await screen.findByRole('radio', { name: 'We accept it' }));
  servePanel(aPanel({ questions: [{ ...risk, ...mitigated }] }), {
    answerQuestion: aConflict({ field: 'answer', theirs: mitigated.answer, mine: 'accept' }),
  });
  await user.click(screen.getByRole('button', { name: 'Save answer' }));
  expect(await texts()).toEqual(['We make it less likely · We buy early.', 'We accept it']);
});

test('a changed text that starts like a code is not read as an answer', async () => {
  const { user } = await showPanel(aPanel({ questions: [risk] }));
  await user.click(screen.getByRole('button', { name: /^Answer “/ }));
  await user.click(await screen.findByRole('radio', { name: 'We accept it' }));
  const text = 'Accept: late orders';
  servePanel(aPanel({ questions: [{ ...risk, text, version: 2 }] }), {
    answerQuestion: aConflict({ field: 'text', theirs: text, mine: 'accept' }),
  });
  await user.click(screen.getByRole('button', { name: 'Save answer' }));
  expect(await texts()).toEqual([text, 'We accept it']);
});

test('reopening a replaced answer shows it in words, not by code', async () => {
  const { user } = await showPanel(aPanel({ questions: [{ ...risk, ...mitigated }] }));
  await user.click(screen.getByRole('button', { name: /^More actions for/ }));
  await user.click(await screen.findByRole('menuitem', { name: /^Open again/ }));
  await user.type(await screen.findByLabelText(/^What is still missing/), 'Accept: who decides?');
  servePanel(aPanel({ questions: [{ ...risk, ...mitigated, answer: 'avoid', version: 3 }] }), {
    reopenQuestion: aConflict({ field: 'answer', theirs: 'avoid', mine: 'Accept: who decides?' }),
  });
  await user.click(screen.getByRole('button', { name: 'Open again' }));
  expect(await texts()).toEqual(['We avoid it', 'Accept: who decides?']);
});

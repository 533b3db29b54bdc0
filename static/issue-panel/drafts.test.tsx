import { act, screen } from '@testing-library/react';
import { aPanel, aQuestion, aTalk } from '../../test/a-panel';
import { servePanel } from '../../test/panel-host';
import { showPanel } from '../../test/show-panel';
import { ui } from '../../test/ui-host';
import { forgetFolding } from './use-folding';

beforeEach(() => {
  forgetFolding();
  ui.answer('getContext', () => ({ locale: 'en-GB', siteUrl: 'https://tiffin.example', extension: {} }));
});

const press = (name: string) => screen.findByRole('button', { name });
const leads = (who: string) => aPanel({ talk: aTalk({ leads: who }) });

test('whoever loses the lead finds what they had written when they take over again', async () => {
  const { store, user } = await showPanel(leads('ana'), { takeOverTalk: leads('ana') });
  await user.type(await screen.findByLabelText(/What did we agree/), 'Show them in words.');
  await user.click(screen.getByRole('radio', { name: 'Split' }));
  await user.type(await screen.findByLabelText(/What happens/), 'Ask the kitchen');
  await user.clear(await screen.findByLabelText(/Split into/));
  await user.type(screen.getByLabelText(/Split into/), 'Basket');
  servePanel(leads('ben'), { takeOverTalk: leads('ana') });
  await act(() => store.refresh());
  expect(screen.getByLabelText(/What did we agree/)).toHaveValue('Show them in words.');
  expect(screen.getByRole('button', { name: 'Close the talk' })).toBeDisabled();
  await user.click(await press('Take over'));
  expect(await screen.findByLabelText(/What did we agree/)).toHaveValue('Show them in words.');
  expect(screen.getByRole('radio', { name: 'Split' })).toBeChecked();
  expect(await screen.findByLabelText(/What happens/)).toHaveValue('Ask the kitchen');
  expect(screen.getByLabelText(/Split into/)).toHaveValue('Basket');
});

const answering = async (
  spoilt: Parameters<typeof aQuestion>[0] = {},
  answers: Parameters<typeof showPanel>[1] = {},
) => {
  const shown = await showPanel(aPanel({ questions: [aQuestion(spoilt)] }), answers);
  await shown.user.click(await press('Answer'));
  return shown;
};

test('changing the owner of a question keeps the answer that is being written', async () => {
  const { user } = await answering({ kind: 'risk' });
  await user.click(await screen.findByRole('radio', { name: 'We accept it' }));
  await user.type(screen.getByLabelText(/Why, or how/), 'It is rare');
  await user.click(screen.getByTitle(/Change owner/));
  await user.click(await press('Cancel'));
  await user.click(await press('Answer'));
  expect(screen.getByLabelText(/Why, or how/)).toHaveValue('It is rare');
  expect(screen.getByRole('radio', { name: 'We accept it' })).toBeChecked();
});

test('an answer that is cancelled is forgotten', async () => {
  const { user } = await answering();
  await user.type(await screen.findByLabelText('Your answer'), 'Ben does.');
  await user.click(await press('Cancel'));
  await user.click(await press('Answer'));
  expect(screen.getByLabelText('Your answer')).toHaveValue('');
});

test('an answer that was sent is forgotten', async () => {
  const { user } = await answering({}, { answerQuestion: aPanel({ questions: [aQuestion({ version: 2 })] }) });
  await user.type(await screen.findByLabelText('Your answer'), 'Ben does.');
  await user.click(await press('Save answer'));
  await user.click(await press('Answer'));
  expect(screen.getByLabelText('Your answer')).toHaveValue('');
});

const brief = (why: string, version: number) => ({ ...aPanel().brief, why, version, textsFrom: version });

test('what is written of why and scope is there again after a look elsewhere, and still follows on what was seen', async () => {
  const { user, store } = await showPanel(aPanel({ brief: brief('Law', 3) }));
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(await screen.findByLabelText('For whom?'), 'Parents');
  await user.click(await screen.findByRole('button', { name: /^Answer: Who updates/ }));
  expect(screen.queryByLabelText('For whom?')).toBeNull();
  const { asked } = servePanel(aPanel({ brief: brief('Allergies', 4) }));
  await act(() => store.refresh());
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  expect(await screen.findByLabelText('For whom?')).toHaveValue('Parents');
  await user.click(await press('Save'));
  expect(asked().at(-1)).toMatchObject({ payload: { brief: { who: 'Parents', version: 3 } } });
});

test('why and scope that are cancelled are forgotten', async () => {
  const { user } = await showPanel(aPanel({ brief: brief('Law', 3) }));
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(await screen.findByLabelText('For whom?'), 'Parents');
  await user.click(await press('Cancel'));
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  expect(await screen.findByLabelText('For whom?')).toHaveValue('');
});

import { screen } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { aPanel, aQuestion, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { loudButtons } from '../../../test/is-loud';
import { pressable, showPanel, showPanelAt } from '../../../test/show-panel';

const answered = aQuestion({ state: 'answered', answer: 'Yes', answeredBy: 'ben', askedBy: 'ana' });
const mine = aQuestion({ askedBy: 'ana' });
const silent = aPanel({ talk: aTalk({ respondents: 5, iSaid: 'wrote', privateWriting: aPrivateWriting() }) });
const START = 'Start refining';

/** The panel, the buttons that open a form, the field that is filled in, and the primary button. */
const forms: readonly (readonly [PanelView, readonly RegExp[], RegExp, string])[] = [
  [aPanel(), [/^Answer “/], /^Your answer/, START],
  [aPanel({ questions: [answered] }), [/^More actions for/, /^Open again/], /^What is still missing/, START],
  [aPanel({ questions: [mine] }), [/Somebody finds out by Thu/], /^In one line/, START],
  [aPanel(), [/^More actions$/, /^Edit why and scope/], /^For whom/, START],
  [aPanel(), [/^More actions$/, /^Make an exception/], /^Why an exception/, START],
];

test.each(forms)('there is one primary button, also while a form is open: %#', async (...form) => {
  const [panel, path, field, lead] = form;
  const { user } = await showPanel(panel);
  for (const name of path) await user.click(await pressable(name));
  await user.type(await screen.findByLabelText(field), '3');
  expect(loudButtons()).toEqual([lead]);
});

test('there is one primary button also with a vote to send', async () => {
  const { user } = await showPanelAt('Vote', silent);
  screen.getByRole('radio', { name: '5' }).focus();
  await user.keyboard(' ');
  expect(screen.getByRole('button', { name: 'Vote' })).toBeVisible();
  expect(loudButtons()).toEqual(['Show what we wrote · 5 of 5']);
});

test('there is one primary button also with a pasted list', async () => {
  const { user } = await showPanel(aPanel());
  await user.click(screen.getByLabelText(/What could go wrong/));
  await user.paste('Who pays?\nWho cooks?');
  expect(await screen.findByRole('button', { name: /2 questions/ })).toBeVisible();
  expect(loudButtons()).toEqual([START]);
});

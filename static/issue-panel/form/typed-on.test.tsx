import { act, cleanup, screen, waitFor } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { aPanel, aPastTalk, aQuestion, aTalk } from '../../../test/a-panel';
import { aTicketOf } from '../../../test/builders/a-ticket';
import { servePanel } from '../../../test/panel-host';
import { pressable, showPanel, showPanelAt } from '../../../test/show-panel';

const mine = aQuestion({ askedBy: 'ana', blocking: true });
const withAnswer = aQuestion({ ...mine, state: 'answered', answer: 'Ben.', answeredBy: 'ana', version: 2 });
const exception = { by: 'ana', reason: 'Demo.', at: '2026-11-24T09:00:00.000Z', fingerprint: 'f' };

/** An answer that arrives when the test says so. */
function held(): [Promise<unknown>, (answer: unknown) => void] {
  let arrive: (answer: unknown) => void = () => undefined;
  return [new Promise((resolve) => (arrive = resolve)), (answer) => arrive(answer)];
}

type Form = {
  readonly call: string;
  /** The buttons that open the form, in order. */
  readonly open: readonly (string | RegExp)[];
  readonly field: string;
  readonly save: string;
  readonly before: PanelView;
  /** The panel once the first text of the form is stored. */
  readonly stored: PanelView;
  readonly text: string;
};

const forms: readonly Form[] = [
  {
    call: 'answerQuestion',
    open: [/^Answer “/],
    field: 'Your answer',
    save: 'Save answer',
    text: 'Ben.',
    before: aPanel({ questions: [mine] }),
    stored: aPanel({ questions: [withAnswer] }),
  },
  {
    call: 'editQuestion',
    open: [/Change owner, due day/],
    field: 'In one line',
    save: 'Save',
    text: 'Who?',
    before: aPanel({ questions: [mine] }),
    stored: aPanel({ questions: [{ ...mine, text: 'Who?', version: 2 }] }),
  },
  {
    call: 'saveToTicket',
    open: ['Edit'],
    field: 'For whom',
    save: 'Save to the ticket',
    text: 'Parents',
    before: aPanel(),
    stored: aPanel({ ticket: aTicketOf({ ...aPanel().ticket.texts, who: 'Parents' }) }),
  },
  {
    call: 'makeException',
    open: ['More actions', 'Make an exception…'],
    field: 'Why an exception?',
    save: 'Make an exception',
    text: 'Demo.',
    before: aPanel(),
    stored: aPanel({ exception }),
  },
];

/** A form that was sent and not answered yet, with more typed into it since. */
async function typedOn({ call, open, field, save, before, text }: Form, otherwise?: unknown) {
  const [answered, arrive] = held();
  const shown = await showPanel(before, { [call]: answered });
  for (const name of open) await shown.user.click(await pressable(name));
  await shown.user.clear(await screen.findByLabelText(field));
  await shown.user.type(screen.getByLabelText(field), text);
  await shown.user.click(screen.getByRole('button', { name: save }));
  await shown.user.type(screen.getByLabelText(field), ' More.');
  const answer = (panel: PanelView) => act(async () => arrive(otherwise ?? { ok: true, value: panel }));
  return { ...shown, answer };
}

test.each(forms)('text typed while $call is being sent stays, and is saved over the stored one', async (form) => {
  const { user, answer } = await typedOn(form);
  await answer(form.stored);
  expect(screen.getByLabelText(form.field)).toHaveValue(`${form.text} More.`);
  const { asked } = servePanel(form.stored);
  await user.click(screen.getByRole('button', { name: form.save }));
  expect(asked().map(({ functionKey }) => functionKey)).toEqual([form.call]);
  const saved = JSON.stringify(asked()[0]?.payload);
  expect(saved).toContain(`${form.text} More.`);
  // Based on what was just stored, so that nothing unseen is replaced.
  expect(saved).toContain(form.call === 'makeException' ? exception.at : `"${form.text}"`);
  await waitFor(() => expect(screen.queryByLabelText(form.field)).toBeNull());
});

const reopening: Form = {
  call: 'reopenQuestion',
  open: [/^More actions for/, 'Open again'],
  field: 'What is still missing?',
  save: 'Open again',
  text: 'When?',
  before: aPanel({ questions: [withAnswer] }),
  stored: aPanel({ questions: [{ ...mine, reopenedBecause: 'When?', version: 3 }] }),
};

test.each([
  ['', undefined],
  [', also where the first answer is lost', { ok: false, failure: { code: 'jira-unavailable', details: {} } }],
])('text typed after reopening stays to be copied, since the question is open%s', async (...given) => {
  const { answer, store, user } = await typedOn(reopening, given[1]);
  await answer(reopening.stored);
  servePanel(reopening.stored);
  await act(() => store.refresh());
  expect(screen.getByLabelText(reopening.field)).toHaveValue('When? More.');
  expect(screen.getByRole('button', { name: reopening.save })).toBeDisabled();
  expect(await screen.findByRole('alert')).toHaveTextContent(
    /^The first part of this is saved and the question is open again/,
  );
  expect(screen.queryByRole('button', { name: 'Try again' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
});

test.each([
  ['Someone opened this question again meanwhile.', { ...mine, reopenedBecause: 'Which Ben?', version: 3 }],
  ['Someone closed this question meanwhile', { ...withAnswer, state: 'closed', version: 3 }],
] as const)('%s: an unsaved reason for reopening cannot be saved, and stays to be copied', async (...given) => {
  const [said, question] = given;
  const { user, store } = await showPanel(reopening.before);
  for (const name of reopening.open) await user.click(await pressable(name));
  await user.type(await screen.findByLabelText(reopening.field), 'When?');
  servePanel(aPanel({ questions: [question] }));
  await act(() => store.refresh());
  expect(screen.getByRole('alert')).toHaveTextContent(said);
  expect(screen.getByLabelText(reopening.field)).toHaveValue('When?');
  expect(screen.getByRole('button', { name: reopening.save })).toBeDisabled();
});

test('text typed while a talk’s end is recorded stays until its writer drops it', async () => {
  const [answered, arrive] = held();
  const { user } = await showPanelAt('Close', aPanel({ talk: aTalk() }), { closeTalk: answered });
  const sentence = await screen.findByLabelText('What did we agree, in one sentence?');
  await user.type(sentence, 'We build it.');
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  await user.type(sentence, ' In May.');
  const recorded = aPastTalk({ id: aTalk().startedAt, outcome: 'another-talk', agreed: 'We build it.' });
  await act(async () => arrive({ ok: true, value: aPanel({ talks: [recorded] }) }));
  expect(screen.getByLabelText('What did we agree, in one sentence?')).toHaveValue('We build it. In May.');
  expect(screen.getByText(/^This talk was closed meanwhile\./)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByLabelText('What did we agree, in one sentence?')).toBeNull();
});

test('reopening does not report itself as another person’s change', async () => {
  const { store } = await typedOn(reopening);
  servePanel(reopening.stored);
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
});

test('deleting the text typed since then still reports the rest as saved', async () => {
  const { answer, user } = await typedOn(reopening);
  await answer(reopening.stored);
  await user.type(screen.getByLabelText(reopening.field), '{Backspace>6/}');
  expect(screen.getByLabelText(reopening.field)).toHaveValue('When?');
  expect(screen.getByRole('alert')).toBeVisible();
});

describe('after leaving a form while it was being sent', () => {
  const opening = async ({ open, field }: Form, user: Awaited<ReturnType<typeof showPanel>>['user']) => {
    for (const name of open) await user.click(await pressable(name));
    return screen.findByLabelText(field);
  };

  test.each([...forms, reopening])('new text in the same form is kept: $call', async (form) => {
    const { user, answer } = await typedOn(form);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    const field = await opening(form, user);
    await user.clear(field);
    await user.type(field, 'Other');
    await answer(form.stored);
    expect(screen.getByLabelText(form.field)).toHaveValue('Other');
    cleanup();
    const later = await showPanel(form.before);
    expect(await opening(form, later.user)).toHaveValue('Other');
  });

  test('another form opened meanwhile stays', async () => {
    const [answerQuestion, arrive] = held();
    const { user } = await showPanel(aPanel({ questions: [mine] }), { answerQuestion });
    await user.click(await screen.findByRole('button', { name: /^Answer “/ }));
    await user.type(await screen.findByLabelText('Your answer'), 'Ben.');
    await user.click(screen.getByRole('button', { name: 'Save answer' }));
    await user.click(screen.getByRole('button', { name: /Change owner, due day/ }));
    await user.selectOptions(await screen.findByLabelText('About'), 'Data');
    await act(async () => arrive({ ok: true, value: aPanel({ questions: [withAnswer] }) }));
    expect(screen.getByLabelText('About')).toHaveDisplayValue('Data');
  });

  test('nothing of it is restored once it is stored', async () => {
    const [answerQuestion, arrive] = held();
    const { user } = await showPanel(aPanel({ questions: [mine] }), { answerQuestion });
    await user.click(await screen.findByRole('button', { name: /^Answer “/ }));
    await user.type(await screen.findByLabelText('Your answer'), 'Ben.');
    await user.click(screen.getByRole('button', { name: 'Save answer' }));
    await user.keyboard('{Escape}');
    await act(async () => arrive({ ok: true, value: aPanel({ questions: [withAnswer] }) }));
    expect(sessionStorage).toHaveLength(0);
  });

  test('nothing of a cancelled text is restored, also if more was typed', async () => {
    const [form] = forms.filter(({ call }) => call === 'editQuestion');
    const { user, answer } = await typedOn(form ?? reopening);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    await answer(form?.stored ?? aPanel());
    expect(sessionStorage).toHaveLength(0);
  });
});

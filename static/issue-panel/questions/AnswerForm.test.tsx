import { act, screen } from '@testing-library/react';
import type { Question } from '../../../src/domain/question/question';
import { aPanel, aQuestion, aConflict } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

const said = { answer: 'The kitchen does.', answeredBy: 'chiara', answeredAt: '2026-11-24T08:59:00.000Z' } as const;
const open = aQuestion({ askedBy: 'ana' });
const answered = (spoilt: Partial<Question> = {}): Question =>
  aQuestion({ askedBy: 'ana', state: 'answered', version: 2, ...said, ...spoilt });
const conflict = aConflict({ field: 'answer', theirs: said.answer, mine: 'Ben does.' });

/** Ana has begun to answer one of four questions. */
async function answering(answers: Parameters<typeof showPanel>[1] = {}) {
  const others = ['q2', 'q3', 'q4'].map((id) => aQuestion({ id, askedAt: '2026-11-22T09:00:00.000Z' }));
  const host = await showPanel(aPanel({ questions: [open, ...others] }), answers);
  await host.user.click(screen.getAllByRole('button', { name: /^Answer “/ })[0] ?? document.body);
  await host.user.type(await screen.findByLabelText('Your answer'), 'Ben does.');
  const now = (question: Question) => aPanel({ questions: [question, ...others] });
  return { ...host, now };
}

test('an answer in place of another names whose it was, also to its author', async () => {
  const taken = aQuestion({ state: 'answered', answer: 'Mei does', answeredBy: 'ben', answeredOver: 'ana' });
  await showPanel(aPanel({ questions: [taken] }));
  expect(screen.getByText('replaces the answer by you')).toBeVisible();
});

test('after a conflict the own answer is sent on the question as it is now', async () => {
  const { user, now } = await answering({ answerQuestion: conflict, openPanel: aPanel() });
  const { asked } = servePanel(now(answered()), { answerQuestion: conflict });
  await user.click(screen.getByRole('button', { name: 'Save answer' }));
  await user.click(await screen.findByRole('button', { name: 'Use mine' }));
  expect(asked()).toMatchObject([
    { payload: { base: { state: 'open' } } },
    { payload: { base: { state: 'answered' } } },
  ]);
  expect(await screen.findByLabelText('Your answer')).toHaveValue('Ben does.');
});

test('the answer is based on the version shown; a new owner or due day is no conflict', async () => {
  const { user, store, now } = await answering();
  servePanel(now({ ...open, owner: 'emma', version: 2 }));
  await act(() => store.refresh());
  const { asked } = servePanel(now(answered({ version: 3 })));
  await user.click(screen.getByRole('button', { name: 'Save answer' }));
  const { text, kind, state } = open;
  expect(asked()[0]?.payload).toMatchObject({
    base: { text, kind, state, answer: null },
    input: { answer: 'Ben does.' },
  });
});

test('the other of two question texts can be kept; the answer stays until sent', async () => {
  const { user, now } = await answering();
  const other = { field: 'text', theirs: 'Who updates both lists?', mine: 'Ben does.' };
  const edited = now({ ...open, text: other.theirs, version: 2 });
  servePanel(edited, { answerQuestion: aConflict(other) });
  await user.click(screen.getByRole('button', { name: 'Save answer' }));
  await user.click(await screen.findByRole('button', { name: 'Keep theirs' }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('Your answer')).toHaveValue('Ben does.');
  const { asked } = servePanel(edited);
  await user.click(screen.getByRole('button', { name: 'Save answer' }));
  expect(asked()[0]?.payload).toMatchObject({ base: { text: other.theirs } });
});

test.each([
  ['before one sends it', false],
  ['and one’s answer meets that', true],
])('a question closed meanwhile, %s: it says so, and the text stays', async (_when, sends) => {
  const { user, store, now } = await answering();
  servePanel(now(answered({ state: 'closed', version: 3 })), { answerQuestion: conflict });
  if (sends) await user.click(screen.getByRole('button', { name: 'Save answer' }));
  else await act(() => store.refresh());
  expect(await screen.findByText(/Someone closed this question meanwhile/)).toBeVisible();
  expect(screen.getByLabelText('Your answer')).toHaveValue('Ben does.');
  expect(screen.getByRole('button', { name: 'Save answer' })).toBeDisabled();
  expect(screen.queryByRole('button', { name: 'Use mine' })).toBeNull();
});

test('a question withdrawn meanwhile can be restored, and then the answer saved', async () => {
  const { user, store, now } = await answering();
  servePanel(now({ ...open, state: 'withdrawn', version: 2 }));
  await act(() => store.refresh());
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'This question was withdrawn meanwhile. What you wrote is still below. “Undo” brings the question back, then you can save.',
  );
  servePanel(now({ ...open, version: 3 }));
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByLabelText('Your answer')).toHaveValue('Ben does.');
  expect(screen.getByRole('button', { name: 'Save answer' })).toBeEnabled();
});

test('unsent text stays, whatever else the person does', async () => {
  const { user, store, now } = await answering();
  servePanel(now(answered({ state: 'closed', version: 3 })));
  await act(() => store.refresh());
  await user.click(screen.getByRole('button', { name: 'Clear to me' }));
  expect(screen.getByLabelText('Your answer')).toHaveValue('Ben does.');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(screen.queryByLabelText('Your answer')).toBeNull();
});

test('a reopened answer is still shown beside the reason', async () => {
  const reopened = aQuestion({ answer: 'The school pays', answeredBy: 'ben', reopenedBecause: 'Since when?' });
  await showPanel(aPanel({ questions: [reopened] }));
  expect(screen.getByText(/^Open again: Since when\?/)).toBeVisible();
  expect(screen.getByText('The school pays')).toBeVisible();
});

const again = { answeredBy: 'ana', reopenedBecause: 'Since when?' };

test.each([
  ['rate-limited', { ...again, answer: 'Ben does.' }, 'Your answer', 'Ben does.', null],
  ['rate-limited', { ...again, kind: 'risk', answer: 'accept: Rare.' }, /Why, or how/, 'Rare.', 'We accept it'],
] as const)(
  'an equal answer to a reopened question counts as stored only once it is (%s)',
  async (fails, spoilt, field, text, code) => {
    const { user } = await showPanel(aPanel({ questions: [{ ...open, ...spoilt }] }), { answerQuestion: { fails } });
    await user.click(screen.getByRole('button', { name: /^Answer “/ }));
    if (code !== null) await user.click(await screen.findByRole('radio', { name: code }));
    await user.type(await screen.findByLabelText(field), text);
    await user.click(screen.getByRole('button', { name: 'Save answer' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    expect(screen.getByLabelText(field)).toHaveValue(text);
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
  },
);

import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import type { PanelView } from '../../src/contract';
import type { Question } from '../../src/domain/question/question';
import {
  anAssessment,
  anOpenBallot,
  aPanel,
  aPrivateWriting,
  aPastTalk,
  aQuestion,
  aRecheck,
  aRevealedBallot,
  aSize,
  aTalk,
  DONE_WHEN,
} from '../../test/a-panel';
import { aTicketOf } from '../../test/builders/a-ticket';
import { hastyPanel } from '../../test/hasty-panel';
import { heldAnswer } from '../../test/held-answer';
import { inTurn, offline, servePanel, type Answer } from '../../test/panel-host';
import { pressable, showPanel, showPanelAt } from '../../test/show-panel';

// Most tests wait for the repeat of a call.
hastyPanel();

const lost = { fails: 'jira-unavailable' } as const;

const bens = aTalk({ facilitator: 'ben' });
const changed = anAssessment({ state: 'recheck', agreedAt: '2026-11-15' });
const settled = (label: string | null): PanelView => {
  const one = label === null ? null : { label, value: Number(label), written: true, at: '2026-11-24T09:00:00.000Z' };
  return aPanel({ talk: aTalk(), ballot: aRevealedBallot({ size: aSize({ settled: one }) }) });
};
const recheck = (iConfirmed: boolean): PanelView =>
  aPanel({ assessment: changed, ballot: aRevealedBallot(), recheck: aRecheck({ iConfirmed }) });

/** The call, the buttons pressed, the panel before, and the panel read later, with the call stored. */
const deeds: readonly (readonly [string, readonly (string | RegExp)[], PanelView, PanelView])[] = [
  ['startTalk', ['Start refining'], aPanel(), aPanel({ talk: aTalk() })],
  ['startTalk', ['Join'], aPanel({ talk: { ...bens, iJoined: false } }), aPanel({ talk: bens })],
  ['takeOverTalk', ['Take over'], aPanel({ talk: bens }), aPanel({ talk: aTalk() })],
  ['settleSize', ['Settle…', '8'], settled(null), settled('8')],
  ['settleSize', ['Another size…', '8'], settled('5'), settled('8')],
  ['stillAgreed', ['Still agreed'], recheck(false), recheck(true)],
  [
    'nothingFromMe',
    ['Nothing from me'],
    aPanel({ talk: aTalk({ privateWriting: aPrivateWriting() }) }),
    aPanel({ talk: aTalk({ iSaid: 'nothing' }) }),
  ],
];

test.each(deeds)('%s: a call whose answer is lost is repeated, without a failure message', async (...given) => {
  const [call, presses, before, after] = given;
  const { user, sent, store } = await showPanel(before, { [call]: inTurn(lost, after) });
  for (const name of presses) await user.click(await pressable(name));
  await waitFor(() => expect(store.isActing()).toBe(false));
  expect(store.state()).toMatchObject({ view: after });
  const [first, second, ...more] = sent();
  expect(second).toEqual(first);
  expect(more).toEqual([]);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a call that the back end was too busy to store is repeated, without a failure message', async () => {
  const { user, sent } = await showPanel(aPanel(), { startTalk: inTurn({ fails: 'busy' }, aPanel({ talk: aTalk() })) });
  await user.click(await screen.findByRole('button', { name: 'Start refining' }));
  expect(await screen.findByRole('timer')).toBeVisible();
  expect(sent()).toHaveLength(2);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a form that was busy twice keeps its text, and can be sent again', async () => {
  const question = aQuestion({ askedBy: 'ben' });
  const { user } = await showPanel(aPanel({ questions: [question] }), { answerQuestion: { fails: 'busy' } });
  await user.click(await screen.findByRole('button', { name: /^Answer “/ }));
  await user.type(await screen.findByLabelText('Your answer'), 'Ben does.');
  await user.click(screen.getByRole('button', { name: 'Save answer' }));
  const alert = await screen.findByRole('alert');
  expect(alert).toHaveTextContent('Too many people are changing this at the moment');
  expect(screen.getByLabelText('Your answer')).toHaveValue('Ben does.');
  expect(screen.getByRole('button', { name: 'Save answer' })).toBeEnabled();
  expect(screen.queryByRole('button', { name: 'Use mine' })).toBeNull();
});

test('a stored change appears by itself, also when both answers were lost', async () => {
  const { user } = await showPanel(aPanel());
  servePanel(aPanel({ talk: aTalk() }), { startTalk: lost });
  await user.click(await screen.findByRole('button', { name: 'Start refining' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira does not answer');
  await waitFor(() => expect(screen.getByRole('timer')).toBeVisible());
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.queryByRole('button', { name: 'Start refining' })).toBeNull();
});

const voted = aPanel({
  talk: aTalk({ isVoting: true }),
  ballot: anOpenBallot({ voted: ['ana'], mine: 4, mySize: '8' }),
});

describe('a vote whose answer was lost', () => {
  /** Ana has voted 8 and Good, and sees that Jira does not answer. */
  const voting = async () => {
    const shown = await showPanel(aPanel({ talk: aTalk({ isVoting: true }) }), { castVote: offline });
    await shown.user.click(screen.getByRole('radio', { name: '8' }));
    await shown.user.click(screen.getByRole('radio', { name: /Good/ }));
    await screen.findByRole('alert');
    return shown;
  };
  const mask = () => screen.findByText('You have voted', { selector: 'output' });

  test('is masked once it is seen to be stored, without a failure message', async () => {
    const { user, store } = await voting();
    servePanel(voted);
    await act(() => store.refresh());
    expect(await mask()).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.queryByRole('radio', { name: /Good/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Change my vote' }));
    for (const name of ['8', /Good/]) expect(screen.getByRole('radio', { name })).not.toBeChecked();
  });

  test('does not replace what the voter has chosen since', async () => {
    const { user, store } = await voting();
    screen.getByRole('radio', { name: '13' }).focus();
    await user.keyboard(' ');
    servePanel(voted);
    await act(() => store.refresh());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByRole('radio', { name: '13' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(await mask()).toBeVisible();
  });

  test('cast again on changed text, is masked only once it is stored on that text', async () => {
    const old = { ballot: anOpenBallot({ voted: ['ana'], mine: 4, changedSinceMine: DONE_WHEN }) };
    const { user, store } = await showPanelAt('Vote', aPanel({ talk: aTalk(), ...old }), { castVote: offline });
    await user.click(await screen.findByRole('button', { name: 'Change my vote' }));
    await user.click(screen.getByRole('radio', { name: /Good/ }));
    await screen.findByRole('alert');
    servePanel(aPanel({ talk: aTalk({ respondents: 3 }), ...old }));
    await act(() => store.refresh());
    expect(screen.getByRole('alert')).toBeVisible();
    servePanel(aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ana'], mine: 4 }) }));
    await act(() => store.refresh());
    expect(screen.queryByRole('alert')).toBeNull();
    expect(await mask()).toBeVisible();
  });

  test('a changed vote that was not stored is retried on the current text', async () => {
    const { user, store } = await showPanelAt('Vote', voted, { castVote: offline });
    await user.click(await screen.findByRole('button', { name: 'Change my vote' }));
    await user.click(screen.getByRole('radio', { name: /Clear/ }));
    await screen.findByRole('alert');
    servePanel(
      aPanel({
        talk: aTalk(),
        ballot: anOpenBallot({ voted: ['ana'], mine: 4, mySize: '8', changedSinceMine: DONE_WHEN }),
      }),
    );
    await act(() => store.refresh());
    expect(screen.getByRole('alert')).toBeVisible();
    const { asked } = servePanel(voted);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(asked()[0]?.payload).toMatchObject({ input: { confidence: 5 } });
  });
});

test('a vote whose first answer is lost stays masked, and a choice meanwhile stays', async () => {
  const { answer, arrives } = heldAnswer();
  const { user, asked } = await showPanel(aPanel({ talk: aTalk({ isVoting: true }) }), {
    castVote: inTurn(lost, answer),
  });
  const choose = async (size: string) => {
    screen.getByRole('radio', { name: size }).focus();
    await user.keyboard(' ');
  };
  await choose('8');
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  await user.click(await screen.findByRole('button', { name: 'Change my vote' }));
  await choose('13');
  await waitFor(() => expect(asked()).toHaveLength(2));
  await arrives(voted);
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getByRole('radio', { name: '13' })).toBeChecked();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(await screen.findByText('You have voted', { selector: 'output' })).toBeVisible();
});

describe('a question whose answer is lost', () => {
  const line = () => screen.getByLabelText(/What could go wrong/);

  test('stays in the list during the repeat, and is there once', async () => {
    const asked = aPanel({ questions: [aQuestion({ id: 'q9', text: 'Who pays?', askedBy: 'ana' })] });
    const { answer, arrives } = heldAnswer();
    const { user, store } = await showPanel(aPanel(), { askQuestion: inTurn(lost, answer) });
    await user.type(line(), 'Who pays?{Enter}');
    expect(screen.getByText('Who pays?')).toBeVisible();
    await arrives(asked);
    await waitFor(() => expect(store.state()).toMatchObject({ view: asked }));
    expect(screen.getAllByText('Who pays?')).toHaveLength(1);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('twice is marked as perhaps not saved, until it is seen to be stored', async () => {
    const { user, store, sent } = await showPanel(aPanel(), { askQuestion: lost });
    await user.type(line(), 'Who pays?{Enter}');
    expect(await screen.findByText('Perhaps not saved: “Who pays?”')).toBeVisible();
    const asked = aQuestion({ id: String(sent()[0]?.payload?.['requestId']), text: 'Who pays?', askedBy: 'ana' });
    servePanel(aPanel({ questions: [asked] }));
    await act(() => store.refresh());
    expect(screen.queryByRole('alert')).toBeNull();
    servePanel(aPanel({ questions: [{ ...asked, state: 'closed' }] }));
    await act(() => store.refresh());
    expect(screen.queryByText(/not saved/)).toBeNull();
  });

  test('twice, and retried by its writer, keeps its request id', async () => {
    const { user, sent } = await showPanel(aPanel(), { askQuestion: lost });
    await user.type(line(), 'Who pays?{Enter}');
    await user.click(await screen.findByRole('button', { name: 'Try again' }));
    await waitFor(() => expect(sent()).toHaveLength(4));
    expect(new Set(sent().map(({ payload }) => payload?.['requestId'])).size).toBe(1);
  });
});

describe('a form', () => {
  const mine = aQuestion({ askedBy: 'ana' });
  const answered = aQuestion({ askedBy: 'ana', state: 'answered', answer: 'Ben does.', answeredBy: 'ben' });
  const exception = { by: 'ana', reason: 'Demo.', at: '2026-11-24T09:00:00.000Z' };
  type Form = {
    readonly call: string;
    /** The buttons that open the form, in order. */
    readonly open: readonly (string | RegExp)[];
    readonly field: string | RegExp;
    readonly text: string;
    readonly save: string;
    readonly before: PanelView;
    readonly after: PanelView;
  };
  const answering: Form = {
    call: 'answerQuestion',
    open: [/^Answer “/],
    field: 'Your answer',
    text: 'Ben does.',
    save: 'Save answer',
    before: aPanel({ questions: [mine] }),
    after: aPanel({ questions: [{ ...answered, version: 2 }] }),
  };
  const forms: readonly Form[] = [
    answering,
    {
      call: 'editQuestion',
      open: [/Thu/],
      field: 'In one line',
      text: 'Who pays?',
      save: 'Save',
      before: aPanel({ questions: [mine] }),
      after: aPanel({ questions: [{ ...mine, text: 'Who pays?', version: 2 }] }),
    },
    {
      call: 'reopenQuestion',
      open: [/^More actions for/, /^Open again/],
      field: /missing/,
      text: 'Which Ben?',
      save: 'Open again',
      before: aPanel({ questions: [answered] }),
      after: aPanel({ questions: [{ ...answered, state: 'open', reopenedBecause: 'Which Ben?', version: 3 }] }),
    },
    {
      call: 'saveToTicket',
      open: ['Edit'],
      field: 'For whom',
      text: 'Parents',
      save: 'Save to the ticket',
      before: aPanel(),
      after: aPanel({ ticket: aTicketOf({ ...aPanel().ticket.texts, who: 'Parents' }) }),
    },
    {
      call: 'makeException',
      open: ['More actions', 'Make an exception…'],
      field: 'Why an exception?',
      text: 'Demo.',
      save: 'Make an exception',
      before: aPanel(),
      after: aPanel({ exception }),
    },
    {
      call: 'closeTalk',
      open: [/^4 Close/],
      field: /^What did we agree/,
      text: 'We build it.',
      save: 'Close the talk',
      before: aPanel({ talk: aTalk() }),
      after: aPanel({ talks: [aPastTalk({ id: aTalk().startedAt })] }),
    },
  ];
  const sending = async (form: Form, answer: Answer | ReturnType<typeof inTurn>) => {
    const shown = await showPanel(form.before, { [form.call]: answer });
    for (const name of form.open) await shown.user.click(await pressable(name));
    await shown.user.clear(await screen.findByLabelText(form.field));
    await shown.user.type(screen.getByLabelText(form.field), form.text);
    await shown.user.click(screen.getAllByRole('button', { name: form.save }).at(-1) ?? document.body);
    return shown;
  };

  test.each(forms)('whose first answer is lost is sent again by itself, and closes: $call', async (form) => {
    const { answer, arrives } = heldAnswer();
    const { sent, store } = await sending(form, inTurn(lost, answer));
    expect(screen.getByLabelText(form.field)).toHaveValue(form.text);
    await arrives(form.after);
    await waitFor(() => expect(screen.queryByLabelText(form.field)).toBeNull());
    expect(store.state()).toMatchObject({ view: form.after });
    const [first, second, ...more] = sent();
    expect(second).toEqual(first);
    expect(more).toEqual([]);
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test.each(forms)('whose answers are both lost keeps its text, and says why: $call', async (form) => {
    await sending(form, lost);
    const alert = await screen.findByRole('alert');
    expect(alert).toHaveTextContent('Jira does not answer');
    expect(alert).toHaveTextContent('It is not known whether this was saved.');
    expect(screen.getByLabelText(form.field)).toHaveValue(form.text);
  });

  test('whose answers are both lost is the same call also after a reload', async () => {
    const { sent } = await sending(answering, lost);
    await screen.findByRole('alert');
    cleanup();
    const later = await showPanel(answering.before, { answerQuestion: answering.after });
    for (const name of answering.open) await later.user.click(await pressable(name));
    await later.user.click(screen.getByRole('button', { name: answering.save }));
    expect(later.sent()[0]?.payload).toEqual(sent()[0]?.payload);
    expect(sessionStorage).toHaveLength(0);
  });

  test.each(forms)('whose answers are both lost is the same call when it is sent again: $call', async (form) => {
    const { user, sent } = await sending(form, lost);
    await screen.findByRole('alert');
    await user.click(screen.getAllByRole('button', { name: form.save }).at(-1) ?? document.body);
    await waitFor(() => expect(sent()).toHaveLength(4));
    expect(new Set(sent().map(({ payload }) => payload?.['requestId'])).size).toBe(1);
    await screen.findByRole('alert');
    await user.type(screen.getByLabelText(form.field), '!');
    await user.click(screen.getAllByRole('button', { name: form.save }).at(-1) ?? document.body);
    await waitFor(() => expect(sent()).toHaveLength(6));
    expect(new Set(sent().map(({ payload }) => payload?.['requestId'])).size).toBe(2);
  });
});

describe('an unanswered action on a question shows no failure once its effect is seen', () => {
  const asked = aQuestion({ text: 'Who pays?', askedBy: 'ana' });
  const answered = { ...asked, state: 'answered', answer: 'Ben does.', answeredBy: 'ben' } as const;
  const more = 'More actions for: Who pays?';
  const tapping = async (call: string, presses: readonly string[], question: Question) => {
    const shown = await showPanel(aPanel({ questions: [question] }), { [call]: offline });
    for (const name of presses) await shown.user.click(await pressable(name));
    expect(await screen.findByRole('alert')).toHaveTextContent('There was no connection');
    const becomes = async (now: Partial<Question>) => {
      servePanel(aPanel({ questions: [{ ...question, version: question.version + 1, ...now }] }));
      await act(() => shown.store.refresh());
    };
    return { ...shown, becomes };
  };

  test.each([
    ['markBlocking', [more, 'Must be answered first'], asked, { blocking: true }],
    ['withdrawQuestion', [more, 'Withdraw'], asked, { state: 'withdrawn' }],
    ['closeQuestion', ['That answers it “Who pays?”'], answered, { state: 'closed' }],
  ] as const)('%s', async (call, presses, question, now) => {
    const { becomes } = await tapping(call, presses, question);
    await becomes({ owner: 'ben' });
    expect(screen.getByRole('alert')).toBeVisible();
    await becomes(now);
    expect(screen.queryByRole('alert')).toBeNull();
    await becomes({});
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('restoreQuestion', async () => {
    const gone = { ...asked, state: 'withdrawn', version: 2 } as const;
    const shown = await showPanel(aPanel({ questions: [gone] }), { restoreQuestion: offline });
    await shown.user.click(within(screen.getByText('1 withdrawn')).getByRole('button'));
    await shown.user.click(await screen.findByRole('button', { name: 'Undo “Who pays?”' }));
    expect(await screen.findByRole('alert')).toBeVisible();
    servePanel(aPanel({ questions: [{ ...asked, version: 3 }] }));
    await act(() => shown.store.refresh());
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

test('a failure stays gone when the talk that started without an answer is over', async () => {
  const { user, store } = await showPanel(aPanel(), { startTalk: offline });
  await user.click(await screen.findByRole('button', { name: 'Start refining' }));
  expect(await screen.findByRole('alert')).toHaveTextContent('There was no connection');
  for (const panel of [aPanel({ talk: aTalk() }), aPanel()]) {
    servePanel(panel);
    await act(() => store.refresh());
  }
  expect(screen.getByRole('button', { name: 'Start refining' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test.each(deeds)('%s: a failure without an answer is shown until its effect is seen', async (...given) => {
  const [call, presses, before, after] = given;
  const { user, store } = await showPanel(before, { [call]: offline });
  for (const name of presses) await user.click(await pressable(name));
  expect(await screen.findByRole('alert')).toHaveTextContent('There was no connection');
  servePanel(after);
  await act(() => store.refresh());
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  // Others may undo the change later; that is not its failure.
  servePanel(before);
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
});

import { act, cleanup, screen } from '@testing-library/react';
import { aPanel, anOpenBallot, aQuestion, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { aTicketOf } from '../../../test/builders/a-ticket';
import { late, servePanel } from '../../../test/panel-host';
import { pressReload } from '../../../test/press-reload';
import { pressable, showPanel, showPanelAt } from '../../../test/show-panel';

const press = pressable;
const ledBy = (who: string) => aPanel({ talk: aTalk({ facilitator: who }) });

test('a facilitator who loses the lead finds their text after taking over again', async () => {
  const { store, user } = await showPanelAt('Close', ledBy('ana'), { takeOverTalk: ledBy('ana') });
  await user.type(await screen.findByLabelText(/What did we agree/), 'Show them in words.');
  await user.click(screen.getByRole('radio', { name: 'Split' }));
  await user.type(await screen.findByLabelText(/What happens/), 'Ask the kitchen');
  await user.clear(await screen.findByLabelText(/Split into/));
  await user.type(screen.getByLabelText(/Split into/), 'Basket');
  servePanel(ledBy('ben'), { takeOverTalk: ledBy('ana') });
  await act(() => store.refresh());
  expect(screen.getByLabelText(/What did we agree/)).toHaveValue('Show them in words.');
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
  await shown.user.click(await press(/^Answer “/));
  return shown;
};

test('changing a question’s owner keeps the unsaved answer', async () => {
  const { user } = await answering({ kind: 'risk' });
  await user.click(await screen.findByRole('radio', { name: 'We accept it' }));
  await user.type(screen.getByLabelText(/Why, or how/), 'It is rare');
  await user.click(screen.getByTitle(/Change owner/));
  await user.click(await press('Cancel'));
  await user.click(await press(/^Answer “/));
  expect(screen.getByLabelText(/Why, or how/)).toHaveValue('It is rare');
  expect(screen.getByRole('radio', { name: 'We accept it' })).toBeChecked();
});

/** A new round starts while the viewer writes the reason of a low vote. */
async function votedAgain(answers: Parameters<typeof servePanel>[1] = {}) {
  const doubting = aRevealedBallot({ mine: 1, awaited: true });
  const shown = await showPanel(aPanel({ talk: aTalk(), ballot: doubting }));
  await shown.user.click(await press('Say what it is'));
  await shown.user.type(await screen.findByLabelText(/What is your doubt/), 'Suppliers lie');
  const { asked } = servePanel(aPanel({ talk: aTalk(), ballot: anOpenBallot({ round: 2 }) }), answers);
  await act(() => shown.store.refresh());
  return { ...shown, asked };
}

test('an unsent reason is kept off screen in a new round, and still belongs to its vote', async () => {
  const { user, asked } = await votedAgain();
  expect(await screen.findByRole('alert')).toHaveTextContent('A new vote began while you were writing.');
  expect(screen.queryByDisplayValue('Suppliers lie')).toBeNull();
  await user.click(await press('Show what I wrote'));
  expect(screen.getByDisplayValue('Suppliers lie')).toBeVisible();
  await user.click(await press('Ask without my name'));
  expect(asked().at(-1)).toMatchObject({
    functionKey: 'giveReason',
    payload: { base: { round: 1 }, input: { text: 'Suppliers lie', signed: false } },
  });
  expect(screen.queryByDisplayValue('Suppliers lie')).toBeNull();
  expect(screen.queryByText(/A new vote began/)).toBeNull();
});

test('once the vote no longer counts, the reason is asked as a blocking question', async () => {
  const { user, asked } = await votedAgain({ giveReason: late });
  await user.click(await press('Show what I wrote'));
  await user.click(await press('Ask without my name'));
  expect(asked().find(({ functionKey }) => functionKey === 'askQuestion')).toMatchObject({
    payload: { input: { text: 'Suppliers lie', blocking: true, anonymous: true } },
  });
  expect(await screen.findByText(/^Kept, without your name/, { ignore: '[role=status]' })).toBeVisible();
});

test('where no more anonymous text fits, the reason may be signed, and stays until stored', async () => {
  const fails = { fails: 'limit-reached', details: { because: 'anonymous-full', limit: 3 } } as const;
  const { user, asked } = await votedAgain({ giveReason: late, askQuestion: fails });
  await user.click(await press('Show what I wrote'));
  await user.click(await press('Ask without my name'));
  expect(await screen.findByText(/Sign this one, or take one back/)).toBeVisible();
  expect(screen.getByDisplayValue('Suppliers lie')).toBeVisible();
  await user.click(await press('Ask with my name'));
  const questions = asked().filter(({ functionKey }) => functionKey === 'askQuestion');
  expect(questions.at(-1)?.payload).toMatchObject({ input: { anonymous: false } });
});

test('a dropped reason is forgotten', async () => {
  const { user } = await votedAgain();
  await user.click(await press('Show what I wrote'));
  await user.click(await press('Let it go'));
  expect(screen.queryByText(/A new vote began/)).toBeNull();
});

const ticket = (why: string) => aTicketOf({ why });

test('an unsaved text of the ticket is back later, beside what others wrote meanwhile', async () => {
  const { user, store } = await showPanel(aPanel({ ticket: ticket('Law') }));
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(await screen.findByLabelText('For whom'), 'Parents');
  await user.click(await screen.findByRole('button', { name: /^Vote: nobody has said/ }));
  expect(screen.queryByLabelText('For whom')).toBeNull();
  const { asked } = servePanel(aPanel({ ticket: ticket('Allergies') }));
  await act(() => store.refresh());
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  expect(await screen.findByLabelText('For whom')).toHaveValue('Parents');
  await user.click(await press('Save to the ticket'));
  expect(asked().at(-1)).toMatchObject({
    payload: { base: { why: 'Allergies', who: '' }, input: { why: 'Allergies', who: 'Parents' } },
  });
});

test('a cancelled text of the ticket is forgotten', async () => {
  const { user } = await showPanel(aPanel({ ticket: ticket('Law') }));
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  await user.type(await screen.findByLabelText('For whom'), 'Parents');
  await user.click(await press('Cancel'));
  await user.click(screen.getByRole('button', { name: 'Edit' }));
  expect(await screen.findByLabelText('For whom')).toHaveValue('');
});

/** `showPanel` starts a new frame, whose memory is empty. */
const reloaded = async (...shown: Parameters<typeof showPanel>) => {
  cleanup();
  return showPanel(...shown);
};
const line = () => screen.getByLabelText(/What could go wrong/);
const noName = () => screen.getByLabelText('Without my name');

describe('a reload', () => {
  test('restores the unsent question for its writer, on its issue', async () => {
    const panel = aPanel();
    const { user } = await showPanel(panel);
    await user.type(line(), 'And twins?');
    await reloaded(aPanel({ me: { accountId: 'ben', canEdit: true } }));
    expect(line()).toHaveValue('');
    await reloaded(aPanel({ issue: { ...panel.issue, id: '4711' } }));
    expect(line()).toHaveValue('');
    await reloaded(panel);
    expect(line()).toHaveValue('And twins?');
    expect(noName()).not.toBeChecked();
  });

  test('keeps an anonymous question anonymous', async () => {
    const { user } = await showPanel(aPanel());
    await user.type(line(), 'I do not ');
    await user.click(noName());
    await user.type(line(), 'trust it');
    await reloaded(aPanel());
    expect(line()).toHaveValue('I do not trust it');
    expect(noName()).toBeChecked();
  });

  test('restores nothing of a sent question, nor that it was anonymous', async () => {
    const { user } = await showPanel(aPanel());
    await user.click(noName());
    await user.type(line(), 'I do not trust it{Enter}');
    expect(sessionStorage).toHaveLength(0);
    await user.type(line(), 'Nor this');
    await reloaded(aPanel());
    expect(noName()).not.toBeChecked();
    await user.clear(line());
    expect(sessionStorage).toHaveLength(0);
  });

  test('restores an unsent answer when its form is opened, and nothing once it is sent', async () => {
    const sent = aPanel({ questions: [aQuestion({ version: 2 })] });
    const { user } = await answering();
    await user.type(await screen.findByLabelText('Your answer'), 'Ben does.');
    cleanup();
    await answering({}, { answerQuestion: sent });
    expect(screen.getByLabelText('Your answer')).toHaveValue('Ben does.');
    await user.click(await press('Save answer'));
    expect(sessionStorage).toHaveLength(0);
  });

  const edited = /Change owner, due day/;
  const mine = aQuestion({ askedBy: 'ana' });

  test('restores an unsaved edit, with other people’s changes to the other fields', async () => {
    const { user } = await showPanel(aPanel({ questions: [mine] }));
    await user.click(await press(edited));
    await user.type(await screen.findByLabelText('In one line'), ' And when?');
    cleanup();
    const now = aPanel({ questions: [{ ...mine, owner: 'emma', version: 2 }] });
    const { user: later, asked } = await showPanel(now);
    await later.click(await press(edited));
    expect(await screen.findByLabelText('In one line')).toHaveValue(`${mine.text} And when?`);
    await later.click(await press('Save'));
    // The base is sent along, so that the back end can tell the other changes.
    expect(asked()[0]?.payload).toMatchObject({
      base: { owner: 'emma', text: mine.text },
      input: { owner: 'emma', text: `${mine.text} And when?` },
    });
    expect(sessionStorage).toHaveLength(0);
  });

  test('restores nothing of an edit that was cancelled or undone', async () => {
    const { user } = await showPanel(aPanel({ questions: [mine] }));
    await user.click(await press(edited));
    await user.type(await screen.findByLabelText('In one line'), '!{Backspace}');
    expect(sessionStorage).toHaveLength(0);
    await user.type(screen.getByLabelText('In one line'), '!');
    await user.click(await press('Cancel'));
    expect(sessionStorage).toHaveLength(0);
    await user.click(await press(edited));
    expect(await screen.findByLabelText('In one line')).toHaveValue(mine.text);
  });

  test('restores no rewording of an answered question, and nothing in an older shape', async () => {
    const { user } = await showPanel(aPanel({ questions: [mine] }));
    await user.click(await press(edited));
    await user.type(await screen.findByLabelText('In one line'), ' And when?');
    await user.selectOptions(screen.getByLabelText('About'), 'Data');
    cleanup();
    const answered = { ...mine, state: 'answered', answer: 'Ben.', answeredBy: 'ben', version: 2 } as const;
    const { user: later, asked } = await showPanel(aPanel({ questions: [answered] }));
    await later.click(await press(edited));
    expect(await screen.findByLabelText('About')).toHaveDisplayValue('Data');
    await later.click(await press('Save'));
    expect(asked()[0]?.payload).toMatchObject({
      base: { text: mine.text },
      input: { text: mine.text, category: 'data' },
    });
    sessionStorage.setItem('draft ana 10041 edit q1', '{"draft":{"text":7}}');
    await reloaded(aPanel({ questions: [mine] }));
    await act(async () => (await press(edited)).click());
    expect(await screen.findByLabelText('In one line')).toHaveValue(mine.text);
  });

  const missing = 'What is still missing?';
  const asReopened = async (answers: Parameters<typeof showPanel>[1] = {}) => {
    const answered = aQuestion({ state: 'answered', answer: 'Ben.', answeredBy: 'ben', version: 2 });
    const shown = await reloaded(aPanel({ questions: [answered] }), answers);
    for (const name of [/^More actions for/, 'Open again']) await shown.user.click(await press(name));
    return { ...shown, field: await screen.findByLabelText(missing) };
  };

  test('restores an unsent reason for reopening, and nothing once sent or cancelled', async () => {
    const first = await asReopened();
    await first.user.type(first.field, 'Since when?');
    const second = await asReopened({ reopenQuestion: aPanel() });
    expect(second.field).toHaveValue('Since when?');
    await second.user.click(await press('Open again'));
    expect(sessionStorage).toHaveLength(0);
    const third = await asReopened();
    await third.user.type(third.field, 'Since when?');
    await third.user.click(await press('Cancel'));
    expect(sessionStorage).toHaveLength(0);
  });

  const list = () => screen.findByLabelText(/^What you pasted/);
  const pasting = async (answers: Parameters<typeof showPanel>[1] = {}) => {
    const shown = await showPanel(aPanel(), answers);
    await shown.user.click(line());
    await shown.user.paste('1. Who pays?\n2. When?');
    return shown;
  };

  test('restores an edited pasted list, and nothing once it was asked', async () => {
    const { user } = await pasting();
    await user.type(await list(), ' And where?');
    const { user: later, asked } = await reloaded(aPanel());
    expect(await list()).toHaveValue('Who pays?\nWhen? And where?');
    expect(await list()).not.toHaveFocus();
    await later.click(line());
    await later.paste('Three\nFour');
    expect(await list()).toHaveFocus();
    await later.click(await press('Add 4 questions'));
    expect(asked().map(({ payload }) => payload?.input['text'])).toEqual([
      'Who pays?',
      'When? And where?',
      'Three',
      'Four',
    ]);
    expect(screen.queryByLabelText(/^What you pasted/)).toBeNull();
    expect(sessionStorage).toHaveLength(0);
  });

  test('restores nothing of a cancelled pasted list; the same list can be pasted again', async () => {
    const { user } = await pasting();
    await user.click(await press('Cancel'));
    expect(sessionStorage).toHaveLength(0);
    await user.click(line());
    await user.paste('1. Who pays?\n2. When?');
    expect(await list()).toHaveValue('Who pays?\nWhen?');
  });

  test('restores nothing of an anonymous pasted list, also when made anonymous later', async () => {
    const { user } = await pasting();
    await user.click(noName());
    expect(await list()).toHaveValue('Who pays?\nWhen?');
    expect(sessionStorage).toHaveLength(0);
    await user.click(noName());
    await reloaded(aPanel());
    expect(await list()).toHaveValue('Who pays?\nWhen?');
  });

  test('restores an anonymous pasted list after a press of Reload, once and without a name', async () => {
    const { user } = await pasting();
    await user.click(noName());
    pressReload();
    await showPanel(aPanel());
    expect(await list()).toHaveValue('Who pays?\nWhen?');
    expect(noName()).toBeChecked();
    expect(sessionStorage).toHaveLength(0);
  });

  test('restores the unsaved end of a talk, and nothing once it is closed', async () => {
    const { user } = await showPanelAt('Close', ledBy('ana'), { closeTalk: aPanel({ talk: null }) });
    await user.type(await screen.findByLabelText(/What did we agree/), 'In words.');
    cleanup();
    const again = await showPanelAt('Close', ledBy('ana'), { closeTalk: aPanel({ talk: null }) });
    expect(await screen.findByLabelText(/What did we agree/)).toHaveValue('In words.');
    await again.user.click(await press('Close the talk'));
    expect(sessionStorage).toHaveLength(0);
  });
});

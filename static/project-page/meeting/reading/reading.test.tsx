import { act, screen, waitFor } from '@testing-library/react';
import { bullets, doc, h, p } from '../../../../dev/sample/adf';
import { anOpenBallot, aPanel, aQuestion, aRecheck, aRevealedBallot } from '../../../../test/a-panel';
import { ui } from '../../../../test/ui-host';
import { answerAs } from '../../backlog/test/jira';
import { aMeeting, jira, listed, one, running, sent, show, two } from '../test/show-meeting';

const unread = () => aPanel({ talk: null, earlyWriting: null, questions: [aQuestion()] });
const ok = (value: unknown) => ({ ok: true, value });
const answers = { openPanel: () => ok(unread()) };
const early = (iSaid: 'wrote' | 'nothing') => ({ respondents: 1, participants: [], iSaid });

/** Opens what is to be read. */
async function read(meeting = aMeeting(), more: Readonly<Record<string, () => unknown>> = {}) {
  const shown = show(meeting, { ...answers, ...more });
  await shown.user.click(await screen.findByRole('button', { name: 'Read now' }));
  await screen.findByRole('button', { name: '1 Clear to me' });
  return shown;
}

test('the list says how much there is to read, and what was read counts no more', async () => {
  show(aMeeting({ items: [listed(one, { iRead: true }), listed(two)] }));
  expect(await screen.findByText('You: 1 to read · about 2 minutes')).toBeVisible();
});

test('an item is read with its open questions, and the vote comes after the answer', async () => {
  const { calls, user } = await read(aMeeting(), {
    nothingFromMe: () => ok(aPanel({ talk: null, earlyWriting: early('nothing'), questions: [aQuestion()] })),
  });
  expect(screen.getByRole('heading', { name: /^1 of 2 · TIF-1/ })).toHaveFocus();
  expect(screen.getByText('Who updates the allergen list?')).toBeVisible();
  expect(screen.getByRole('button', { name: /^Answer/ })).toBeVisible();
  expect(screen.queryByRole('radio')).not.toBeInTheDocument();
  await user.keyboard('1');
  expect(await screen.findByText('You: clear to me. Your page shows what others could see.')).toBeVisible();
  expect(screen.getAllByRole('radio').length).toBeGreaterThan(4);
  expect(sent(calls, 'nothingFromMe')).toMatchObject([{ issueId: one }]);
  await user.click(screen.getByRole('button', { name: 'Next' }));
  expect(await screen.findByRole('heading', { name: /^2 of 2 · TIF-2/ })).toHaveFocus();
});

test('what was found in the description stands there once, the rest of its text below', async () => {
  const { why } = aPanel().content;
  const shown = show(aMeeting(), answers);
  const read = await screen.findByRole('button', { name: 'Read now' });
  const description = doc(h('Why'), p(why ?? ''), h('Notes'), bullets('Suppliers send lists by fax'));
  ui.answer('fetchProduct', answerAs({ ...jira, description }));
  await shown.user.click(read);
  const rest = await screen.findByRole('region', { name: 'Also in the description' });
  expect(rest).toHaveTextContent('Also in the descriptionNotesSuppliers send lists by fax');
  expect(screen.getAllByText(why ?? 'no why')).toHaveLength(1);
});

test('a description without headings is read whole, before everything else', async () => {
  const content = { ...aPanel().content, isProse: true };
  const shown = show(aMeeting(), { openPanel: () => ok({ ...unread(), content }) });
  const read = await screen.findByRole('button', { name: 'Read now' });
  ui.answer('fetchProduct', answerAs({ ...jira, description: doc(p('Some users have requested it.')) }));
  await shown.user.click(read);
  const text = await screen.findByRole('region', { name: 'From the ticket' });
  expect(text).toHaveTextContent('From the ticketSome users have requested it.');
  expect(text.compareDocumentPosition(screen.getByText('Goal'))).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
  expect(screen.queryByRole('region', { name: 'Also in the description' })).not.toBeInTheDocument();
});

test('a low card is sent by its tap, and then asks why', async () => {
  const said = aPanel({ talk: null, earlyWriting: early('nothing') });
  const low = { ...said, ballot: anOpenBallot({ voted: ['ana'], mine: 2 }) };
  const { calls, user } = await read(aMeeting(), {
    nothingFromMe: () => ok(said),
    castVote: () => ok(low),
    giveReason: () => ok(low),
  });
  await user.keyboard('1');
  await user.click(await screen.findByRole('radio', { name: /doubt/ }));
  await user.type(await screen.findByLabelText('Why? (hidden with your vote)'), 'Suppliers change recipes{Enter}');
  expect(sent(calls, 'castVote')).toMatchObject([{ issueId: one, input: { confidence: 2 } }]);
  expect(sent(calls, 'giveReason')).toMatchObject([
    { issueId: one, input: { text: 'Suppliers change recipes', signed: false } },
  ]);
});

test.each([
  ['goes on to the next item', true, /^2 of 2/],
  ['shows the result to a low voter, who may vote again', false, /^1 of 2/],
] as const)('“yes, still agreed” %s', async (_what, mayConfirm, place) => {
  const recheck = aRecheck({ mayConfirm, whyNot: mayConfirm ? null : 'low-vote' });
  const changed = { ...unread(), recheck, ballot: aRevealedBallot() };
  const said = { ...changed, recheck: { ...recheck, iConfirmed: mayConfirm }, earlyWriting: early('nothing') };
  const shown = show(aMeeting(), {
    openPanel: () => ok(changed),
    stillAgreed: () => ok(said),
    nothingFromMe: () => ok(said),
  });
  await shown.user.click(await screen.findByRole('button', { name: 'Read now' }));
  await shown.user.click(await screen.findByRole('button', { name: '1 Yes' }));
  await waitFor(() => expect(sent(shown.calls, 'nothingFromMe')).toHaveLength(1));
  expect(sent(shown.calls, 'stillAgreed')).toHaveLength(mayConfirm ? 1 : 0);
  expect(await screen.findByRole('heading', { name: place })).toBeVisible();
});

test('a question is asked by key 2, which is not typed into the field, and keys are text there', async () => {
  const { calls, user } = await read(aMeeting(), {
    askQuestion: () => ok(aPanel({ talk: null, earlyWriting: early('wrote') })),
  });
  await user.keyboard('2');
  const field = await screen.findByRole('textbox', { name: /What could go wrong/ });
  await waitFor(() => expect(field).toHaveFocus());
  expect(field).toHaveValue('');
  await user.keyboard('1 or 3 crowns?{Enter}');
  expect(await screen.findByText('You have asked something.')).toBeVisible();
  expect(sent(calls, 'askQuestion')).toMatchObject([{ issueId: one, input: { text: '1 or 3 crowns?' } }]);
  expect(sent(calls, 'nothingFromMe')).toEqual([]);
  expect(screen.queryByRole('button', { name: 'Nothing from me' })).not.toBeInTheDocument();
});

test('what is skipped is no more to read, and can be read at the end', async () => {
  const { calls, user } = await read();
  await user.keyboard('3');
  await screen.findByRole('heading', { name: /^2 of 2/ });
  await screen.findByRole('button', { name: '3 Skip' });
  await user.keyboard('3');
  expect(await screen.findByText('Thank you. You can change all of it until then.')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Back to the list' }));
  expect(await screen.findByText('You have nothing left to read.')).toBeVisible();
  expect(sent(calls, 'nothingFromMe')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Read again' }));
  expect(await screen.findByRole('heading', { name: /^1 of 2/ })).toBeVisible();
});

test('reading a list that nobody has changed keeps it, so that others read the same', async () => {
  const { calls } = await read(aMeeting({ items: null, state: 'proposed' }), { changeList: () => ok(aMeeting()) });
  expect(sent(calls, 'changeList')).toMatchObject([{ base: { items: null }, input: { items: [one, two, '10002'] } }]);
});

test('who reads comes along when the meeting begins', async () => {
  jest.useFakeTimers({ advanceTimers: true });
  const moved = () => ok({ moved: { version: 4 }, isOpen: true });
  let isBegun = false;
  const { user } = await read(aMeeting(), {
    openMeeting: () => ok(isBegun ? running() : aMeeting()),
    followMeeting: () => (isBegun ? moved() : ok({ moved: null, isOpen: true })),
  });
  await user.keyboard('2');
  await user.type(await screen.findByRole('textbox', { name: /What could go wrong/ }), 'Who pays?');
  isBegun = true;
  act(() => jest.advanceTimersByTime(15_000));
  // Not over unsaved text: there it is said.
  expect(await screen.findByText('The meeting has begun.')).toBeVisible();
  await user.clear(screen.getByRole('textbox', { name: /What could go wrong/ }));
  await user.click(screen.getByRole('heading', { name: /^1 of 2/ }));
  expect(await screen.findByText(/6 of 60 min · item 1 of 2/)).toBeVisible();
  jest.useRealTimers();
});

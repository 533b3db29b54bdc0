import { act, screen, waitFor, within } from '@testing-library/react';
import { aResult } from '../../../test/builders/records';
import { ui } from '../../../test/ui-host';
import { aBackfill, aSetup } from '../backlog/test/a-setup';
import { anIssue, aReadiness } from '../backlog/test/an-issue';
import { answerAs } from '../backlog/test/jira';
import { aMeeting, jira, listed, one, running, sent, show, three, two } from './test/show-meeting';
import { wordsEn } from './words.en';

test.each([
  ['of what to refine next', [], /^Nobody has changed this list yet/],
  ['that tells apart what people put on it', [two], '1 put here by people, then what to refine next.'],
])('a list that nobody has changed is a proposal %s', async (_what, added, said) => {
  show(aMeeting({ items: null, state: 'proposed', added }));
  expect(await screen.findByText(said)).toBeVisible();
  expect(screen.getAllByRole('listitem')).toHaveLength(3);
});

test('before the stored look it says what items that are not checked wait for', async () => {
  const setup = aSetup({ backfill: aBackfill({ state: 'never' }) });
  show(aMeeting(), { openReport: () => ({ ok: true, value: setup }) });
  expect(await screen.findByText(/^Nothing is stored of these items yet\./)).toBeVisible();
});

test('starting keeps the list and goes to its first item by one call', async () => {
  const proposed = aMeeting({ items: null, state: 'proposed' });
  const { calls, user } = show(proposed, { goOn: () => ({ ok: true, value: { meeting: running(), passed: [] } }) });
  await user.click(await screen.findByRole('button', { name: 'Start now' }));
  await waitFor(() => expect(screen.getByText(/6 of 60 min · item 1 of 2/)).toBeVisible());
  const begins = { base: { from: null, items: null }, input: { to: one, items: [one, two, three] } };
  expect(sent(calls, 'goOn')).toMatchObject([begins]);
  expect(sent(calls, 'changeList')).toEqual([]);
});

test('what was stored is no failure where the items cannot be read anew', async () => {
  let isDown = false;
  const answers = { changeList: () => ({ ok: true, value: aMeeting({ minutes: 45, version: 4 }) }) };
  const { user } = show(aMeeting(), answers, wordsEn, { ...jira, refuses: () => isDown });
  await user.click(await screen.findByRole('button', { name: 'Edit time, leader and people' }));
  const minutes = await screen.findByLabelText('Minutes');
  await user.clear(minutes);
  await user.type(minutes, '45');
  isDown = true;
  await user.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() => expect(minutes).not.toBeInTheDocument());
  expect(screen.queryByRole('alert')).toBeNull();
  expect(screen.getAllByRole('listitem')).toHaveLength(2);
});

test('two items taken off while the first answer is on its way are both gone', async () => {
  const items = [one, two, three].map((id) => listed(id));
  const { calls, user } = show(aMeeting({ items }), { changeList: () => new Promise(() => undefined) });
  for (const key of ['TIF-1', 'TIF-2']) {
    await user.click(await screen.findByRole('button', { name: `More: ${key}` }));
    await user.click(screen.getByRole('menuitem', { name: 'Take off the list' }));
  }
  expect(sent(calls, 'changeList')).toMatchObject([{ input: { items: [two, three] } }, { input: { items: [three] } }]);
  expect(screen.queryByRole('button', { name: 'More: TIF-2' })).not.toBeInTheDocument();
});

test('readers are counted among those who may edit', async () => {
  const items = aMeeting().items?.map((item) => ({ ...item, readers: 1 })) ?? null;
  show(aMeeting({ items, asked: ['ana', 'ben', 'goran'], editors: 2 }));
  expect(await screen.findByText(/3 people$/u)).toBeVisible();
  expect(screen.getAllByText('read by 1 of 2')).toHaveLength(2);
});

test('a reader sees the list and changes nothing', async () => {
  show(aMeeting({ canEdit: false }));
  const list = await screen.findByRole('region', { name: 'Next refinement' });
  const presses = within(list)
    .getAllByRole('button')
    .map(({ textContent }) => textContent);
  // What is held back may be read by then, and only shows more.
  expect(presses.filter((press) => press !== 'Show')).toEqual(['Copy as agenda']);
});

test('what nobody has asked about is revealed by one press, and each failure stands at its item', async () => {
  const voted = { round: 1, votes: 4, readers: 4 };
  const items = [listed(one, voted), listed(two, voted), listed(three, { ...voted, openQuestions: 1 })];
  const refused = [{ id: two, failure: { code: 'votes-missing', details: {}, reference: '' } }];
  const meeting = aMeeting({ items, version: 4 });
  const { calls, user } = show(aMeeting({ items }), {
    changeList: () => ({ ok: true, value: meeting }),
    showVotes: () => ({ ok: true, value: { meeting, judged: [], refused } }),
  });
  const fast = await screen.findByRole('region', { name: 'No question so far' });
  expect(within(fast).getAllByRole('listitem')).toHaveLength(2);
  expect(within(screen.getByRole('region', { name: 'Talk first' })).getAllByRole('listitem')).toHaveLength(1);
  await user.click(within(fast).getByRole('button', { name: 'Show everybody the votes on these 2' }));
  expect(await within(fast).findByRole('alert')).toBeVisible();
  const rounds = [one, two].map((issueId) => ({ issueId, round: 1 }));
  expect(sent(calls, 'showVotes')).toMatchObject([{ input: { rounds } }]);
  await user.click(within(fast).getByRole('button', { name: 'Talk about it: TIF-1' }));
  expect(sent(calls, 'changeList')).toMatchObject([{ base: { talkFirst: [] }, input: { talkFirst: [one] } }]);
});

test('where showing the votes fails on the way, the page draws what is stored and offers the rest again', async () => {
  const voted = { round: 1, votes: 4, readers: 4 };
  const failure = { code: 'not-allowed', details: {}, reference: '' };
  const answers: Record<string, () => unknown> = { showVotes: () => ({ ok: false, failure }) };
  const { user } = show(aMeeting({ items: [listed(one, voted), listed(two, voted)] }), answers);
  const press = await screen.findByRole('button', { name: 'Show everybody the votes on these 2' });
  const items = [listed(one, { shown: shownVotes(null) }), listed(two, voted)];
  answers['openMeeting'] = () => ({ ok: true, value: aMeeting({ items, version: 4, revealed: [one, two] }) });
  await user.click(press);
  expect(await screen.findByRole('button', { name: 'Show everybody the votes on this one' })).toBeVisible();
  expect(screen.getByText(/^4 of 4 would start/u)).toBeVisible();
  expect(screen.getByRole('alert')).toBeVisible();
});

/** The site, with its first item ready. */
const ready = {
  ...jira,
  issues: jira.issues.map((issue) => (issue.key === 'TIF-1' ? { ...issue, readiness: aReadiness('ready') } : issue)),
};

const shownVotes = (toSettle: string | null) => ({
  round: 1,
  confidence: aResult({ counts: [0, 0, 1, 2, 1] }),
  size: {
    cards: [
      { label: '3', votes: 1 },
      { label: '5', votes: 3 },
    ],
    cannotSay: 0,
    settled: null,
    toSettle,
  },
});

test('votes that are shown stay in their place until somebody agrees, which settles the size, or wants a talk', async () => {
  const items = [listed(one, { shown: shownVotes('5'), readers: 4 }), listed(two, { shown: shownVotes(null) })];
  const shown = aMeeting({ items, revealed: [one, two], editors: 5, asked: ['ana'] });
  const meeting = { ...shown, version: 4, withoutTalk: [one] };
  const judged = [{ id: one, readiness: aReadiness('ready') }];
  const { calls, user } = show(
    shown,
    {
      changeList: () => ({ ok: true, value: meeting }),
      agreeWithoutTalk: () => ({ ok: true, value: { meeting, judged, refused: [] } }),
    },
    wordsEn,
    ready,
  );
  const fast = await screen.findByRole('region', { name: 'No question so far' });
  expect(within(fast).getByText('4 of 4 would start · sizes 3, 5, 5, 5')).toBeVisible();
  // What is not agreed by the rules is talked about first, with its votes.
  const first = screen.getByRole('region', { name: 'Talk first' });
  expect(within(first).getByText(/^4 of 4 would start/u)).toBeVisible();
  expect(within(first).queryByRole('button', { name: /^Agree/u })).not.toBeInTheDocument();
  expect(screen.queryByRole('button', { name: /^Show the votes/u })).not.toBeInTheDocument();
  await user.click(within(fast).getByRole('button', { name: 'Agree, size 5: TIF-1' }));
  const said = await screen.findByText('TIF-1: agreed without a talk, read by 4 of 5.');
  await waitFor(() => expect(said).toHaveFocus());
  expect(sent(calls, 'agreeWithoutTalk')).toMatchObject([{ base: { round: 1 }, input: { issueId: one, size: '5' } }]);
  // It can be taken back.
  await user.click(screen.getByText('1 agreed item'));
  await user.click(screen.getByRole('button', { name: 'More: TIF-1' }));
  await user.click(screen.getByRole('menuitem', { name: 'Talk about it' }));
  expect(sent(calls, 'changeList')).toMatchObject([{ base: { talkFirst: [] }, input: { talkFirst: [one] } }]);
});

test('a size that cannot be settled is said at its item, and nothing is agreed', async () => {
  const shown = aMeeting({ items: [listed(one, { shown: shownVotes('5') })], revealed: [one] });
  const failure = { code: 'conflict', details: {}, reference: '' };
  const { user } = show(shown, { agreeWithoutTalk: () => ({ ok: false, failure }) }, wordsEn, ready);
  await user.click(await screen.findByRole('button', { name: 'Agree, size 5: TIF-1' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText('1 agreed item')).not.toBeInTheDocument();
});

test('who may only read sees the votes that are shown, and decides nothing', async () => {
  const items = [listed(one, { shown: shownVotes('5') })];
  show(aMeeting({ items, revealed: [one], canEdit: false }), {}, wordsEn, ready);
  expect(await screen.findByText(/^4 of 4 would start/u)).toBeVisible();
  expect(screen.queryByRole('button', { name: /^Agree/u })).not.toBeInTheDocument();
});

test('in its group an item changes its place with the one beside it, and can be taken off', async () => {
  const items = [
    listed(one, { openQuestions: 1 }),
    listed(two, { votes: 3, round: 1 }),
    listed(three, { openQuestions: 2 }),
  ];
  const { calls, user } = show(aMeeting({ items }), { changeList: () => ({ ok: true, value: aMeeting({ items }) }) });
  const talkFirst = await screen.findByRole('region', { name: 'Talk first' });
  await user.click(within(talkFirst).getByRole('button', { name: 'More: TIF-3' }));
  await user.click(screen.getByRole('menuitem', { name: 'Move up' }));
  await user.click(within(talkFirst).getByRole('button', { name: 'More: TIF-1' }));
  expect(screen.queryByRole('menuitem', { name: 'Move up' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('menuitem', { name: 'Take off the list' }));
  expect(sent(calls, 'changeList')).toMatchObject([
    { base: { items: [one, two, three] }, input: { items: [three, two, one] } },
    { base: { items: [one, two, three] }, input: { items: [two, three] } },
  ]);
});

test('a hardly read item is moved to those that are talked about first, and back', async () => {
  const items = [listed(one, { votes: 3, round: 1 }), listed(two)];
  const moved = aMeeting({ items: [listed(one, { votes: 3 }), listed(two)], talkFirst: [two], version: 4 });
  const { calls, user } = show(aMeeting({ items }), { changeList: () => ({ ok: true, value: moved }) });
  await user.click(await screen.findByRole('button', { name: 'More: TIF-2' }));
  await user.click(screen.getByRole('menuitem', { name: 'Talk about it first' }));
  const talkFirst = await screen.findByRole('region', { name: 'Talk first' });
  await user.click(within(talkFirst).getByRole('button', { name: 'More: TIF-2' }));
  await user.click(screen.getByRole('menuitem', { name: 'Leave it in its place' }));
  expect(sent(calls, 'changeList')).toMatchObject([
    { base: { talkFirst: [] }, input: { talkFirst: [two] } },
    { base: { talkFirst: [two] }, input: { talkFirst: [] } },
  ]);
});

test.each([
  ['of a list that nobody has changed', { items: null, state: 'proposed' as const }, null],
  ['of a list that is kept', {}, [one, two]],
])('drafts are held back %s, with what they lack, and can be put on it', async (_which, more, base) => {
  const { calls, user } = show(aMeeting(more), { changeList: () => ({ ok: true, value: aMeeting({ version: 4 }) }) });
  expect(await screen.findByText(/too little said so far: 1 draft/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'Show' }));
  await user.click(screen.getByRole('button', { name: 'Put on the list: TIF-4' }));
  const items = [...(base ?? [one, two, three]), '10003'];
  expect(sent(calls, 'changeList')).toMatchObject([{ base: { items: base }, input: { items } }]);
});

test('the meeting begins with what needs a talk, and goes through the list in the order that was shown', async () => {
  const items = [listed(one, { votes: 3, round: 1 }), listed(two, { openQuestions: 1 })];
  const { calls, user } = show(aMeeting({ items }), {
    goOn: () => ({ ok: true, value: { meeting: running(two), passed: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Start now' }));
  const begins = { base: { from: null, items: [one, two] }, input: { to: two, items: [two, one] } };
  await waitFor(() => expect(sent(calls, 'goOn')).toMatchObject([begins]));
});

test('a row says why it is there, whose it is and its size', async () => {
  show(aMeeting({ items: [listed(three)] }));
  const row = await screen.findByRole('listitem');
  expect(row).toHaveTextContent(/TIF-3 About TIF-3.*Not checked.*emma.*Size 8/u);
});

test.each([
  ['no size', null],
  ['Size 8 · no size settled', 8],
])('the row of an agreed item says "%s"', async (said, estimate) => {
  const issues = [anIssue('TIF-1', { estimate, readiness: aReadiness('ready', { remarks: 'no-size' }) })];
  show(aMeeting({ items: [listed(one)] }));
  ui.answer('fetchProduct', answerAs({ ...jira, issues }));
  expect(await screen.findByRole('listitem')).toHaveTextContent(said);
});

test('below the time of the meeting items are folded, and nobody is to read them', async () => {
  show(aMeeting({ items: [one, two, three].map((id) => listed(id)), minutes: 10 }));
  const more = await screen.findByText('The agenda ends here, at about 10 minutes. 2 more items');
  const folded = more.closest('details');
  expect(folded).not.toHaveAttribute('open');
  expect(within(folded ?? document.body).getAllByRole('listitem', { hidden: true })).toHaveLength(2);
  expect(screen.getByText(/: 1 to read/u)).toBeVisible();
});

test('on another day than the planned one the start is asked for once', async () => {
  const when = { at: '2026-12-03T10:00', zone: 'UTC' };
  const { calls, user } = show(aMeeting({ when }), {
    goOn: () => ({ ok: true, value: { meeting: running(), passed: [] } }),
  });
  await user.click(await screen.findByRole('button', { name: 'Start now' }));
  expect(screen.getByText(/^It is planned for Thu/u)).toBeVisible();
  expect(sent(calls, 'goOn')).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Start all the same' }));
  await waitFor(() => expect(sent(calls, 'goOn')).toHaveLength(1));
});

test('on return to the tab the page counts anew who has read, votes and questions, where its ticket ended by a new one', async () => {
  const items = [listed(one)];
  const read = [listed(one, { readers: 2, votes: 1, openQuestions: 1 })];
  let countsTicket = 'counts';
  const meeting = aMeeting({ items, asked: ['ana', 'ben'], editors: 2 });
  const { calls } = show(meeting, {
    openMeeting: () => ({ ok: true, value: { ...meeting, countsTicket } }),
    followMeeting: () => {
      const isOpen = JSON.stringify(sent(calls, 'followMeeting').at(-1)).includes('newer');
      return { ok: true, value: { moved: null, isOpen, counts: isOpen ? { items: read, unread: 0 } : null } };
    },
  });
  expect(await screen.findByText('read by 0 of 2')).toBeVisible();
  countsTicket = 'newer';
  for (const _tab of ['comes', 'comes again']) document.dispatchEvent(new Event('visibilitychange'));
  expect(await screen.findByText('read by 2 of 2 · 1 voted · 1 question')).toBeVisible();
  const tickets = ['counts', 'newer'].map((ticket) => ({ counts: { ids: [one], ticket } }));
  expect(sent(calls, 'followMeeting')).toMatchObject(tickets);
  expect(screen.queryByRole('alert')).toBeNull();
});

test('two looks that meet at one change open the list once', async () => {
  let version = 3;
  const { calls } = show(aMeeting(), {
    openMeeting: () => ({ ok: true, value: aMeeting({ version }) }),
    followMeeting: () => {
      const isKnown = JSON.stringify(sent(calls, 'followMeeting').at(-1)).includes('"version":4');
      return { ok: true, value: { isOpen: isKnown, moved: null, counts: null } };
    },
  });
  await screen.findByRole('region', { name: 'Next refinement' });
  version = 4;
  for (const _tab of ['comes', 'comes again']) document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(sent(calls, 'followMeeting')).toMatchObject([{ version: 3 }, { version: 4 }]));
});

test('who had read all reads what is new', async () => {
  const read = [listed(one, { iRead: true })];
  const { unmount } = show(aMeeting({ items: read }));
  await screen.findByText(/You have nothing left to read/u);
  unmount();
  show(aMeeting({ items: [...read, listed(two)] }));
  expect(await screen.findByText(/^You: 1 new to read/u)).toBeVisible();
});

test('after half a minute without an answer the page says so', async () => {
  jest.useFakeTimers();
  try {
    show(aMeeting(), { openMeeting: () => new Promise(() => undefined) });
    expect(screen.getByText('Loading the list…')).toBeVisible();
    await act(() => jest.advanceTimersByTimeAsync(30_000));
    expect(screen.getByText(/^Jira has not answered for half a minute/u)).toBeVisible();
  } finally {
    jest.useRealTimers();
  }
});

import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import type { ConfidenceVote } from '../../../src/domain/ballot/round';
import { anAgreedSize, anOpenBallot, aPanel, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { aTicketOf } from '../../../test/builders/a-ticket';
import { heldAnswer } from '../../../test/held-answer';
import { type Answer, late, offline, servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';

const tooLate = 'As far as this page knows, your last vote in round 1 did not arrive before the reveal.';
const button = (name: string) => screen.getByRole('button', { name });
/** Both on screen and announced. */
const saidToHaveVoted = () => waitFor(() => expect(screen.getAllByText('You have voted')).toHaveLength(2));

test('a tap on one of five answers votes; the vote is masked and readable while held', async () => {
  const stored = aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ana'], mine: 4 }) });
  const { user, asked } = await showPanelAt('Vote', aPanel({ talk: aTalk() }), { castVote: stored });
  const group = screen.getByRole('group', { name: 'Would you start building this?' });
  expect(within(group).getAllByRole('radio')).toHaveLength(5);
  await user.click(within(group).getByRole('radio', { name: /Good/ }));
  expect(asked()).toMatchObject([
    { functionKey: 'castVote', payload: { base: { round: 1 }, input: { confidence: 4, size: null } } },
  ]);
  await saidToHaveVoted();
  expect(screen.queryByText(/Your vote/)).toBeNull();
  await user.pointer({ keys: '[MouseLeft>]', target: button('Hold to see yours') });
  expect(screen.getByText('Your vote: 4 Good')).toBeVisible();
  await user.pointer({ target: document.body });
  expect(screen.getByText('Your vote: 4 Good')).toBeVisible();
  await user.pointer({ keys: '[/MouseLeft]', target: button('Hold to see yours') });
  expect(screen.queryByText(/Your vote/)).toBeNull();
});

test('arrow keys only choose, which is said; Enter votes', async () => {
  const { user, asked } = await showPanelAt('Vote', aPanel({ talk: aTalk() }), {
    castVote: new Promise(() => undefined),
  });
  screen.getByRole('radio', { name: /No/ }).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight} ');
  expect(asked()).toHaveLength(0);
  expect(screen.getByText('Not sent yet: press “Vote”.')).toBeVisible();
  await user.keyboard('{Enter}');
  expect(asked()).toMatchObject([{ functionKey: 'castVote', payload: { input: { confidence: 4 } } }]);
});

test('a press on one answer that is released elsewhere does not vote', async () => {
  const { user, asked } = await showPanelAt('Vote', aPanel({ talk: aTalk() }));
  const answer = (name: RegExp) => screen.getByRole('radio', { name });
  await user.pointer([
    { keys: '[MouseLeft>]', target: answer(/No/) },
    { keys: '[/MouseLeft]', target: document.body },
  ]);
  answer(/No/).focus();
  await user.keyboard('{ArrowRight}{ArrowLeft}');
  expect(answer(/No/)).toBeChecked();
  expect(asked()).toHaveLength(0);
});

test('a vote that was not stored is reported without showing it; both parts are retried', async () => {
  const stored = aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ana'], mine: 4, mySize: '8' }) });
  const { user, asked } = await showPanelAt('Vote', aPanel({ talk: aTalk() }), { castVote: late });
  await user.click(screen.getByRole('radio', { name: '8' }));
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  expect(await screen.findByRole('alert')).toHaveTextContent(
    'This round is over. Nothing was changed or counted any more.',
  );
  expect(screen.queryByText('You have voted')).toBeNull();
  expect(screen.getByRole('radio', { name: '8' })).toBeChecked();
  expect(screen.getByRole('radio', { name: /Good/ })).not.toBeChecked();
  expect(button('Vote')).toBeEnabled();
  const { asked: then } = servePanel(aPanel({ talk: aTalk() }), { castVote: stored });
  await user.click(button('Try again'));
  expect(then()).toEqual(asked().slice(-1));
  await saidToHaveVoted();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('when a changed vote was not stored, the cards are back and the old vote can stay', async () => {
  const ballot = anOpenBallot({ voted: ['ana'], mine: 2 });
  const { user } = await showPanelAt('Vote', aPanel({ talk: aTalk(), ballot }), { castVote: offline });
  await user.click(button('Change my vote'));
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.getByRole('radio', { name: /Good/ })).not.toBeChecked();
  await user.click(button('Cancel'));
  expect(screen.getByText('You have voted', { selector: 'output' })).toBeVisible();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('a failed vote does not take the focus from where the person types', async () => {
  const { answer: castVote, arrives } = heldAnswer();
  const ballot = anOpenBallot({ voted: ['ana'], mine: 2 });
  const { user } = await showPanelAt('Vote', aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot, ticket: aTicketOf() }), {
    castVote,
  });
  await user.click(button('Add why and scope'));
  await user.click(button('Change my vote'));
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  await user.type(await screen.findByLabelText('Why'), 'Term st');
  await arrives(offline);
  await user.keyboard('arts.');
  expect(screen.getByLabelText('Why')).toHaveValue('Term starts.');
});

test('a tap on a size stores it, and the form stays for the answer', async () => {
  const stored = aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ana'], mySize: '8' }) });
  const { user, asked } = await showPanelAt('Vote', aPanel({ talk: aTalk() }), { castVote: stored });
  await user.click(screen.getByRole('radio', { name: '8' }));
  expect(asked()).toMatchObject([{ functionKey: 'castVote', payload: { input: { size: '8', confidence: null } } }]);
  expect(await screen.findByText('Your size is in, hidden. Now your answer.', { selector: 'small' })).toBeVisible();
  expect(screen.getByText(/^Voted: /)).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Vote' })).toBeNull();
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  expect(asked()[1]?.payload).toEqual({ base: { round: 1 }, input: { size: null, confidence: 4 } });
});

describe('a size that is chosen by keyboard and not sent', () => {
  const choosing = async () => {
    const shown = await showPanelAt('Vote', aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ben'] }) }));
    screen.getByRole('radio', { name: '13' }).focus();
    await shown.user.keyboard(' ');
    return shown;
  };

  test('says that it is not sent, and what sends it', async () => {
    await choosing();
    const said = 'Not sent yet: press “Vote”.';
    expect(screen.getByText(said)).toBeVisible();
    expect(screen.queryByText(/^A tap votes/)).toBeNull();
    expect(screen.getByRole('group', { name: 'Would you start building this?' })).toHaveAccessibleDescription(said);
  });

  test('is reported once after a reveal', async () => {
    const { store } = await choosing();
    const revealed = aPanel({ talk: aTalk(), ballot: aRevealedBallot({ mine: null, size: anAgreedSize() }) });
    servePanel(revealed);
    await act(() => store.refresh());
    expect(await screen.findByText(tooLate)).toBeVisible();
  });

  test('is sent with a tap on an answer', async () => {
    const { user, asked } = await choosing();
    await user.click(screen.getByRole('radio', { name: /Good/ }));
    expect(asked()[0]?.payload).toMatchObject({ input: { size: '13', confidence: 4 } });
  });
});

test('after a vote by keyboard focus moves to the masked vote', async () => {
  const stored = aPanel({ talk: aTalk(), ballot: anOpenBallot({ voted: ['ana'], mine: 4 }) });
  const { user } = await showPanelAt('Vote', aPanel({ talk: aTalk() }), { castVote: stored });
  screen.getByRole('radio', { name: /No/ }).focus();
  await user.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
  await user.tab();
  expect(button('Vote')).toHaveFocus();
  await user.keyboard('{Enter}');
  await saidToHaveVoted();
  expect(button('Change my vote')).toHaveFocus();
});

test('a person without a size is told so, and adds one without showing their answer', async () => {
  const ballot = anOpenBallot({ voted: ['ana'], mine: 2 });
  const issue = { ...aPanel().issue, estimate: { value: null } };
  const stored = aPanel({ issue, ballot: anOpenBallot({ voted: ['ana'], mine: 2, mySize: '8' }), talk: aTalk() });
  const { user, asked } = await showPanelAt('Vote', aPanel({ issue, ballot, talk: aTalk() }), { castVote: stored });
  expect(screen.getByText('You gave no size')).toBeVisible();
  await user.click(button('Add one'));
  expect(screen.getByRole('radio', { name: '1' })).toHaveFocus();
  for (const name of ['Size', 'Would you start building this?'])
    expect(within(screen.getByRole('group', { name })).queryByRole('radio', { checked: true })).toBeNull();
  await user.click(screen.getByRole('radio', { name: '8' }));
  expect(asked().map(({ payload }) => payload?.['input'])).toEqual([{ confidence: null, size: '8' }]);
  expect(await screen.findByText('You have voted', { selector: 'output' })).toBeVisible();
  expect(screen.queryByText('You gave no size')).toBeNull();
});

test.each([
  ['gave one', { mySize: '8' as const }, true, null],
  ['may vote no more', {}, false, null],
  ['votes on what has a size', {}, true, 5],
])('a person who %s sees no note about a missing size', async (_who, spoilt, canEdit, value) => {
  const ballot = anOpenBallot({ voted: ['ana'], mine: 2, ...spoilt });
  const issue = { ...aPanel().issue, estimate: { value } };
  await showPanelAt('Vote', aPanel({ issue, talk: aTalk(), ballot, me: { accountId: 'ana', canEdit } }));
  expect(screen.getByText('You have voted')).toBeVisible();
  expect(screen.queryByText('You gave no size')).toBeNull();
});

describe('a vote that comes after the reveal', () => {
  const tapped = async (mine: ConfidenceVote | null, answer: Answer) => {
    const open = aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot: anOpenBallot({ voted: ['ben'] }) });
    const { user, store } = await showPanelAt('Vote', open);
    const revealed = aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot: aRevealedBallot({ mine }) });
    servePanel(revealed, { castVote: answer });
    await user.click(screen.getByRole('radio', { name: /Good/ }));
    await act(() => store.refresh());
    await screen.findByText('4 of 5 would start', { selector: 'b' });
    return store;
  };

  test.each([null, 3] as const)('is reported without its number when another one counts: %s', async (mine) => {
    await tapped(mine, late);
    expect(await screen.findByText(tooLate)).toHaveAttribute('role', 'alert');
  });

  test('is not reported when only its answer was lost', async () => {
    await tapped(4, offline);
    expect(screen.queryByText(tooLate)).toBeNull();
  });

  test('is reported once, not again in the next round', async () => {
    const store = await tapped(null, late);
    await screen.findByText(tooLate);
    servePanel(secondRound());
    await act(() => store.refresh());
    await stands();
    expect(screen.queryByText(tooLate)).toBeNull();
  });

  test('is forgotten by a reload', async () => {
    await tapped(null, late);
    cleanup();
    await showPanelAt('Vote', aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot: aRevealedBallot({ mine: null }) }));
    await screen.findByText('4 of 5 would start', { selector: 'b' });
    expect(screen.queryByText(tooLate)).toBeNull();
  });
});

const secondRound = (spoilt: Parameters<typeof anOpenBallot>[0] = {}) =>
  aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot: anOpenBallot({ round: 2, voted: ['ben'], ...spoilt }) });
const stands = () => screen.findByRole('group', { name: 'Size' });

describe('a vote of a round whose reveal was missed, with the next round open', () => {
  // Offline, so that the vote is not sent again, into the next test.
  const missed = async (choose: readonly RegExp[], spoilt: Parameters<typeof anOpenBallot>[0] = {}) => {
    const open = aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot: anOpenBallot({ voted: ['ben'] }) });
    const { user, store } = await showPanelAt('Vote', open);
    servePanel(secondRound(spoilt), { castVote: offline });
    for (const name of choose) await user.click(screen.getByRole('radio', { name }));
    await act(() => store.refresh());
    await stands();
    return user;
  };

  test.each([
    ['an answer', [/Good/], {}],
    ['a size', [/^13/], {}],
    ['an answer, with more rounds missed', [/Good/], { round: 3 }],
  ] as const)('is reported: %s', async (_what, choose, ballot) => {
    await missed(choose, ballot);
    expect(await screen.findByText(tooLate)).toHaveAttribute('role', 'alert');
  });

  test('is no longer reported once the viewer has voted in this round', async () => {
    const user = await missed([/Good/]);
    await screen.findByText(tooLate);
    const stored = secondRound({ mine: 5 });
    servePanel(stored, { castVote: stored });
    await user.click(screen.getByRole('radio', { name: /Clear/ }));
    await saidToHaveVoted();
    expect(screen.queryByText(tooLate)).toBeNull();
  });
});

test('a choice after a failed vote is added to it, also when it is equal', async () => {
  const { user } = await showPanelAt('Vote', aPanel({ talk: aTalk() }), { castVote: offline });
  await user.click(screen.getByRole('radio', { name: '8' }));
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  await screen.findByRole('alert');
  for (const [name, confidence] of [
    [/Enough/, 3],
    [/Enough/, 3],
    [/Clear/, 5],
  ] as const) {
    const { asked } = servePanel(aPanel({ talk: aTalk() }), { castVote: offline });
    await user.click(await screen.findByRole('radio', { name }));
    await screen.findByRole('alert');
    expect(asked()[0]?.payload).toMatchObject({ input: { confidence, size: '8' } });
    expect(screen.getByRole('radio', { name })).not.toBeChecked();
  }
});

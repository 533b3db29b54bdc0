import { screen, within } from '@testing-library/react';
import {
  aConflict,
  anAgreedSize,
  anOpenBallot,
  aPanel,
  aResult,
  aRevealedBallot,
  aSize,
  aTalk,
} from '../../../test/a-panel';
import { late, offline, servePanel } from '../../../test/panel-host';
import { loudButtons } from '../../../test/is-loud';
import { ui } from '../../../test/ui-host';
import { showPanel, showPanelAt } from '../../../test/show-panel';
import { panelDe } from '../words.de';

const never = new Promise(() => undefined);
const button = (name: string | RegExp) => screen.findByRole('button', { name });
const size = (name: string) => within(screen.getByRole('group', { name: 'Size' })).getByRole('radio', { name });
const revealed = (spoilt: Parameters<typeof aSize>[0] = {}, more: Parameters<typeof aRevealedBallot>[0] = {}) =>
  aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot: aRevealedBallot({ size: aSize(spoilt), ...more }) });

test('size and confidence are one vote, masked until held', async () => {
  const talk = aTalk({ iSaid: 'wrote', isVoting: true });
  const sized = aPanel({ talk, ballot: anOpenBallot({ voted: ['ana'], mySize: '8' }) });
  const { user } = await showPanel(aPanel({ talk }), { castVote: sized });
  await user.click(size('8'));
  const { asked } = servePanel(sized, { castVote: never });
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  expect(asked()).toMatchObject([
    { functionKey: 'castVote', payload: { base: { round: 1 }, input: { size: null, confidence: 4 } } },
  ]);
  await user.pointer({ keys: '[MouseLeft>]', target: await button('Hold to see yours') });
  expect(screen.getByText('Your vote: size 8 · 4 Good')).toBeVisible();
});

test.each([
  ['I cannot say', '?'],
  ['not mine', 'not mine'],
])('"%s" is an answer beside the scale, and may come alone', async (name, value) => {
  const talk = aTalk({ iSaid: 'wrote', isVoting: true });
  const { user, asked } = await showPanel(aPanel({ talk }), { castVote: never });
  await user.click(size(name));
  const input = { size: value, confidence: null };
  expect(asked().map(({ payload }) => payload)).toEqual([{ base: { round: 1 }, input }]);
});

test('before voting it says that the size will stay out of Jira', async () => {
  await showPanel(aPanel({ talk: aTalk({ isVoting: true }), ballot: anOpenBallot({ whyNotWritten: 'no-field' }) }));
  expect(screen.getByText('This project has no estimate field: the size stays here.')).toBeVisible();
});

test.each([
  ['some-values', null, 'stays here: this card has no number'],
  ['some-values', 2, 'stays here: Jira did not take it into the estimate field'],
  ['no-field', 2, 'stays here: the project has no estimate field'],
] as const)('%s, a card worth %s says why it is not in Jira', async (whyNotWritten, value, why) => {
  const settled = { label: 'Cow', value, at: '2026-11-24T09:00:00.000Z', written: false };
  await showPanel(revealed({ whyNotWritten, settled }));
  expect(await screen.findByText(why)).toBeVisible();
});

test.each([
  [{ value: 5 }, true, 'in the estimate field'],
  [{ value: 5 }, false, 'in the estimate field'],
  [{ value: 2.5 }, true, 'the estimate field has 2.5 now'],
  [{ value: null }, true, 'the estimate field is empty now'],
  [null, true, 'stays here: the project has no estimate field'],
])('a settled card shows the field’s current value: %j (written: %s)', async (estimate, written, said) => {
  const settled = { label: '5', value: 5, at: '2026-11-24T09:00:00.000Z', written };
  const panel = revealed({ settled, whyNotWritten: estimate === null ? 'no-field' : null });
  await showPanel({ ...panel, issue: { ...panel.issue, estimate } });
  expect(await screen.findByText(said)).toBeVisible();
});

test('German says it too', () => {
  expect(panelDe.size.inField('2,5')).toBe('im Schätzfeld steht jetzt 2,5');
  expect(panelDe.size.inField(null)).toBe('das Schätzfeld ist jetzt leer');
});

test('two clusters name who speaks first, and show no average', async () => {
  await showPanel(revealed());
  expect(await screen.findByText(/^Two camps, far apart.*One from each side speaks first: /)).toBeVisible();
  const cards = within(screen.getByRole('list', { name: 'Size' })).getAllByRole('listitem');
  expect(cards.map(({ textContent }) => textContent?.replace(/\D/gu, ''))).toEqual(['3', '13']);
});

const settledOn5 = { label: '5', value: 5, at: '2026-11-24T09:00:00.000Z', written: true };
const fields = { estimate: 'customfield_10016', sprint: 'customfield_10020' };
const inOneSprint = {
  key: 'TIF-1',
  fields: { status: { statusCategory: { key: 'done' } }, customfield_10020: [{ id: 1, name: 'S', state: 'closed' }] },
};

test('beside a settled size stands what became of the last items of that size', async () => {
  const panel = revealed({ settled: settledOn5 });
  ui.answer('fetchProduct', () => ({
    status: 200,
    statusText: 'OK',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ issues: Array.from({ length: 6 }, () => inOneSprint) }),
  }));
  await showPanel({ ...panel, outlook: { ...panel.outlook, fields } });
  expect(await screen.findByText('6 of the last 6 5s took one sprint')).toBeVisible();
  expect(panelDe.size.tookOne(7, 10, '5')).toBe('7 der letzten 10 mit Größe 5 brauchten einen Sprint');
});

test('before the reveal, and while sizes lie apart, nothing is said of earlier items', async () => {
  const panel = revealed();
  await showPanel({ ...panel, outlook: { ...panel.outlook, fields } });
  expect(await screen.findByText(/^Two camps/)).toBeVisible();
  expect(screen.queryByText(/took one sprint/u)).toBeNull();
});

test('sizes without names are those of an earlier vote', async () => {
  await showPanel(revealed({ sizes: null }));
  expect(await screen.findByText('· an earlier vote')).toBeVisible();
  const cards = within(screen.getByRole('list', { name: 'Size' })).getAllByRole('listitem');
  expect(cards.map(({ textContent }) => textContent)).toEqual(['32 votes', '133 votes']);
});

test('after three rounds splitting or parking is proposed', async () => {
  await showPanel(revealed({ advice: 'split-or-park', attempt: 3 }));
  expect(await screen.findByText(/still after three rounds: split it or park it/)).toBeVisible();
});

test('"I cannot say" leads to asking a question', async () => {
  const { user } = await showPanel(revealed({ cannotSay: 1 }));
  await user.click(await button('Ask what is missing'));
  expect(screen.getByLabelText(/What could go wrong/)).toHaveFocus();
});

test('one step apart, the card with most votes is the one thing to press, and closing stands behind it', async () => {
  const counts = aSize().counts.map((card) => ({ ...card, votes: { 2: 2, 3: 2 }[card.label] ?? 0 }));
  const near = { counts, advice: 'nearly', spread: 1, clusters: null, first: null, apart: null } as const;
  const result = aResult({ counts: [0, 0, 1, 1, 2], lowVotes: 0, lowHeard: 0 });
  const { user, asked } = await showPanel(revealed(near, { result }), { settleSize: never });
  expect(loudButtons()).toEqual(['Settle on 3']);
  await user.click(await button('Settle on 3'));
  expect(asked()[0]?.payload).toMatchObject({ base: { round: 1, label: null }, input: { label: '3' } });
  expect(loudButtons()).toEqual(['Close the talk']);
});

test('a settled card appears at once', async () => {
  const { user, asked } = await showPanel(revealed(), { settleSize: never });
  await user.click(await button('Settle…'));
  await user.click(within(screen.getByRole('group', { name: 'Which size?' })).getByRole('button', { name: '8' }));
  expect(asked()[0]).toMatchObject({
    functionKey: 'settleSize',
    payload: { base: { round: 1 }, input: { label: '8' } },
  });
  expect(screen.getByText('Size 8')).toBeVisible();
  expect(screen.getByText('in the estimate field')).toBeVisible();
});

test('a size that was not stored is taken back and reported', async () => {
  const { user } = await showPanel(revealed(), { settleSize: late });
  await user.click(await button('Settle…'));
  await user.click(screen.getByRole('button', { name: '8' }));
  expect(await screen.findByRole('alert')).toBeVisible();
  expect(screen.queryByText('Size 8')).toBeNull();
});

test('a failed next round is reported, also right after settling a size', async () => {
  const settled = { label: '8', value: 8, at: '2026-11-24T09:00:00.000Z', written: true };
  const fails = { settleSize: revealed({ settled }), voteAgain: { fails: 'rate-limited' } } as const;
  const { user } = await showPanel(revealed(), fails);
  await user.click(await button('Settle…'));
  await user.click(screen.getByRole('button', { name: '8' }));
  await screen.findByText('Size 8');
  await user.click(await button('Vote again'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Jira is busy');
});

test('settling sends the size that was on screen', async () => {
  const settled = { label: '5', value: 5, at: '2026-11-24T09:00:00.000Z', written: true };
  const { user, asked } = await showPanel(revealed({ settled }), { settleSize: never });
  await user.click(await button('Another size…'));
  await user.click(within(screen.getByRole('group', { name: 'Which size?' })).getByRole('button', { name: '8' }));
  expect(asked()[0]).toMatchObject({
    functionKey: 'settleSize',
    payload: { base: { round: 1, label: '5' }, input: { label: '8' } },
  });
});

const outrun = aConflict({ field: 'label', mine: '8', theirs: '5' });
async function settleOn8() {
  const shown = await showPanel(revealed(), { settleSize: outrun });
  await shown.user.click(await button('Settle…'));
  await shown.user.click(screen.getByRole('button', { name: '8' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(/Someone else changed this.*Theirs5Yours8/u);
  return shown;
}

test('on a conflict of sizes the person can choose their own', async () => {
  const { user, asked } = await settleOn8();
  await user.click(await button('Use mine'));
  const sent = asked().filter(({ functionKey }) => functionKey === 'settleSize');
  expect(sent.map(({ payload }) => payload)).toEqual([
    { base: { round: 1, label: null }, input: { label: '8' } },
    { base: { round: 1, label: '5' }, input: { label: '8' } },
  ]);
});

test('on a conflict of sizes the person can keep the other one', async () => {
  const { user, asked } = await settleOn8();
  await user.click(await button('Keep theirs'));
  expect(screen.queryByRole('alert')).toBeNull();
  expect(asked().filter(({ functionKey }) => functionKey === 'settleSize')).toHaveLength(1);
});

test('a conflict of sizes while closing shows both, and choosing one closes', async () => {
  const panel = aPanel({ talk: aTalk(), ballot: aRevealedBallot({ size: anAgreedSize() }) });
  const { user, asked } = await showPanel(panel, { closeTalk: aConflict({ field: 'label', mine: '5', theirs: '8' }) });
  await user.click(await button('Close the talk, size 5'));
  expect(await screen.findByRole('alert')).toHaveTextContent('Theirs8Yours5');
  const sent = () => asked().filter(({ functionKey }) => functionKey !== 'openPanel');
  await user.click(await button('Keep theirs'));
  await screen.findByText('On paper');
  expect(sent()).toMatchObject([
    { functionKey: 'closeTalk', payload: { base: { size: { round: 1, label: null } }, input: { size: '5' } } },
    { functionKey: 'closeTalk', payload: { base: { size: null }, input: { size: null } } },
  ]);
});

test('a talk can end as ready with a card without a number', async () => {
  const onceClosed = {
    state: 'refine',
    lacks: 'both',
    standing: 'not-agreed',
    gaps: 1,
    missing: 'estimated',
    outdated: '',
    unseen: false,
  } as const;
  const size = anAgreedSize({ whyNotWritten: 'no-values' });
  await showPanelAt('Close', aPanel({ talk: aTalk({ onceClosed }), ballot: aRevealedBallot({ size }) }));
  expect(await screen.findByRole('radio', { name: 'Ready' })).toBeChecked();
  expect(screen.queryByText(/still left/)).toBeNull();
});

test('closing settles a unanimous size, and the button says so', async () => {
  const panel = aPanel({ talk: aTalk(), ballot: aRevealedBallot({ size: anAgreedSize() }) });
  const { user, asked } = await showPanelAt('Close', panel);
  await user.click(await button('Close the talk, size 5'));
  await screen.findByText('On paper');
  expect(asked()).toMatchObject([{ functionKey: 'closeTalk', payload: { input: { size: '5' } } }]);
});

test('a talk whose size could not be settled stays open and says why', async () => {
  const panel = aPanel({ talk: aTalk(), ballot: aRevealedBallot({ size: anAgreedSize() }) });
  const { user, asked } = await showPanelAt('Close', panel, { closeTalk: offline });
  await user.click(await button('Close the talk, size 5'));
  expect(await screen.findByRole('alert')).toHaveTextContent('There was no connection.');
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['closeTalk']);
});

test.each(['Split', 'Drop'])('a talk that ends with "%s" settles no size', async (end) => {
  const panel = aPanel({ talk: aTalk(), ballot: aRevealedBallot({ size: anAgreedSize() }) });
  const { user, asked } = await showPanelAt('Close', panel);
  await user.click(await screen.findByRole('radio', { name: end }));
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['closeTalk']);
});

test('in a talk the size is for whoever leads it; the others read who settles it', async () => {
  const theirs = aTalk({ iSaid: 'wrote', facilitator: 'ben' });
  await showPanel({ ...revealed(), talk: theirs });
  expect(await screen.findByText(/settles the size$/)).toBeVisible();
  for (const name of ['Settle…', 'Vote again']) expect(screen.queryByRole('button', { name })).toBeNull();
});

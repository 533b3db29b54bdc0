import { act, cleanup, screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aResult, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { offline, servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';
import { panelDe } from '../words.de';

const talk = aTalk({ iSaid: 'nothing' });
const before = aPanel({ talk });
const voted = (spoilt: Parameters<typeof anOpenBallot>[0] = {}) =>
  aPanel({ talk, ballot: anOpenBallot({ voted: ['ana'], mine: 2, ...spoilt }) });
const given = voted({ myReason: { text: 'Who pays?', signed: false } });
const revealed = aPanel({ talk, ballot: aRevealedBallot({ mine: 2, awaited: true, result: aResult() }) });
const why = () => screen.findByLabelText('Why? (hidden with your vote)');
const noWhy = () => screen.queryByLabelText('Why? (hidden with your vote)');
const tap = (name: RegExp) => screen.getByRole('radio', { name });

test('a tap on a low card is the vote; then a line asks why, and is sent by itself', async () => {
  const { user, asked } = await showPanelAt('Vote', before, { castVote: voted(), giveReason: given });
  await user.click(tap(/doubt/));
  expect(asked()).toMatchObject([{ functionKey: 'castVote', payload: { input: { confidence: 2 } } }]);
  expect(await why()).toHaveFocus();
  await user.keyboard('Who pays?{Enter}');
  expect(asked().at(-1)).toMatchObject({
    functionKey: 'giveReason',
    payload: { base: { round: 1 }, input: { text: 'Who pays?', signed: false } },
  });
  await screen.findByText('Your reason is hidden with your vote', { selector: '[role=status]' });
  expect(noWhy()).toBeNull();
  expect(sessionStorage).toHaveLength(0);
});

test('a reason may be signed', async () => {
  const { user, asked } = await showPanelAt('Vote', before, { castVote: voted(), giveReason: given });
  await user.click(tap(/No$/));
  await user.type(await why(), 'Who pays?');
  await user.click(screen.getByRole('checkbox', { name: 'With my name' }));
  await user.click(screen.getByRole('button', { name: 'Send' }));
  expect(asked().at(-1)?.payload).toMatchObject({ input: { text: 'Who pays?', signed: true } });
});

test('without a reason the vote counts: the line is left, and does not come back by itself', async () => {
  const { user, asked } = await showPanelAt('Vote', before, { castVote: voted() });
  await user.click(tap(/doubt/));
  await why();
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  expect(noWhy()).toBeNull();
  expect(asked().map(({ functionKey }) => functionKey)).toEqual(['castVote']);
  cleanup();
  await showPanelAt('Vote', voted());
  expect(await screen.findByText('You have voted', { selector: 'output' })).toBeVisible();
  expect(noWhy()).toBeNull();
});

test('a reason that was not stored stays in its line, also over a reload', async () => {
  const { user } = await showPanelAt('Vote', before, { castVote: voted(), giveReason: offline });
  await user.click(tap(/doubt/));
  await user.type(await why(), 'Who pays?{Enter}');
  await screen.findByRole('alert');
  expect(await why()).toHaveValue('Who pays?');
  cleanup();
  await showPanelAt('Vote', voted());
  expect(await why()).toHaveValue('Who pays?');
});

test('a reason whose answer was lost is forgotten once it is seen with the vote', async () => {
  const { user, store } = await showPanelAt('Vote', before, { castVote: voted(), giveReason: offline });
  await user.click(tap(/doubt/));
  await user.type(await why(), 'Who pays?{Enter}');
  await screen.findByRole('alert');
  servePanel(given);
  await act(() => store.refresh());
  expect(sessionStorage).toHaveLength(0);
});

test('after another low tap the line shows the reason given before, until another one is written', async () => {
  const { user } = await showPanelAt('Vote', given, { castVote: given });
  await user.click(await screen.findByRole('button', { name: 'Change my vote' }));
  await user.click(await screen.findByRole('radio', { name: /No$/ }));
  expect(await why()).toHaveAttribute('placeholder', 'Who pays?');
});

test('who writes at the reveal goes on writing, and the reason is attached to the vote', async () => {
  const { user, store } = await showPanelAt('Vote', before, { castVote: voted() });
  await user.click(tap(/doubt/));
  await user.type(await why(), 'Who pays');
  const { asked } = servePanel(revealed, { giveReason: revealed });
  await act(() => store.refresh());
  const line = await screen.findByLabelText(/^What is your doubt\?/);
  expect(line).toHaveValue('Who pays');
  expect(line).toHaveFocus();
  await user.keyboard('?{Enter}');
  expect(asked().at(-1)).toMatchObject({
    functionKey: 'giveReason',
    payload: { base: { round: 1 }, input: { text: 'Who pays?', signed: false } },
  });
});

test('German says it too', () => {
  expect(panelDe.lowVote.giveReason.hidden).toBe('Senden');
  expect(panelDe.ballot.sizeIn).toBe('Deine Größe ist gespeichert und verdeckt. Jetzt deine Antwort.');
});

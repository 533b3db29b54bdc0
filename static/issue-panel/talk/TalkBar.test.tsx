import { act, screen, waitFor, within } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { anOpenBallot, aPanel, aResult, aRevealedBallot, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { loudButtons } from '../../../test/is-loud';
import { offline, servePanel } from '../../../test/panel-host';
import { showPanel, type TalkStep, visit } from '../../../test/show-panel';

const privateWriting = aPrivateWriting({ hidden: 1, mine: [] });
const enough = anOpenBallot({ voted: ['ben', 'emma', 'chiara'], enough: true });
const bar = () => within(screen.getByRole('region', { name: 'Talk' }));
const becomes = async (panel: PanelView, { store }: Awaited<ReturnType<typeof showPanel>>): Promise<void> => {
  servePanel(panel);
  await act(() => store.refresh());
};

const allStart = aResult({ counts: [0, 0, 1, 2, 2], lowVotes: 0, lowHeard: 0 });

type Spoilt = Partial<PanelView> & { readonly at?: TalkStep };

test.each<readonly [string, Spoilt]>([
  ['Show what we wrote · 5 of 5', { talk: aTalk({ respondents: 5, responded: 5, iSaid: 'wrote', privateWriting }) }],
  ['Go to the vote', { talk: aTalk() }],
  ['Reveal · 3 of 8', { talk: aTalk({ isVoting: true }), ballot: enough }],
  ['Close the talk', { talk: aTalk(), ballot: aRevealedBallot({ result: allStart }) }],
  ['Vote', { talk: aTalk({ facilitator: 'ben', iSaid: 'wrote', isVoting: true }), at: 'Unknowns' }],
])('the bar has the one thing to press: %s', async (name, { at, ...spoilt }) => {
  await showPanel(aPanel(spoilt));
  if (at !== undefined) visit(at);
  expect(await bar().findByRole('button', { name })).toBeVisible();
  expect(loudButtons()).toEqual([name]);
});

test('an open doubt is louder than closing the talk', async () => {
  await showPanel(aPanel({ talk: aTalk(), ballot: aRevealedBallot() }));
  expect(await bar().findByRole('button', { name: 'Close the talk' })).toBeVisible();
  expect(loudButtons()).toEqual([]);
});

test('for a facilitator who wrote nothing, showing says so first', async () => {
  const chiara = { issue: { ...aPanel().issue, reporter: 'chiara' } };
  const { user, asked } = await showPanel(
    aPanel({ talk: aTalk({ respondents: 3, responded: 4, privateWriting }), ...chiara }),
  );
  expect(screen.getByText('If you show it now, you count as having no question.')).toBeVisible();
  await user.click(bar().getByRole('button', { name: 'Show what we wrote · 4 of 5' }));
  await waitFor(() => expect(asked().map(({ functionKey }) => functionKey)).toEqual(['nothingFromMe', 'showWritten']));
});

test('the leader may show it before, and reads how many are still writing', async () => {
  const talk = aTalk({ respondents: 2, responded: 2, iSaid: 'wrote', privateWriting });
  const { user, asked } = await showPanel(aPanel({ talk }));
  expect(bar().getByText('3 are still writing')).toBeVisible();
  expect(loudButtons()).toEqual([]);
  await user.click(bar().getByRole('button', { name: 'Show what we wrote · 2 of 5' }));
  expect(asked()).toMatchObject([{ functionKey: 'showWritten' }]);
});

test('once all have answered the page asks for the show by itself, and the back end decides', async () => {
  const talk = aTalk({ respondents: 5, allAnswered: true, iSaid: 'wrote', privateWriting });
  const { asked } = await showPanel(aPanel({ talk }));
  await waitFor(() =>
    expect(asked()).toMatchObject([{ functionKey: 'showWritten', payload: { input: { byItself: true } } }]),
  );
});

test('while questions are talked about no ballot stands below them, and others owe no vote', async () => {
  await showPanel(aPanel({ talk: aTalk({ facilitator: 'ben', iSaid: 'wrote' }) }));
  expect(screen.queryByRole('radio')).toBeNull();
  expect(bar().getByText('the vote comes next')).toBeVisible();
  expect(bar().queryByRole('button', { name: 'Vote' })).toBeNull();
});

test('nobody is nudged to say nothing', async () => {
  await showPanel(aPanel({ talk: aTalk({ facilitator: 'ben', privateWriting }) }));
  expect(await bar().findByRole('button', { name: 'Nothing from me' })).toBeVisible();
  expect(loudButtons()).toEqual([]);
});

test('the facilitator’s step to the vote is stored, and their page goes there at once', async () => {
  const { user, asked } = await showPanel(aPanel({ talk: aTalk() }), {
    goToVote: aPanel({ talk: aTalk({ isVoting: true }) }),
  });
  await user.click(bar().getByRole('button', { name: 'Go to the vote' }));
  expect(asked()).toMatchObject([{ functionKey: 'goToVote' }]);
  expect(await screen.findByRole('radio', { name: /Good/ })).toBeVisible();
});

test('where the step to the vote fails the bar says so and offers it again', async () => {
  const { user } = await showPanel(aPanel({ talk: aTalk() }), { goToVote: offline });
  await user.click(bar().getByRole('button', { name: 'Go to the vote' }));
  expect(await bar().findByRole('alert')).toBeVisible();
  expect(bar().getByRole('button', { name: 'Go to the vote' })).toBeVisible();
});

test('the facilitator’s step takes other pages along, announced once', async () => {
  const shown = await showPanel(aPanel({ talk: aTalk({ facilitator: 'ben' }) }));
  await becomes(aPanel({ talk: aTalk({ facilitator: 'ben', isVoting: true }) }), shown);
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
  expect(screen.getByRole('status')).toHaveTextContent(/^The talk is at the vote.$/);
});

test.each([
  ['holds text', 'What about twins?'],
  ['has the focus', ''],
])('a page whose question field %s stays, says so, and goes there when asked', async (_what, text) => {
  const shown = await showPanel(aPanel({ talk: aTalk({ facilitator: 'ben', privateWriting }) }));
  const field = screen.getByLabelText(/What could go wrong/);
  await shown.user.click(field);
  if (text !== '') await shown.user.type(field, text);
  await becomes(aPanel({ talk: aTalk({ facilitator: 'ben', isVoting: true }), ballot: enough }), shown);
  expect(field).toHaveFocus();
  expect(field).toBeVisible();
  await shown.user.click(screen.getByRole('button', { name: 'Go there' }));
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
});

test('the focus that is left over in the field after a question does not hold the page back', async () => {
  const before = aPanel({ talk: aTalk({ facilitator: 'ben', privateWriting }) });
  const shown = await showPanel(before, { askQuestion: before });
  await shown.user.type(screen.getByLabelText(/What could go wrong/), 'What about twins?{Enter}');
  await becomes(aPanel({ talk: aTalk({ facilitator: 'ben', isVoting: true }) }), shown);
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
  expect(screen.getByText('Confirm', { selector: 'h2 > *' })).toHaveFocus();
});

test('a visited step stays while the talk does', async () => {
  const shown = await showPanel(aPanel({ talk: aTalk({ facilitator: 'ben', privateWriting }) }));
  visit('Vote');
  await becomes(aPanel({ talk: aTalk({ facilitator: 'ben', privateWriting, respondents: 3 }) }), shown);
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
});

test('anybody who may edit writes the sentence beside the result, and closes one step away', async () => {
  const { user, asked } = await showPanel(aPanel({ talk: aTalk({ facilitator: 'ben' }), ballot: aRevealedBallot() }));
  expect(await screen.findByRole('textbox', { name: /What did we agree/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Close the talk' })).toBeNull();
  visit('Close');
  await user.type(await screen.findByLabelText(/What did we agree/), 'In words.');
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(asked()).toMatchObject([{ functionKey: 'closeTalk', payload: { input: { agreed: 'In words.' } } }]);
});

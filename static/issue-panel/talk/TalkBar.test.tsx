import { act, screen, waitFor, within } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { anOpenBallot, aPanel, aRevealedBallot, aSilence, aTalk } from '../../../test/a-panel';
import { loudButtons } from '../../../test/is-loud';
import { servePanel } from '../../../test/panel-host';
import { showPanel, visit } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

const silence = aSilence({ hidden: 1, mine: [] });
const enough = anOpenBallot({ voted: ['ben', 'emma', 'chiara'], voices: 3, enough: true });
const bar = () => within(screen.getByRole('region', { name: 'Talk' }));
const becomes = async (panel: PanelView, { store }: Awaited<ReturnType<typeof showPanel>>): Promise<void> => {
  servePanel(panel);
  await act(() => store.refresh());
};

test.each([
  ['Show what we wrote · 4 of 5', { talk: aTalk({ voices: 4, heard: 4, iSaid: 'wrote', silence }) }],
  ['Go to the vote', { talk: aTalk() }],
  ['Reveal · 3 of 8', { talk: aTalk(), ballot: enough }],
  ['Close the talk', { talk: aTalk(), ballot: aRevealedBallot() }],
  ['Nothing from me', { talk: aTalk({ leads: 'ben', silence }) }],
  ['Vote', { talk: aTalk({ leads: 'ben', iSaid: 'wrote' }) }],
])('the bar has the one thing to press: %s', async (name, spoilt) => {
  await showPanel(aPanel(spoilt));
  expect(await bar().findByRole('button', { name })).toBeVisible();
  expect(loudButtons()).toEqual([name]);
});

test('for a facilitator who wrote nothing, showing says so first', async () => {
  const chiara = { issue: { ...aPanel().issue, reporter: 'chiara' } };
  const { user, asked } = await showPanel(aPanel({ talk: aTalk({ voices: 3, heard: 4, silence }), ...chiara }));
  await user.click(bar().getByRole('button', { name: 'Nothing from me: show · 4 of 5' }));
  await waitFor(() => expect(asked().map(({ functionKey }) => functionKey)).toEqual(['nothingFromMe', 'showWritten']));
});

test('choosing a size below the questions goes to the vote with it', async () => {
  const { user } = await showPanel(aPanel({ talk: aTalk({ leads: 'ben', iSaid: 'wrote' }) }));
  expect(screen.queryByRole('radio', { name: /Good/ })).toBeNull();
  await user.click(screen.getByRole('radio', { name: '5' }));
  expect(screen.getByRole('radio', { name: '5' })).toBeChecked();
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
  expect(bar().getByText('your vote is missing')).toBeVisible();
});

test('the page follows the talk', async () => {
  const shown = await showPanel(aPanel({ talk: aTalk({ leads: 'ben', silence }) }));
  await becomes(aPanel({ talk: aTalk({ leads: 'ben' }), ballot: enough }), shown);
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
  expect(bar().getByRole('button', { name: /^3 Vote/ })).toHaveAttribute('aria-current', 'step');
  expect(screen.getByRole('status')).toHaveTextContent('The talk is at the vote.');
});

test.each([
  ['holds text', 'What about twins?'],
  ['has the focus', ''],
])('a page whose question field %s stays, says so, and goes there when asked', async (_what, text) => {
  const shown = await showPanel(aPanel({ talk: aTalk({ leads: 'ben', silence }) }));
  const field = screen.getByLabelText(/What could go wrong/);
  await shown.user.click(field);
  if (text !== '') await shown.user.type(field, text);
  await becomes(aPanel({ talk: aTalk({ leads: 'ben' }), ballot: enough }), shown);
  expect(field).toHaveFocus();
  expect(field).toBeVisible();
  await shown.user.click(screen.getByRole('button', { name: 'Go there' }));
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Go there' })).toBeNull();
});

test('a visited step stays while the talk does', async () => {
  const shown = await showPanel(aPanel({ talk: aTalk({ leads: 'ben', silence }) }));
  visit('Vote');
  await becomes(aPanel({ talk: aTalk({ leads: 'ben', silence, voices: 3 }) }), shown);
  expect(screen.getByRole('radio', { name: /Good/ })).toBeVisible();
});

test('anybody who may edit writes the sentence beside the result, and closes one step away', async () => {
  const { user, asked } = await showPanel(aPanel({ talk: aTalk({ leads: 'ben' }), ballot: aRevealedBallot() }));
  expect(await screen.findByRole('textbox', { name: /What did we agree/ })).toBeVisible();
  expect(screen.queryByRole('button', { name: 'Close the talk' })).toBeNull();
  visit('Close');
  await user.type(await screen.findByLabelText(/What did we agree/), 'In words.');
  await user.click(screen.getByRole('button', { name: 'Close the talk' }));
  expect(asked()).toMatchObject([{ functionKey: 'closeTalk', payload: { agreed: 'In words.' } }]);
});

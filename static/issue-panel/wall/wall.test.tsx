import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { anOpenBallot, aPanel, aQuestion, aRevealedBallot, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../parts/use-folding';
import { putOnWall } from './use-wall';

beforeEach(() => forgetFolding());
afterEach(() => putOnWall(false));

const own = aQuestion({ id: 'q9', text: 'Is the kitchen open on Fridays?', askedBy: 'ana' });
const writing = { talk: aTalk({ iSaid: 'wrote', privateWriting: aPrivateWriting({ hidden: 2, mine: [own] }) }) };
const lowVote = { mine: 2, mySize: '5', myReason: { text: 'Nobody owns the list', signed: false } } as const;

test('on the wall there is nothing to write and nothing of the viewer’s own', async () => {
  const { user, sent } = await showPanel(aPanel(writing));
  expect(screen.getByText(own.text)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(await screen.findByRole('menuitem', { name: 'This page is on the wall' }));
  expect(screen.queryByText(own.text)).toBeNull();
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(screen.getByText(/^What could go wrong\?/)).toBeVisible();
  await user.click(await screen.findByRole('button', { name: 'Leave the wall' }));
  expect(screen.getByRole('textbox')).toBeVisible();
  expect(screen.getByText(own.text)).toBeVisible();
  expect(sent()).toEqual([]);
});

test('on the wall the vote has no cards and no own vote, and says who is missing by name', async () => {
  putOnWall(true);
  const ballot = anOpenBallot({ ...lowVote, round: 2, voted: ['ana', 'ben'], waiting: ['emma'], count: 2, quorum: 2 });
  await showPanel(aPanel({ talk: aTalk({ facilitator: 'ana' }), ballot }));
  expect(screen.queryAllByRole('radio')).toEqual([]);
  expect(screen.queryByText('You have voted')).toBeNull();
  expect(screen.queryByText(lowVote.myReason.text)).toBeNull();
  expect(screen.getByText('Would you start building this?')).toBeVisible();
  const bar = within(await screen.findByRole('region', { name: 'Talk' }));
  expect(bar.getByText('waiting for 1')).toBeVisible();
  expect(bar.queryByText(/you lead/)).toBeNull();
});

test('on the wall the result asks nobody for a doubt', async () => {
  putOnWall(true);
  const revealed = aRevealedBallot({ mine: 2, awaited: true });
  await showPanel(aPanel({ talk: aTalk({ facilitator: 'ana' }), ballot: revealed }));
  expect(screen.queryAllByRole('textbox')).toEqual([]);
  expect(screen.queryByText('Hold to see yours')).toBeNull();
  expect(await screen.findByRole('button', { name: 'Leave the wall' })).toBeVisible();
});

test('a reload in the same tab stays on the wall, and without a talk it can be left too', async () => {
  putOnWall(true);
  await showPanel(aPanel());
  expect(screen.queryByRole('button', { name: 'Start refining' })).toBeNull();
  expect(screen.queryByText(/Voting needs permission to edit/)).toBeNull();
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Leave the wall' }));
  expect(screen.getByRole('button', { name: 'Start refining' })).toBeVisible();
});

test('a person who may only read can put the talk on the wall', async () => {
  const { user } = await showPanel(
    aPanel({ talk: aTalk({ facilitator: 'ben' }), me: { accountId: 'goran', canEdit: false } }),
  );
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  expect((await screen.findAllByRole('menuitem')).map(({ textContent }) => textContent)).toEqual([
    'This page is on the wall',
  ]);
});

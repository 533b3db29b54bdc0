import { screen } from '@testing-library/react';
import type { PanelView } from '../../../src/contract';
import { anOpenBallot, aPanel, aResult, aRevealedBallot, aSilence, aTalk } from '../../../test/a-panel';
import { loudButtons } from '../../../test/is-loud';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

const onceClosed = { state: 'ready', gaps: 0, missing: '', unseen: false } as const;
const ballot = aRevealedBallot();
const votedBefore = aRevealedBallot({ result: aResult({ at: '2026-11-16T10:00:00.000Z' }) });
const hiding = (hidden: number) => ({ voices: 4, silence: aSilence({ hidden, mine: [] }) });
const alone = { ...hiding(0), participants: ['ana'], voices: 1, quorum: 1 };

/** The primary buttons of a panel where written questions can be shown. */
async function loudIn(spoilt: Partial<PanelView>): Promise<readonly string[]> {
  await showPanel(aPanel(spoilt));
  await screen.findByRole('button', { name: /^Show what we wrote/ });
  return loudButtons();
}

test.each([
  ['one person has nothing to say and has voted', { talk: aTalk({ ...alone, onceClosed }), ballot }],
  ['several have nothing to say and have voted', { talk: aTalk({ ...hiding(0), onceClosed }), ballot }],
  ['they have voted, and something else is missing', { talk: aTalk(hiding(0)), ballot }],
])('closing the talk is the primary action where %s', async (_what, spoilt) => {
  expect(await loudIn(spoilt)).toEqual(['Close the talk']);
});

test.each([
  ['is all that keeps it from ending as ready', { talk: aTalk({ ...hiding(3), onceClosed }), ballot }],
  ['comes first, whatever else is missing', { talk: aTalk(hiding(3)), ballot }],
])('showing what was written since the vote is the primary action where it %s', async (_what, spoilt) => {
  expect(await loudIn(spoilt)).toEqual(['Show what we wrote · 4 of 5']);
});

test('before the vote showing is primary, also where everybody has nothing to say', async () => {
  expect(await loudIn({ talk: aTalk(hiding(0)) })).toContain('Show what we wrote · 4 of 5');
});

test('with an earlier vote and nothing hidden, voting again is primary', async () => {
  expect(await loudIn({ talk: aTalk({ ...hiding(0), onceClosed }), ballot: votedBefore })).toEqual(['Vote again']);
});

const unjoined = { iJoined: false, leads: 'ben' };
const enough = anOpenBallot({ enough: true, voted: ['ben', 'emma', 'chiara'], voices: 3 });

test.each([
  ['joining, before questions are shown', { talk: aTalk({ ...hiding(3), ...unjoined }) }, 'Join'],
  ['or voted on again', { talk: aTalk({ ...hiding(0), ...unjoined }), ballot: votedBefore }, 'Join'],
  ['revealing, once enough have voted', { talk: aTalk(hiding(3)), ballot: enough }, 'Reveal · 3 of 8'],
  [
    'revealing, also for a person who has not joined',
    { talk: aTalk({ ...hiding(0), ...unjoined }), ballot: enough },
    'Reveal · 3 of 8',
  ],
  [
    'what was written since an earlier vote is shown before anybody votes again',
    { talk: aTalk(hiding(3)), ballot: votedBefore },
    'Show what we wrote · 4 of 5',
  ],
])('one primary action: %s', async (_what, spoilt, loud) => {
  expect(await loudIn(spoilt)).toEqual([loud]);
});

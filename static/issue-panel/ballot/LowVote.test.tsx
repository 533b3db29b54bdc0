import { screen } from '@testing-library/react';
import type { BallotView, PanelView } from '../../../src/contract';
import { aPanel, aRevealedBallot, aTalk } from '../../../test/a-panel';
import { showPanelAt } from '../../../test/show-panel';

const talking = (ballot: BallotView, spoilt: Partial<PanelView> = {}) =>
  aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot, ...spoilt });

describe('a person who cannot give the reason is told who can', () => {
  const reader = { accountId: 'goran', canEdit: false };
  test.each([
    ['a person who voted without a doubt', { mine: 4 }, {}, /^Whoever doubts can say/],
    ['a person who has not voted', { mine: null }, {}, /^Whoever doubts can say what it is, or that it was heard/],
    ['a person who may only read', {}, { me: reader }, /^Whoever doubts can say/],
    ['after the votes are deleted', { mine: null, whoSays: 'nobody' }, {}, /^Nobody can say any more/],
  ] as const)('%s', async (_who, spoilt, panel, words) => {
    await showPanelAt('Vote', talking(aRevealedBallot(spoilt), panel));
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.queryByText('If the doubt is yours:')).toBeNull();
  });

  test('shows nothing once every low vote is heard', async () => {
    await showPanelAt('Vote', talking(aRevealedBallot({ mine: null, whoSays: null })));
    expect(await screen.findByText('4 of 5 would start', { selector: 'b' })).toBeVisible();
    expect(screen.queryByText(/^Whoever doubts/)).toBeNull();
  });
});

describe('the line for low voters', () => {
  test.each([
    ['tells a low voter who has spoken that it is done', 2, /You have spoken/],
    ['tells who voted 3 that it is not for them', 3, /whoever voted 1 or 2/],
  ] as const)('%s', async (_what, mine, words) => {
    const { user } = await showPanelAt('Vote', talking(aRevealedBallot({ mine })));
    await user.click(await screen.findByRole('button', { name: /^Say what it is/ }));
    expect(screen.getByText(words)).toBeVisible();
  });
});

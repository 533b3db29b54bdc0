import { screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';

const writing = aPanel({ talk: aTalk({ iSaid: 'wrote', privateWriting: aPrivateWriting() }) });
const voting = aPanel({ talk: aTalk({ isVoting: true }) });

test('one key shows what was written, named in the tooltip', async () => {
  const { user, asked } = await showPanel(writing);
  expect(screen.getByRole('button', { name: /^Show what we wrote/ })).toHaveAttribute('title', 'Key S');
  await user.keyboard('s');
  expect(asked()).toMatchObject([{ functionKey: 'showWritten' }]);
});

test('one key reveals', async () => {
  const ballot = anOpenBallot({ voted: ['ana', 'ben', 'emma'], waiting: [], mine: 4, enough: true });
  const { user, asked } = await showPanel(aPanel({ talk: aTalk({ isVoting: true }), ballot }));
  await user.keyboard('r');
  expect(asked()).toMatchObject([{ functionKey: 'revealBallot' }]);
});

test('a key is typed where text is, and can be turned off', async () => {
  const { user, asked } = await showPanel(writing);
  await user.type(screen.getByLabelText(/What could go wrong/), 's');
  await user.tab();
  await user.click(screen.getByRole('button', { name: 'More actions' }));
  await user.click(screen.getByRole('menuitem', { name: 'Turn single keys off' }));
  await user.keyboard('s');
  expect(asked()).toEqual([]);
});

test('digits press the cards: the size, then the answer', async () => {
  const { user, asked } = await showPanel(voting, {
    castVote: aPanel({ talk: aTalk({ isVoting: true }), ballot: anOpenBallot({ mySize: '5', isUnfinished: true }) }),
  });
  await user.keyboard('4');
  await user.keyboard('3');
  expect(asked().map(({ payload }) => payload?.input)).toMatchObject([
    { size: '5', confidence: null },
    { size: '5', confidence: 3 },
  ]);
});

import { act, screen, within } from '@testing-library/react';
import { CARDS_AT_MOST } from '../../../src/domain/issue/card';
import { anOpenBallot, aPanel, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { showPanel } from '../../../test/show-panel';
import { turnKeys } from '../../ui/keys/single-keys';

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
  act(() => turnKeys(false));
  await user.keyboard('s');
  expect(asked()).toEqual([]);
  expect(screen.getByRole('button', { name: /^Show what we wrote/ })).not.toHaveAttribute('title');
});

test('digits press the cards: the size, then the answer', async () => {
  const { user, asked } = await showPanel(voting, {
    castVote: aPanel({ talk: aTalk({ isVoting: true }), ballot: anOpenBallot({ mySize: '5' }) }),
  });
  await user.keyboard('4');
  await user.keyboard('3');
  expect(asked().map(({ payload }) => payload?.input)).toMatchObject([
    { size: '5', confidence: null },
    { size: null, confidence: 3 },
  ]);
});

test('each answer of the longest scale has a key of its own, which presses no button', async () => {
  const cards = Array.from({ length: CARDS_AT_MOST }, (_, at) => ({ label: `${at} days`, value: at }));
  const { user, asked } = await showPanel(aPanel({ talk: aTalk({ isVoting: true }), ballot: anOpenBallot({ cards }) }));
  const labels = within(screen.getByRole('group', { name: /size/i })).getAllByRole('radio');
  const keys = labels.map((one) => one.closest('label')?.getAttribute('data-key') ?? '');
  expect([new Set(keys).size, keys.join('')]).toEqual([CARDS_AT_MOST + 2, expect.not.stringMatching(/[src]/u)]);
  expect(screen.getByText('11 days').closest('label')).toHaveAttribute('title', 'Key B');
  await user.keyboard('b');
  expect(asked()).toMatchObject([{ payload: { input: { size: '11 days' } } }]);
});

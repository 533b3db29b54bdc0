import { act, screen } from '@testing-library/react';
import type { BallotView } from '../../../src/contract';
import { anOpenBallot, aPanel, aRevealedBallot, aSize, aTalk } from '../../../test/a-panel';
import { offline, servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';
import { panelDe } from '../words.de';

const panel = (ballot: BallotView) => aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot });
const open = (spoilt: Parameters<typeof anOpenBallot>[0] = {}) => panel(anOpenBallot(spoilt));
const secondRound = () => open({ round: 2, voted: ['ben'] });
const told = () => screen.queryByText(/did not arrive before the reveal/);

/** Ana votes 5 and Good; no answer comes. */
const voting = async () => {
  const shown = await showPanelAt('Vote', open(), { castVote: offline });
  await shown.user.click(screen.getByRole('radio', { name: '5' }));
  await shown.user.click(screen.getByRole('radio', { name: /Good/ }));
  await screen.findByRole('alert');
  return shown;
};

test('a vote that was seen to be stored is not reported in the next round', async () => {
  const { store } = await voting();
  servePanel(open({ voted: ['ana'], mine: 4, mySize: '5' }));
  await act(() => store.refresh());
  await screen.findByRole('button', { name: 'Change my vote' });
  servePanel(secondRound());
  await act(() => store.refresh());
  await screen.findByRole('group', { name: 'Size' });
  expect(told()).toBeNull();
});

test('a failed change of the vote that was cancelled is not reported after the reveal', async () => {
  const { user, store } = await showPanelAt('Vote', open({ voted: ['ana'], mine: 3 }), {
    castVote: { fails: 'rate-limited' },
  });
  await user.click(screen.getByRole('button', { name: 'Change my vote' }));
  await user.click(screen.getByRole('radio', { name: '5' }));
  await user.click(screen.getByRole('radio', { name: /Good/ }));
  await screen.findByRole('alert');
  await user.click(screen.getByRole('button', { name: 'Cancel' }));
  servePanel(panel(aRevealedBallot({ mine: 3 })));
  await act(() => store.refresh());
  await screen.findByText('4 of 5 would start', { selector: 'b' });
  expect(told()).toBeNull();
});

test('a vote that came too late is one sentence, also where only its size did', async () => {
  const { store } = await voting();
  servePanel(panel(aRevealedBallot({ mine: 4, mySize: null, size: aSize() })));
  await act(() => store.refresh());
  await screen.findByText('4 of 5 would start', { selector: 'b' });
  expect(screen.getAllByRole('alert')).toEqual([told()]);
  expect(panelDe.revealed.tooLate(1)).toMatch(/^Soweit diese Seite weiß, kam deine letzte Stimme in Runde 1 nicht/);
});

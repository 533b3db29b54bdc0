import { act, cleanup, screen } from '@testing-library/react';
import type { BallotView } from '../../../src/contract';
import { anOpenBallot, aPanel, aRevealedBallot, aSize, aTalk } from '../../../test/a-panel';
import { offline, servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';

const panel = (ballot: BallotView) => aPanel({ talk: aTalk({ iSaid: 'wrote' }), ballot });
const open = (spoilt: Parameters<typeof anOpenBallot>[0] = {}) => panel(anOpenBallot(spoilt));
const secondRound = (spoilt: Parameters<typeof anOpenBallot>[0] = {}) => open({ round: 2, voted: ['ben'], ...spoilt });
/** Any text about a vote that came too late or may have. */
const told = () => screen.queryByText(/did not arrive|not known|^Not sent/i);
const stands = () => screen.findByRole('group', { name: 'Size' });

/** Ana votes 5 and Good; no answer comes. */
const voting = async () => {
  const shown = await showPanelAt('Vote', open(), { castVote: offline });
  await shown.user.click(screen.getByRole('radio', { name: '5' }));
  await shown.user.click(screen.getByRole('radio', { name: /Good/ }));
  await screen.findByRole('alert');
  return shown;
};

describe('a vote that was seen to be stored is not reported in the next round', () => {
  test('after a reload', async () => {
    const { store } = await voting();
    servePanel(open({ voted: ['ana'], mine: 4, mySize: '5' }));
    await act(() => store.refresh());
    await screen.findByRole('button', { name: 'Change my vote' });
    cleanup();
    await showPanelAt('Vote', secondRound());
    await stands();
    expect(told()).toBeNull();
  });

  test('where it was a size alone', async () => {
    const { user, store } = await showPanelAt('Vote', open(), { castVote: offline });
    await user.click(screen.getByRole('radio', { name: '5' }));
    await screen.findByRole('alert');
    servePanel(open({ voted: ['ana'], mySize: '5' }));
    await act(() => store.refresh());
    await screen.findByRole('button', { name: 'Change my vote' });
    servePanel(secondRound());
    await act(() => store.refresh());
    await stands();
    expect(told()).toBeNull();
  });
});

test.each([
  ['not mine', 'size “not mine”'],
  ['I cannot say', 'size “?”'],
])('an answer that is not a size is not called one: %s', async (name, said) => {
  const { user, store } = await showPanelAt('Vote', open());
  screen.getByRole('radio', { name }).focus();
  await user.keyboard(' ');
  expect(await screen.findByText(`Not sent yet: ${said}. An answer sends it too, or press “Size only”.`)).toBeVisible();
  servePanel(panel(aRevealedBallot({ mine: null, size: aSize() })));
  await act(() => store.refresh());
  expect(await screen.findByText(`Not sent before the reveal: ${said}.`)).toBeVisible();
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

describe('a size that was sent and arrived after the reveal', () => {
  const late = 'Did not arrive before the reveal, so it does not count: size 5.';

  test('is reported as late, not as unsent', async () => {
    const { store } = await voting();
    servePanel(panel(aRevealedBallot({ mine: null, size: aSize() })));
    await act(() => store.refresh());
    expect(await screen.findByText(late)).toHaveAttribute('role', 'alert');
    expect(screen.queryByText(/^Not sent/)).toBeNull();
  });

  test('another size chosen since then is reported as unsent', async () => {
    const { user, store } = await voting();
    screen.getByRole('radio', { name: '13' }).focus();
    await user.keyboard(' ');
    servePanel(secondRound());
    await act(() => store.refresh());
    expect(await screen.findByText(/^Not sent before the reveal: size 13\.$/)).toBeVisible();
    expect(screen.queryByText(/did not arrive/i)).toBeNull();
  });
});

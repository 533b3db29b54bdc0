import { act, screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aQuestion, aSilence, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';
import { forgetFolding } from '../steps/use-folding';

beforeEach(() => forgetFolding());

const liveOf = async (text: RegExp) => (await screen.findByText(text)).closest('[aria-live]');

test('a button that counts others is not read out with each of them: the announcer says it, and not more often than every five seconds', async () => {
  const talk = aTalk({ voices: 4, silence: aSilence() });
  await showPanel(aPanel({ talk, ballot: anOpenBallot({ voted: ['ben'] }) }));
  expect(await liveOf(/^Reveal · 1 of/)).toHaveAttribute('aria-live', 'off');
  expect(await liveOf(/^Show what we wrote · 4 of/)).toHaveAttribute('aria-live', 'off');
});

test('nor is one that counts what is new', async () => {
  const { store } = await showPanel(aPanel({ talk: aTalk() }));
  servePanel(aPanel({ talk: aTalk(), questions: [...aPanel().questions, aQuestion({ id: 'another' })] }));
  await act(() => store.refresh());
  expect(await liveOf(/^1 new, show/)).toHaveAttribute('aria-live', 'off');
});

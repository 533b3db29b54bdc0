import { act, screen } from '@testing-library/react';
import { anOpenBallot, aPanel, aQuestion, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel, showPanelAt } from '../../../test/show-panel';

const liveOf = async (text: RegExp) => (await screen.findByText(text)).closest('[aria-live]');

test('a button with a count is not read out on every change; the announcer says it', async () => {
  const talk = aTalk({ respondents: 4, iSaid: 'wrote', privateWriting: aPrivateWriting() });
  await showPanelAt('Vote', aPanel({ talk, ballot: anOpenBallot({ voted: ['ben'] }) }));
  expect(await liveOf(/^Reveal · 1 of/)).toHaveAttribute('aria-live', 'off');
  expect(await liveOf(/^Show what we wrote · 4 of/)).toHaveAttribute('aria-live', 'off');
});

test('a button that counts news is not read out on every change either', async () => {
  const { store } = await showPanel(aPanel({ talk: aTalk() }));
  act(() => screen.getByLabelText(/What could go wrong/).focus());
  servePanel(aPanel({ talk: aTalk(), questions: [...aPanel().questions, aQuestion({ id: 'another' })] }));
  await act(() => store.refresh());
  expect(await liveOf(/^1 new question, show/)).toHaveAttribute('aria-live', 'off');
});

import { act, screen } from '@testing-library/react';
import { aPanel, aPrivateWriting, aTalk } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanelAt } from '../../../test/show-panel';

const onceClosed = {
  state: 'ready',
  lacks: 'nothing',
  standing: 'agreed',
  gaps: 0,
  missing: '',
  outdated: '',
  unseen: false,
} as const;
const hiding = (hidden: number) => aPanel({ talk: aTalk({ onceClosed, privateWriting: aPrivateWriting({ hidden }) }) });
const outcome = (name: string) => screen.getByRole('radio', { name });
const why = /^Before it can end as ready, show what was written: 3 are still hidden\.$/;

test('over hidden questions a talk does not propose "ready", and says what to do first', async () => {
  const { store } = await showPanelAt('Close', hiding(3));
  expect(await screen.findByText(why)).toBeVisible();
  expect(outcome('Another talk')).toBeChecked();
  expect(screen.getByText(/^With this it is not ready/)).toBeVisible();
  servePanel(aPanel({ talk: aTalk({ onceClosed }) }));
  await act(() => store.refresh());
  expect(outcome('Ready')).toBeChecked();
  expect(screen.queryByText(why)).toBeNull();
});

test('choosing "another talk" although nothing is left says what it means', async () => {
  const { user } = await showPanelAt('Close', aPanel({ talk: aTalk({ onceClosed }) }));
  expect(await screen.findByRole('radio', { name: 'Ready' })).toBeChecked();
  const said = /^With this it is not ready/;
  expect(screen.queryByText(said)).toBeNull();
  await user.click(outcome('Another talk'));
  expect(screen.getByText(said)).toBeVisible();
});

test('the refusal over a question hidden meanwhile says the same, until it is shown', async () => {
  const refused = { fails: 'conflict', details: { because: 'hidden', count: 3 } } as const;
  const { user, store } = await showPanelAt('Close', hiding(0), { closeTalk: refused });
  await user.click(await screen.findByRole('button', { name: 'Close the talk' }));
  expect(await screen.findByRole('alert')).toHaveTextContent(why);
  servePanel(hiding(3));
  await act(() => store.refresh());
  servePanel(aPanel({ talk: aTalk({ onceClosed }) }));
  await act(() => store.refresh());
  expect(screen.queryByRole('alert')).toBeNull();
});

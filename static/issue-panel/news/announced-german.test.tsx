import { act, screen } from '@testing-library/react';
import { aPanel, aRevealedBallot, aSize } from '../../../test/a-panel';
import { servePanel } from '../../../test/panel-host';
import { showPanel } from '../../../test/show-panel';

test('German announces a settled size', async () => {
  const settled = { label: '5', value: 5, at: '2026-11-24T08:59:00.000Z', written: true };
  const { store } = await showPanel(aPanel({ ballot: aRevealedBallot({ size: aSize() }) }), {}, 'de');
  servePanel(aPanel({ ballot: aRevealedBallot({ size: aSize({ settled }) }) }));
  await act(() => store.refresh());
  expect(screen.getAllByRole('status').at(-1)).toHaveTextContent('Größe 5 ist festgelegt.');
});

import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { lazy, Suspense } from 'react';
import { ui } from '../../test/ui-host';
import { orBroken } from './or-broken';
import { expectLog } from '../../test/logged';

test('a part that is gone since a deployment offers to load Jira’s page anew, not the frame’s own old address', async () => {
  expectLog('TypeError: Failed to fetch');
  ui.answer('reload', () => undefined);
  const Gone = lazy(() => orBroken(() => Promise.reject(new TypeError('Failed to fetch'))));
  render(
    <Suspense>
      <Gone />
    </Suspense>,
  );
  expect(await screen.findByRole('alert')).toHaveTextContent('This view stopped working. Your data is safe.');
  await userEvent.click(screen.getByRole('button', { name: 'Reload' }));
  expect(ui.calls.map(({ command }) => command)).toEqual(['reload']);
});

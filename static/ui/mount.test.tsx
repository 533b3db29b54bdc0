import { act, screen } from '@testing-library/react';
import { ui } from '../../test/ui-host';
import { ask } from './backend';
import { mount } from './mount';
import { loadWords, Words } from '../project-settings/words';

test('a call that the page makes by itself and that is refused for its build says so above the page', async () => {
  document.body.innerHTML = '<div id="root"></div>';
  ui.answer('getContext', () => ({ locale: 'en_US', siteUrl: 'https://tiffin.example', extension: {} }));
  await act(() => mount({ Words, loadWords, title: () => 'A page', draw: () => <h1>A page</h1> }));
  await screen.findByRole('heading', { name: 'A page' });
  const refused = { code: 'other-build', details: {}, reference: '' } as const;
  await act(() => ask(() => Promise.resolve({ ok: false, failure: refused })));
  expect(screen.getByRole('alert')).toHaveTextContent('A newer version is here. Reload');
});

import { act, screen } from '@testing-library/react';
import { ui } from '../../test/ui-host';
import { ask } from './backend';
import { mount } from './mount';
import { catalogue, Words } from '../project-settings/words';

/** Draws a page as somebody sees it where Forge tells this of the licence. */
async function drawn(license?: { readonly active: boolean }): Promise<void> {
  document.body.innerHTML = '<div id="root"></div>';
  ui.answer('getContext', () => ({ locale: 'en_US', siteUrl: 'https://tiffin.example', extension: {}, license }));
  await act(() => mount({ catalogue, Words, title: () => 'A page', draw: () => <h1>A page</h1> }));
  await screen.findByRole('heading', { name: 'A page' });
}
const ended = 'The licence of Common Ground has ended: everything can be read, nothing changed.';

test('each page says that the licence has ended, above what it shows', async () => {
  await drawn({ active: false });
  expect(screen.getByText(ended)).toBeVisible();
});

test.each([undefined, { active: true }])('with the licence %j it says nothing', async (license) => {
  await drawn(license);
  expect(screen.queryByText(ended)).toBeNull();
});

test('a call that the page makes by itself and that is refused for its build says so above the page', async () => {
  await drawn();
  const refused = { code: 'other-build', details: {}, reference: '' } as const;
  await act(() => ask(() => Promise.resolve({ ok: false, failure: refused })));
  expect(screen.getByRole('alert')).toHaveTextContent('A newer version is here. Reload');
});

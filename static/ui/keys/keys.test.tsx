import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { keysDe } from './keys.de';
import { keysEn } from './keys.en';
import { type KeysPage, showKeysOf } from './keys-page';

// jsdom draws no modal dialogs.
HTMLDialogElement.prototype.showModal = function showModal(): void {
  this.open = true;
};
HTMLDialogElement.prototype.close = function close(): void {
  this.open = false;
  this.dispatchEvent(new Event('close'));
};

afterEach(async () => {
  document.documentElement.lang = 'en';
  const close = screen.queryByRole('button', { name: /^(Close|Schließen)$/u });
  if (close !== null) await userEvent.click(close);
  document.body.replaceChildren();
});

const pages = Object.keys(keysEn.pages).filter((page): page is KeysPage => page in keysEn.pages);

test.each(pages)('"?" shows the keys of the page in both languages: %s', async (page) => {
  for (const [language, words] of [
    ['en', keysEn],
    ['de', keysDe],
  ] as const) {
    document.documentElement.lang = language;
    showKeysOf(page);
    await userEvent.keyboard('?');
    const dialog = await screen.findByRole('dialog', { name: words.title });
    const rows = within(dialog).getAllByRole('row');
    expect(rows).toHaveLength(words.pages[page].length);
    for (const [at, { does }] of words.pages[page].entries()) expect(rows[at]).toHaveTextContent(does);
    await userEvent.click(within(dialog).getByRole('button', { name: words.close }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  }
});

test('"?" is typed where text is, and with another key it means something else', async () => {
  showKeysOf('report');
  const field = document.body.appendChild(document.createElement('input'));
  await userEvent.type(field, 'Why?');
  expect(field).toHaveValue('Why?');
  act(() => field.blur());
  await userEvent.keyboard('{Control>}?{/Control}');
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByRole('dialog')).toBeNull();
});

test('single keys are turned off, and "?" with them', async () => {
  showKeysOf('report');
  await userEvent.keyboard('?');
  await userEvent.click(await screen.findByRole('button', { name: 'Turn single keys off' }));
  expect(screen.getByText(keysEn.off)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Close' }));
  await userEvent.keyboard('?');
  await new Promise((done) => setTimeout(done, 50));
  expect(screen.queryByRole('dialog')).toBeNull();
  localStorage.clear();
});

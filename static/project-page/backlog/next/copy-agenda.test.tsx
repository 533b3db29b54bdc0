import { screen } from '@testing-library/react';
import { openReport } from '../test/open-report';
import { tiffin } from '../test/tiffin';

/** What was put on the clipboard: forms by type. */
function clipboardOf(): Readonly<Record<string, () => Promise<string>>>[] {
  const written: Record<string, () => Promise<string>>[] = [];
  class Item {
    constructor(forms: Readonly<Record<string, Blob>>) {
      const read = ([type, blob]: [string, Blob]) => [type, () => textOf(blob)] as const;
      written.push(Object.fromEntries(Object.entries(forms).map(read)));
    }
  }
  Object.assign(globalThis, { ClipboardItem: Item });
  Object.assign(navigator.clipboard, { write: async () => undefined });
  return written;
}

/** jsdom's blobs have no `text`. */
const textOf = (blob: Blob): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.addEventListener('load', () => resolve(String(reader.result)));
    reader.readAsText(blob);
  });

afterEach(() => Reflect.deleteProperty(globalThis, 'ClipboardItem'));

test('the copied agenda has a link per item, its sprint, the day and the minutes', async () => {
  const user = openReport(tiffin);
  const button = await screen.findByRole('button', { name: 'Copy as agenda' });
  const written = clipboardOf();
  await user.click(button);
  expect(await screen.findByText('Copied.')).toBeVisible();
  const [item] = written;
  const html = await item?.['text/html']?.();
  expect(html).toContain('Refine next · Tiffin board · 24 Nov');
  expect(html).toContain('5 items, about 45 minutes');
  expect(html).toContain('<a href="https://tiffin.example/browse/TIF-41">TIF-41 Warn about allergens</a> – Sprint 12');
  expect(await item?.['text/plain']?.()).toContain('https://tiffin.example/browse/TIF-42');
});

test('a browser that takes text alone gets the addresses', async () => {
  const user = openReport(tiffin);
  await user.click(await screen.findByRole('button', { name: 'Copy as agenda' }));
  expect(await screen.findByText('Copied.')).toBeVisible();
  expect(await navigator.clipboard.readText()).toContain('https://tiffin.example/browse/TIF-41');
});

/** What is copied: plain text, and the same with links for editors that take it. */
export type Copied = { readonly text: string; readonly html?: string };

/** Puts both forms on the clipboard; the text alone where the browser takes no others. Fails where it refuses. */
export async function copy({ text, html }: Copied): Promise<void> {
  if (html === undefined || typeof ClipboardItem === 'undefined') return navigator.clipboard.writeText(text);
  const forms = { 'text/plain': text, 'text/html': html };
  const blobs = Object.entries(forms).map(([type, form]) => [type, new Blob([form], { type })]);
  return navigator.clipboard.write([new ClipboardItem(Object.fromEntries(blobs))]);
}

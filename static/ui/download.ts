const types = { csv: 'text/csv', json: 'application/json' } as const;

/** Offers a text to the browser as a download; the name's ending says what it is. */
export function download(name: `${string}.${keyof typeof types}`, text: string): void {
  const type = name.endsWith('.csv') ? types.csv : types.json;
  const url = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, ' ').trim();
  link.click();
  // The browser has started the download by then.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}

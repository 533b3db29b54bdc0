/** Told on `window` whenever the frame or a page of the app has written an address; going back and forth is `popstate`. */
const CHANGED = 'frame:address';

/** Writes the page's address and tells everybody who follows it. */
export function writeAddress(how: 'push' | 'replace', path: string, state: unknown = null): void {
  if (how === 'push') history.pushState(state, '', path);
  else history.replaceState(state, '', path);
  dispatchEvent(new Event(CHANGED));
}

/** Calls the listener after every change of the address, by the page or by the browser. Returns how to stop. */
export function followAddress(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(CHANGED, listener);
  };
}

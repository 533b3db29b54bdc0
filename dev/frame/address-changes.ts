/**
 * The event on `window` after the frame or a page of the app changed the address; going back and forth is `popstate`.
 */
const CHANGED = 'frame:address';

/** Changes the page's address and notifies its followers. */
export function writeAddress(how: 'push' | 'replace', path: string, state: unknown = null): void {
  if (how === 'push') history.pushState(state, '', path);
  else history.replaceState(state, '', path);
  dispatchEvent(new Event(CHANGED));
}

/**
 * Calls the listener after every change of the address, by the page or by the browser. Returns a function that stops
 * it.
 */
export function followAddress(listener: () => void): () => void {
  addEventListener('popstate', listener);
  addEventListener(CHANGED, listener);
  return () => {
    removeEventListener('popstate', listener);
    removeEventListener(CHANGED, listener);
  };
}

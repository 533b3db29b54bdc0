import { followAddress, writeAddress } from '../address-changes.ts';
import type { HistoryServices, PlaceServices } from '../bridge/services.ts';
import type { HistoryLocation } from '../bridge-protocol.ts';

const start: HistoryLocation = { pathname: '/', search: '', hash: '', state: null, key: 'start' };

// The listener is not called for the app's own changes, only for going back and forth and for links of the frame.

/** A history for places without an address; it lives as long as the view. */
export function ownHistory(): HistoryServices {
  const steps: HistoryLocation[] = [start];
  const listeners = new Set<(location: HistoryLocation) => void>();
  let at = 0;
  const here = () => steps[at] ?? start;
  const tell = () => listeners.forEach((listener) => listener(here()));
  return {
    location: here,
    change(action, location) {
      if (action === 'PUSH') at += 1;
      steps.splice(at, steps.length, location);
    },
    go(delta) {
      at = Math.min(Math.max(at + delta, 0), steps.length - 1);
      tell();
    },
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/**
 * A history in the page's address below `base`, for project pages.
 * @NOTE unverified on a live site: that a page is told of a link to one of its own pages, and not loaded anew.
 */
export function addressHistory(base: string): HistoryServices {
  const read = (): HistoryLocation => ({
    pathname: location.pathname.slice(base.length) || '/',
    search: location.search,
    hash: location.hash,
    state: history.state,
    key: location.href,
  });
  const own = { writing: false };
  return {
    location: read,
    change(action, { pathname, search, hash, state }) {
      own.writing = true;
      const address = `${base}${pathname === '/' ? '' : pathname}${search}${hash}`;
      writeAddress(action === 'PUSH' ? 'push' : 'replace', address, state);
      own.writing = false;
    },
    go: (delta) => history.go(delta),
    listen: (listener) =>
      followAddress(() => {
        if (!own.writing && isBelow(base)) listener(read());
      }),
  };
}

/** False for another page of the frame, where the app's page is removed. */
function isBelow(base: string): boolean {
  return location.pathname === base || location.pathname.startsWith(`${base}/`);
}

/** A place that can be neither closed nor submitted: panels and pages. */
export const fixedPlace = (history: HistoryServices): PlaceServices => ({
  close: null,
  submit: null,
  onClose: () => undefined,
  history,
});

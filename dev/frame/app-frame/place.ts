import type { HistoryServices, PlaceServices } from '../bridge/services.ts';
import type { HistoryLocation } from '../bridge-protocol.ts';

const start: HistoryLocation = { pathname: '/', search: '', hash: '', state: null, key: 'start' };

// Whoever changes a location knows it already; only going back and forth is told.

/** A history for places without an address of their own: it is kept for as long as the view is. */
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

/** A history in the page's address below `base`, as project pages have it. */
export function addressHistory(base: string): HistoryServices {
  const read = (): HistoryLocation => ({
    pathname: location.pathname.slice(base.length) || '/',
    search: location.search,
    hash: location.hash,
    state: history.state,
    key: location.href,
  });
  const listeners = new Set<(location: HistoryLocation) => void>();
  const tell = () => listeners.forEach((listener) => listener(read()));
  return {
    location: read,
    change(action, { pathname, search, hash, state }) {
      const address = `${base}${pathname === '/' ? '' : pathname}${search}${hash}`;
      if (action === 'PUSH') history.pushState(state, '', address);
      else history.replaceState(state, '', address);
    },
    go: (delta) => history.go(delta),
    listen(listener) {
      listeners.add(listener);
      addEventListener('popstate', tell);
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) removeEventListener('popstate', tell);
      };
    },
  };
}

/** A place that can neither be closed nor submitted: panels and pages. */
export const fixedPlace = (history: HistoryServices): PlaceServices => ({
  close: null,
  submit: null,
  onClose: () => undefined,
  history,
});

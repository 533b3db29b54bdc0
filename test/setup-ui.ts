import '@testing-library/jest-dom';
import { cleanup, configure, getConfig } from '@testing-library/react';
import { newFrame } from '../static/ui/kept';
import { allowLog } from './logged';
import { ui } from './ui-host';

// `@forge/bridge` looks for the host on import, so this file runs before any test file is loaded.
Object.assign(globalThis, { __bridge: { callBridge: ui.callBridge } });

/** jsdom has no layout: the screen of every test is wide and never changes. */
const matchMedia = (media: string) => ({
  media,
  matches: true,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});
Object.assign(globalThis, { matchMedia });

/** jsdom has no layout: nothing ever comes into sight. */
class IntersectionObserver {
  readonly observe = () => undefined;
  readonly unobserve = () => undefined;
  readonly disconnect = () => undefined;
}
Object.assign(globalThis, { IntersectionObserver });

/** jsdom has no pointer capture. */
Object.assign(Element.prototype, { setPointerCapture: () => undefined });

// Strict mode draws twice, and effects run twice, to show what is not pure; see `fast.config.js`.
const reactStrictMode = !('drawsOnce' in globalThis);
const { getElementError: withPage } = getConfig();
/** The page is printed in an error that a test ends with, and not at each try of a wait, which marks its tries by this. */
const getElementError: typeof withPage = (message, container) =>
  Reflect.get(getConfig(), '_disableExpensiveErrorDiagnostics') === true
    ? new Error(message ?? '')
    : withPage(message, container);
// A wait ends as soon as it can; only what is broken takes this long.
configure({ reactStrictMode, asyncUtilTimeout: 60_000, getElementError });

/** React's advice to tests: whether something is drawn between two waits is up to the machine's speed. */
const drawnBetween = ['was not wrapped in act(...)', 'the event was not wrapped in act(...)'];

beforeEach(() => {
  allowLog(...drawnBetween);
  ui.reset();
  // Each test starts like a new browser.
  sessionStorage.clear();
  localStorage.clear();
  newFrame();
});
afterEach(() => cleanup());

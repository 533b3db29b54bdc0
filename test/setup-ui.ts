import '@testing-library/jest-dom';
import { cleanup, configure } from '@testing-library/react';
import { ui } from './ui-host';

// `@forge/bridge` looks for the host when it is imported: this file runs before any test file is loaded.
Object.assign(globalThis, { __bridge: { callBridge: ui.callBridge } });

/** jsdom lays nothing out: every test's screen is narrow, and never changes. */
const matchMedia = (media: string) => ({
  media,
  matches: false,
  addEventListener: () => undefined,
  removeEventListener: () => undefined,
});
Object.assign(globalThis, { matchMedia });

/** Nor does it know that a pointer can be held. */
Object.assign(Element.prototype, { setPointerCapture: () => undefined });

// A call that got no answer is made once more before its failure is told.
configure({ reactStrictMode: true, asyncUtilTimeout: 3500 });

beforeEach(() => {
  ui.reset();
  // Another tab.
  sessionStorage.clear();
});
afterEach(() => cleanup());

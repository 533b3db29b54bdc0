/**
 * What travels by postMessage between a Custom UI iframe (the injected half defines `globalThis.__bridge.callBridge`) and
 * the frame around it. Everything is structured-cloneable; a function in the data of a call travels as `{ __fn }`.
 */

/** Iframe → frame. `height` is in CSS pixels. */
export type ToFrame =
  { forge: 'call'; id: number; command: string; data: unknown } | { forge: 'resize'; height: number };

/** Frame → iframe. A `value` of `{ __subscription: id }` becomes `{ unsubscribe() }`, which calls command `unsubscribe`. */
export type ToIframe =
  | { forge: 'result'; id: number; value: unknown }
  | { forge: 'failure'; id: number; message: string }
  | { forge: 'callback'; fn: string; args: readonly unknown[] }
  | { forge: 'theme'; theme: ThemeState };

/** The answer of `enableTheming`, sent again as `theme` whenever the person switches. */
export type ThemeState = { colorMode: 'light' | 'dark'; dataTheme: string };

/**
 * `createHistory` cannot be cloned, so the injected half builds it over three commands:
 * `history.start { listener }` answers the first location, `history.change { action, location }` and `history.go { delta }`.
 */
export type HistoryLocation = { pathname: string; search: string; hash: string; state: unknown; key: string };

/**
 * Messages by postMessage between a Custom UI iframe (the injected half defines `globalThis.__bridge.callBridge`) and
 * the frame around it. All are structured-cloneable; a function in the data of a call is sent as `{ __fn }`.
 */

/** Iframe → frame. A document `begin`s before its first call. `height` is in CSS pixels. */
export type ToFrame =
  | { forge: 'begin' }
  | { forge: 'call'; id: number; command: string; data: unknown }
  | { forge: 'resize'; height: number };

/** Frame → iframe. A `value` of `{ __subscription: id }` becomes `{ unsubscribe() }`, which calls command `unsubscribe`. */
export type ToIframe =
  | { forge: 'result'; id: number; value: unknown }
  | { forge: 'failure'; id: number; message: string }
  | { forge: 'callback'; fn: string; args: readonly unknown[] }
  | { forge: 'theme'; theme: ThemeState };

/** The answer of `enableTheming`, sent again as `theme` after every change. */
export type ThemeState = { colorMode: 'light' | 'dark'; dataTheme: string };

/**
 * `createHistory` returns an object that cannot be cloned, so the injected half builds it on three commands:
 * `history.start { listener }` answers the first location, `history.change { action, location }` and `history.go {
 * delta }`.
 */
export type HistoryLocation = { pathname: string; search: string; hash: string; state: unknown; key: string };

/**
 * Runs in the iframe before the app's bundle, in place of Forge's global bridge: defines `globalThis.__bridge`, which
 * @forge/bridge reads on import, and passes its calls to the surrounding page. Served with types stripped, so it may
 * import only types.
 */
import type { HistoryLocation, ThemeState, ToFrame, ToIframe } from '../../frame/bridge-protocol.ts';

type AnyFunction = (...args: readonly unknown[]) => unknown;
type Listener = (location: HistoryLocation, action: string) => void;

(() => {
  const script = document.currentScript;
  if (!(script instanceof HTMLScriptElement)) throw new Error('The bridge must be a classic script.');
  const frameOrigin = script.dataset['frame'] ?? '';
  const themeStyles = new URL('theme.css', script.src).href;
  const calls = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  const functions = new Map<string, AnyFunction>();
  let last = 0;

  const send = (message: ToFrame) => parent.postMessage(message, frameOrigin);
  send({ forge: 'begin' });
  const isRecord = (value: unknown): value is Record<string, unknown> =>
    typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  const isFunction = (value: unknown): value is AnyFunction => typeof value === 'function';

  /** Functions cannot be cloned: a reference is sent instead, and its calls come back as `callback`. */
  function pack(value: unknown): unknown {
    if (isFunction(value)) {
      const id = `f${(last += 1)}`;
      functions.set(id, value);
      return { __fn: id };
    }
    if (Array.isArray(value)) return value.map(pack);
    return isRecord(value) ? Object.fromEntries(Object.entries(value).map(([key, one]) => [key, pack(one)])) : value;
  }
  function call(command: string, data?: unknown): Promise<unknown> {
    const id = (last += 1);
    return new Promise((resolve, reject) => {
      calls.set(id, { resolve, reject });
      send({ forge: 'call', id, command, data: pack(data) });
    });
  }
  function unpack(value: unknown): unknown {
    if (!isRecord(value) || typeof value['__subscription'] !== 'string') return value;
    return { unsubscribe: () => call('unsubscribe', { id: value['__subscription'] }) };
  }
  function receive(message: ToIframe): void {
    if (message.forge === 'callback') functions.get(message.fn)?.(...message.args);
    else if (message.forge === 'theme') void showTheme(message.theme);
    else {
      const waiting = calls.get(message.id);
      calls.delete(message.id);
      if (message.forge === 'result') waiting?.resolve(unpack(message.value));
      else waiting?.reject(new Error(message.message));
    }
  }

  let themed: Promise<void> | undefined;
  async function showTheme({ colorMode, dataTheme }: ThemeState): Promise<void> {
    const root = document.documentElement;
    root.setAttribute('data-theme', dataTheme);
    root.setAttribute('data-color-mode', colorMode);
    themed ??= new Promise((resolve) => {
      const link = document.createElement('link');
      Object.assign(link, { rel: 'stylesheet', href: themeStyles, onload: () => resolve(), onerror: () => resolve() });
      document.head.prepend(link);
    });
    await themed;
  }

  /** The live object of `view.createHistory()`, with the methods of the package `history`, version 4. */
  async function createHistory(): Promise<unknown> {
    const listeners = new Set<Listener>();
    const tell = (location: HistoryLocation, action: string) => {
      Object.assign(history, { location, action });
      for (const listener of listeners) listener(location, action);
    };
    const change = (action: string, to: unknown, state: unknown) => {
      const asked = isRecord(to) ? to : { pathname: String(to) };
      const target = new URL(
        `${asked['pathname'] ?? '/'}${asked['search'] ?? ''}${asked['hash'] ?? ''}`,
        'http://app.invalid',
      );
      const { pathname, search, hash } = target;
      const location = { pathname, search, hash, state: state ?? asked['state'] ?? null, key: String((last += 1)) };
      tell(location, action);
      void call('history.change', { action, location });
    };
    const go = (delta: number) => void call('history.go', { delta });
    const href = ({ pathname, search = '', hash = '' }: HistoryLocation) => `${pathname}${search}${hash}`;
    const history: Record<string, unknown> = {
      action: 'POP',
      listen(listener: Listener) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
      push: (to: unknown, state?: unknown) => change('PUSH', to, state),
      replace: (to: unknown, state?: unknown) => change('REPLACE', to, state),
      go,
      goBack: () => go(-1),
      goForward: () => go(1),
      createHref: href,
    };
    history['location'] = await call('history.start', {
      listener: (location: HistoryLocation) => tell(location, 'POP'),
    });
    return history;
  }

  async function enableTheming(): Promise<void> {
    const theme = await call('enableTheming');
    if (!isRecord(theme)) return;
    await showTheme({
      colorMode: theme['colorMode'] === 'dark' ? 'dark' : 'light',
      dataTheme: String(theme['dataTheme'] ?? ''),
    });
  }

  const callBridge = (command: string, data?: unknown): Promise<unknown> => {
    if (command === 'createHistory') return createHistory();
    return command === 'enableTheming' ? enableTheming() : call(command, data);
  };
  Object.defineProperty(globalThis, '__bridge', { value: { callBridge } });

  addEventListener('message', ({ source, origin, data }: MessageEvent<ToIframe>) => {
    if (source === parent && origin === frameOrigin) receive(data);
  });
  const resize = () => send({ forge: 'resize', height: document.documentElement.getBoundingClientRect().height });
  addEventListener('DOMContentLoaded', () => {
    new ResizeObserver(resize).observe(document.documentElement);
    resize();
  });
})();

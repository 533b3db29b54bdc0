import type { Clock } from '../../clock.ts';

/** The browser APIs that the panel's code uses: a visible tab, and timers on the site's clock. */
type PageBrowser = {
  /** Globals for the page's context. */
  readonly globals: Record<string, unknown>;
  /** The person presses a key in the page. */
  touch(): void;
  /** Ends all timers. */
  close(): void;
};

/** Hides the warning that each page prints without Realtime, which is the case being measured. */
const quietConsole = { ...console, warn: () => undefined };

/** As in a browser, an address is taken from that of the page. */
class PageRequest extends Request {
  constructor(input: string, init?: RequestInit) {
    super(new URL(input, 'http://page.local'), init);
  }
}

/** The page's date on the site's clock: the limits of the Forge bridge count calls by it. */
function dateOn(clock: Pick<Clock, 'now'>) {
  return class extends Date {
    constructor(...given: [] | [value: number | string | Date]) {
      super(given[0] ?? clock.now());
    }
    static override now(): number {
      return clock.now();
    }
  };
}

/** @param quiet resolves when every request of the pages has been answered: the clock waits for it */
export function createPageBrowser(clock: Clock, quiet: () => Promise<void>): PageBrowser {
  const timers = createTimers(clock, quiet);
  const window = new EventTarget();
  const documentElement = Object.assign(new EventTarget(), { matches: () => false });
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible', documentElement });
  const listen = window.addEventListener.bind(window);
  return {
    globals: {
      ...timers.globals,
      window: Object.assign(window, timers.globals),
      document,
      addEventListener: listen,
      navigator: { onLine: true },
      performance: { now: clock.now },
      Date: dateOn(clock),
      console: quietConsole,
      Response,
      Request: PageRequest,
      Headers,
      FormData,
      AbortController,
      AbortSignal,
      EventTarget,
      Event,
      URL,
      structuredClone,
      queueMicrotask,
      crypto,
    },
    touch: () => void window.dispatchEvent(new Event('keydown')),
    close: timers.stop,
  };
}

function createTimers(clock: Clock, quiet: () => Promise<void>) {
  const running = new Map<number, () => void>();
  let last = 0;
  const start = (work: () => void, ms: number, repeats: boolean): number => {
    const id = (last += 1);
    const arm = (): void => {
      const cancel = clock.after(ms, () => {
        running.delete(id);
        if (repeats) arm();
        work();
        return quiet();
      });
      running.set(id, cancel);
    };
    arm();
    return id;
  };
  const clear = (id: number): void => {
    running.get(id)?.();
    running.delete(id);
  };
  return {
    globals: {
      setTimeout: (work: () => void, ms = 0) => start(work, ms, false),
      setInterval: (work: () => void, ms = 0) => start(work, ms, true),
      clearTimeout: clear,
      clearInterval: clear,
    },
    stop: () => [...running.keys()].forEach(clear),
  };
}

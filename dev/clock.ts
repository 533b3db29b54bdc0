/** Stops a timer that has not run yet; stopping twice or too late does nothing. */
type Cancel = () => void;

/**
 * The only source of time in `dev`: milliseconds since the epoch, with timers that follow it, so that tests and the
 * sample can jump an hour and run what falls due in it.
 */
export type Clock = {
  now(): number;
  /** Runs `work` once after `ms`. Its failure is printed and stops no other timer. */
  after(ms: number, work: Work): Cancel;
  /** Counts a promise as work in flight, so that `settle` waits for it. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Jumps forward, runs each due timer at its own time, in order, and waits for its work. */
  advance(ms: number): Promise<void>;
  /** Jumps to a time. Throws for a time in the past while a timer is pending. */
  set(epochMs: number): Promise<void>;
  /** Runs until no work is in flight and no timer falls due within the next `withinMs` (default 0). */
  settle(withinMs?: number): Promise<void>;
  /** Forgets all timers. */
  stop(): void;
};

type Work = () => void | Promise<void>;
type Timer = { due: number; order: number; work: Work };

/** Longest delay that setTimeout takes without overflowing. */
const LONGEST = 2_147_000_000;

/**
 * @param options.start the first time; the machine's by default
 * @param options.frozen time passes only by `advance`, `set` and `settle`; timer work must then not wait for the clock
 */
export function createClock(options: { start?: number; frozen?: boolean } = {}): Clock {
  return new ShiftedClock(options.start ?? Date.now(), options.frozen ?? false);
}

/** The machine's time plus an offset. Its functions are properties, so that they can be passed around. */
class ShiftedClock implements Clock {
  readonly #frozen: boolean;
  readonly #timers = new Set<Timer>();
  readonly #inFlight = new Set<Promise<unknown>>();
  #offset: number;
  #order = 0;
  #armed: NodeJS.Timeout | undefined;

  constructor(start: number, frozen: boolean) {
    this.#frozen = frozen;
    this.#offset = start - this.#machine();
  }

  now = () => this.#machine() + this.#offset;

  after = (ms: number, work: Work): Cancel => {
    const timer = { due: this.now() + Math.max(0, ms), order: (this.#order += 1), work };
    this.#timers.add(timer);
    this.#arm();
    return () => void (this.#timers.delete(timer) && this.#arm());
  };

  track = <T>(work: Promise<T>): Promise<T> => {
    const seen = work.catch(() => undefined).finally(() => this.#inFlight.delete(seen));
    this.#inFlight.add(seen);
    return work;
  };

  advance = async (ms: number): Promise<void> => {
    const target = this.now() + ms;
    await this.#runUntil(target);
    this.#jumpTo(target);
    this.#arm();
  };

  set = async (epochMs: number): Promise<void> => {
    if (epochMs >= this.now()) return this.advance(epochMs - this.now());
    if (this.#timers.size > 0) throw new Error('The clock cannot go back while timers are pending.');
    this.#offset -= this.now() - epochMs;
  };

  settle = async (withinMs = 0): Promise<void> => {
    const horizon = this.now() + withinMs;
    do {
      await this.#runUntil(Math.max(horizon, this.now()));
      while (this.#inFlight.size > 0) await Promise.all(this.#inFlight);
    } while ((this.#next()?.due ?? Infinity) <= Math.max(horizon, this.now()));
  };

  stop = (): void => {
    this.#timers.clear();
    clearTimeout(this.#armed);
  };

  #machine(): number {
    return this.#frozen ? 0 : Date.now();
  }

  #jumpTo(time: number): void {
    this.#offset += Math.max(0, time - this.now());
  }

  #next(): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) if (!first || isBefore(timer, first)) first = timer;
    return first;
  }

  #start(timer: Timer): Promise<void> {
    this.#timers.delete(timer);
    const work = Promise.resolve().then(timer.work);
    return this.track(work.catch((error: unknown) => console.error('A timer failed:', error)));
  }

  /** One real timer, for the first pending timer. */
  #arm(): void {
    clearTimeout(this.#armed);
    const first = this.#next();
    if (this.#frozen || !first) return;
    this.#armed = setTimeout(() => this.#fire(), Math.min(Math.max(0, first.due - this.now()), LONGEST)).unref();
  }

  #fire(): void {
    for (let first = this.#next(); first && first.due <= this.now(); first = this.#next()) void this.#start(first);
    this.#arm();
  }

  async #runUntil(time: number): Promise<void> {
    for (let first = this.#next(); first && first.due <= time; first = this.#next()) {
      this.#jumpTo(first.due);
      await this.#start(first);
    }
    this.#arm();
  }
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.due < b.due || (a.due === b.due && a.order < b.order);
}

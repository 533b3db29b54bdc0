/** Stops a timer that has not run yet; doing it twice, or too late, does nothing. */
export type Cancel = () => void;

/**
 * The only source of time in `dev`: milliseconds since the epoch, and timers that follow it, so that a test or the
 * sample can jump an hour and see what would have happened in it.
 */
export type Clock = {
  now(): number;
  /** Runs `work` once when `ms` have passed. A failure of it is printed, it stops nobody else. */
  after(ms: number, work: () => void | Promise<void>): Cancel;
  /** Counts a promise as work in flight, so that `settle` waits for it. */
  track<T>(work: Promise<T>): Promise<T>;
  /** Jumps forward, running each timer at its own time, in order, and waiting for what it started. */
  advance(ms: number): Promise<void>;
  /** Jumps to a time. Into the past only while no timer is pending; throws otherwise. */
  set(epochMs: number): Promise<void>;
  /** Runs until nothing is in flight and no timer falls due within the next `withinMs` (0 when left out). */
  settle(withinMs?: number): Promise<void>;
  /** Forgets all timers. */
  stop(): void;
};

type Timer = { due: number; order: number; work: () => void | Promise<void> };

/** Longest delay that setTimeout takes without overflowing. */
const LONGEST = 2_147_000_000;

/**
 * @param options.start time to begin at; the machine's when left out
 * @param options.frozen time passes only by `advance`, `set` and `settle`; timer work must then not wait for the clock
 */
export function createClock(options: { start?: number; frozen?: boolean } = {}): Clock {
  const tick = options.frozen ? () => 0 : () => Date.now();
  let offset = (options.start ?? Date.now()) - tick();
  let order = 0;
  let armed: NodeJS.Timeout | undefined;
  const timers = new Set<Timer>();
  const inFlight = new Set<Promise<unknown>>();

  const now = () => Math.round(tick() + offset);
  const jumpTo = (time: number) => {
    offset += Math.max(0, time - now());
  };
  const next = (): Timer | undefined =>
    [...timers].reduce<Timer | undefined>(
      (first, timer) => (first && isBefore(first, timer) ? first : timer),
      undefined,
    );

  function track<T>(work: Promise<T>): Promise<T> {
    const seen = work.catch(() => undefined).finally(() => inFlight.delete(seen));
    inFlight.add(seen);
    return work;
  }
  function start(timer: Timer): Promise<void> {
    timers.delete(timer);
    const work = Promise.resolve().then(timer.work);
    return track(work.catch((error: unknown) => console.error('A timer failed:', error)));
  }
  /** One real timer, for the first of ours that falls due. */
  function arm(): void {
    clearTimeout(armed);
    const first = next();
    if (options.frozen || !first) return;
    armed = setTimeout(fire, Math.min(Math.max(0, first.due - now()), LONGEST)).unref();
  }
  function fire(): void {
    for (let first = next(); first && first.due <= now(); first = next()) void start(first);
    arm();
  }
  async function runUntil(time: number): Promise<void> {
    for (let first = next(); first && first.due <= time; first = next()) {
      jumpTo(first.due);
      await start(first);
    }
    arm();
  }
  const finishInFlight = async () => {
    while (inFlight.size > 0) await Promise.all(inFlight);
  };
  async function advance(ms: number): Promise<void> {
    const target = now() + ms;
    await runUntil(target);
    jumpTo(target);
    arm();
  }

  return {
    now,
    track,
    advance,
    after(ms, work) {
      const timer = { due: now() + Math.max(0, ms), order: (order += 1), work };
      timers.add(timer);
      arm();
      return () => void (timers.delete(timer) && arm());
    },
    async set(epochMs) {
      if (epochMs >= now()) return advance(epochMs - now());
      if (timers.size > 0) throw new Error('The clock cannot go back while timers are pending.');
      offset -= now() - epochMs;
    },
    async settle(withinMs = 0) {
      const horizon = now() + withinMs;
      do {
        await runUntil(Math.max(horizon, now()));
        await finishInFlight();
      } while ((next()?.due ?? Infinity) <= Math.max(horizon, now()));
    },
    stop() {
      timers.clear();
      clearTimeout(armed);
    },
  };
}

function isBefore(a: Timer, b: Timer): boolean {
  return a.due < b.due || (a.due === b.due && a.order < b.order);
}

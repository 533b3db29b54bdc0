const timers = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
] as const;

/** Sets the clock to `now` (ms); timers run normally. `jest.useRealTimers` lets it go again. */
export function setTheClock(now: number): void {
  const doNotFake = [...timers, 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const;
  jest.useFakeTimers({ now, doNotFake: [...doNotFake] });
}

/** Sets the clock to `now` in every test of the file; timers run normally. */
export function stopTheClock(now: string): void {
  beforeEach(() => setTheClock(Date.parse(now)));
  afterEach(() => {
    jest.useRealTimers();
  });
}

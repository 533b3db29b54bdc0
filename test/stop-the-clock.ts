const timers = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
] as const;

/** Sets the clock to `now` in every test of the file; timers run normally. */
export function stopTheClock(now: string): void {
  beforeEach(() => {
    const doNotFake = [...timers, 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const;
    jest.useFakeTimers({ now: Date.parse(now), doNotFake: [...doNotFake] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}

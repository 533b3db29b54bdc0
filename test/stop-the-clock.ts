const timers = [
  'setTimeout',
  'clearTimeout',
  'setInterval',
  'clearInterval',
  'setImmediate',
  'clearImmediate',
] as const;

/** In every test of the file the machine's clock says `now`; timers run as ever. */
export function stopTheClock(now: string): void {
  beforeEach(() => {
    const doNotFake = [...timers, 'nextTick', 'queueMicrotask', 'performance', 'hrtime'] as const;
    jest.useFakeTimers({ now: Date.parse(now), doNotFake: [...doNotFake] });
  });
  afterEach(() => {
    jest.useRealTimers();
  });
}

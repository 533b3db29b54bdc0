import fc from 'fast-check';
import { createClock } from './clock.ts';

const frozen = () => createClock({ start: 1_000, frozen: true });

test('timers run at their own time, in order of time', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(1_000), { maxLength: 20 }), async (delays) => {
      const clock = frozen();
      const seen: number[] = [];
      for (const delay of delays) clock.after(delay, () => void seen.push(clock.now()));
      await clock.advance(1_000);
      expect(seen).toEqual([...delays].sort((a, b) => a - b).map((delay) => 1_000 + delay));
      expect(clock.now()).toBe(2_000);
    }),
  );
});

test('a stopped timer does not run', async () => {
  const clock = frozen();
  const seen: string[] = [];
  clock.after(1, () => void seen.push('kept'));
  clock.after(1, () => void seen.push('stopped'))();
  await clock.advance(10);
  expect(seen).toEqual(['kept']);
});

test('a jump waits for the work of a timer and runs the timers that it set', async () => {
  const clock = frozen();
  const seen: string[] = [];
  clock.after(1, async () => {
    await Promise.resolve();
    clock.after(1, () => void seen.push('second'));
    seen.push('first');
  });
  await clock.advance(5);
  expect(seen).toEqual(['first', 'second']);
});

test('settling runs what is due within the given time and goes no further', async () => {
  const clock = frozen();
  const seen: string[] = [];
  clock.after(0, () => void seen.push('now'));
  clock.after(500, () => void seen.push('soon'));
  clock.after(5_000, () => void seen.push('later'));
  await clock.settle();
  expect(seen).toEqual(['now']);
  await clock.settle(1_000);
  expect(seen).toEqual(['now', 'soon']);
  expect(clock.now()).toBe(1_500);
});

test('settling waits for work in flight', async () => {
  const clock = frozen();
  const seen: string[] = [];
  void clock.track(new Promise((resolve) => setImmediate(resolve)).then(() => seen.push('done')));
  await clock.settle();
  expect(seen).toEqual(['done']);
});

test('the past can be set only while no timer is pending', async () => {
  const clock = frozen();
  await clock.set(10);
  expect(clock.now()).toBe(10);
  clock.after(100, () => undefined);
  await expect(clock.set(5)).rejects.toThrow('cannot go back');
});

test('a timer of the running clock runs by itself, not before its time', async () => {
  const clock = createClock();
  const set = clock.now();
  const ran = await new Promise<number>((resolve) => void clock.after(20, () => resolve(clock.now())));
  clock.stop();
  expect(ran - set).toBeGreaterThanOrEqual(20);
});

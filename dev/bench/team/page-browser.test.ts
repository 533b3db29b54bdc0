import vm from 'node:vm';
import { createClock } from '../../clock.ts';
import { createPageBrowser } from './page-browser.ts';

function aBrowser() {
  const clock = createClock({ start: 0, frozen: true });
  const browser = createPageBrowser(clock, () => Promise.resolve());
  const at: number[] = [];
  const tick = () => void at.push(clock.now());
  const call = (name: string, ...given: unknown[]): unknown => {
    const found = browser.globals[name];
    if (typeof found !== 'function') throw new Error(`There is no ${name}.`);
    return found(...given);
  };
  return { clock, browser, at, tick, call };
}

test('timers of a page follow the site’s clock', async () => {
  const { clock, at, tick, call } = aBrowser();
  call('setInterval', tick, 3_000);
  call('setTimeout', tick, 1_000);
  await clock.advance(7_000);
  expect(at).toEqual([1_000, 3_000, 6_000]);
});

test('a cleared timer does not run, nor does one of a closed page', async () => {
  const { clock, browser, at, tick, call } = aBrowser();
  call('clearInterval', call('setInterval', tick, 1_000));
  call('setInterval', tick, 2_000);
  await clock.advance(2_000);
  browser.close();
  await clock.advance(10_000);
  expect(at).toEqual([2_000]);
});

test('the clock waits for the answers to a page’s requests', async () => {
  const clock = createClock({ start: 0, frozen: true });
  let answered = false;
  const browser = createPageBrowser(clock, async () => {
    await new Promise(setImmediate);
    answered = true;
  });
  const start = browser.globals['setTimeout'];
  if (typeof start === 'function') start(() => undefined, 10);
  await clock.advance(10);
  expect(answered).toBe(true);
});

test('a key press reaches the page’s window', () => {
  const { browser, call } = aBrowser();
  let pressed = 0;
  call('addEventListener', 'keydown', () => (pressed += 1));
  browser.touch();
  expect(pressed).toBe(1);
});

test('a page reads the date of the site’s clock', async () => {
  const { clock, browser } = aBrowser();
  await clock.advance(90_000);
  const context = vm.createContext(browser.globals);
  expect(vm.runInContext('[Date.now(), +new Date(), +new Date(5)]', context)).toMatchObject([90_000, 90_000, 5]);
});

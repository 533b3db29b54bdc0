/**
 * `setTimeout` as the app sees it: what it waits for is over so many `times` earlier than by the machine's clock. Whatever is
 * waited for longer still ends later.
 */
export function hastyTimeout(times: number, real: typeof setTimeout = setTimeout): typeof setTimeout {
  return new Proxy(real, {
    apply: (target, self, [work, ms, ...more]) => Reflect.apply(target, self, [work, Number(ms ?? 0) / times, ...more]),
  });
}

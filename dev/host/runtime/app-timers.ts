/** `setTimeout` for the app with delays divided by `times`. A longer delay still ends later. */
export function hastyTimeout(times: number, real: typeof setTimeout = setTimeout): typeof setTimeout {
  return new Proxy(real, {
    apply: (target, self, [work, ms, ...more]) => Reflect.apply(target, self, [work, Number(ms ?? 0) / times, ...more]),
  });
}

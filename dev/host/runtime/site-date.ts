/**
 * `Date` as the app sees it: "now" follows `offset()`, which differs per invocation; everything else is the machine's.
 * A proxy and not a subclass, because `Date()` without `new` is legal too.
 */
export function siteDate(offset: () => number, real: DateConstructor = Date): DateConstructor {
  const now = () => real.now() + offset();
  return new Proxy(real, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}

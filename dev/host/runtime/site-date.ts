/**
 * `Date` for the app: "now" is shifted by `offset()`, which differs per invocation; everything else is unchanged. A
 * proxy, since `Date()` also works without `new`, which a subclass would not allow.
 */
export function siteDate(offset: () => number, real: DateConstructor = Date): DateConstructor {
  const now = () => real.now() + offset();
  return new Proxy(real, {
    construct: (target, args, newTarget) => Reflect.construct(target, args.length === 0 ? [now()] : args, newTarget),
    apply: () => new real(now()).toString(),
    get: (target, name, receiver) => (name === 'now' ? now : Reflect.get(target, name, receiver)),
  });
}

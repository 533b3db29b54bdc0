/**
 * What the browser's own storage says; null where it does not let us, or has no room. In iframes of another site it may throw
 * already when it is named.
 * @NOTE unverified on a live site: whether Forge's frame may keep something there.
 */
export function orNothing<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

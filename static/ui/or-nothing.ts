/**
 * The result of a storage access; null where the browser refuses it or has no room. In iframes of another site, naming
 * the storage may throw already.
 * @NOTE unverified on a live site: whether Forge's frame may keep something there.
 */
export function orNothing<T>(work: () => T): T | null {
  try {
    return work();
  } catch {
    return null;
  }
}

/** Stands where an account was that no longer exists: nobody's id, and no name is found for it. */
export const ERASED = 'erased';

/**
 * The same JSON with {@link ERASED} wherever an account's id stood by itself; the very same value when it stood nowhere.
 * What people wrote is left alone: an id within a text is theirs to take out.
 */
export function withoutAccount(value: unknown, account: string): unknown {
  if (value === account) return ERASED;
  if (Array.isArray(value)) {
    const items: readonly unknown[] = value;
    const changed = items.map((item) => withoutAccount(item, account));
    return changed.some((item, at) => item !== items[at]) ? changed : value;
  }
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const changed = entries.map(([key, item]) => [key, withoutAccount(item, account)] as const);
  return changed.some(([, item], at) => item !== entries[at]?.[1]) ? Object.fromEntries(changed) : value;
}

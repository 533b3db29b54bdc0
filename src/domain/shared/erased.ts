/** Replaces the id of an account that no longer exists; it belongs to no account. */
export const ERASED = 'erased';

/**
 * The JSON with {@link ERASED} in place of values that are the account's id; the same object where it has none. Texts
 * are left alone: an id within a text is for its writer to remove.
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

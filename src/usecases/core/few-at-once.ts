/** Jira calls in parallel while a person waits; Jira takes twenty writes to one issue within two seconds. */
const FEW = 5;

/**
 * Does `work` for all, `few` at a time, in order. If one fails, the others of its group still run, later groups do not.
 */
export async function fewAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>, few = FEW): Promise<void> {
  for (let from = 0; from < all.length; from += few) await Promise.all(all.slice(from, from + few).map(work));
}

/** What Jira is asked for at the same time while somebody waits: of writes to one issue it takes twenty within two seconds. */
const FEW = 5;

/** Does all of it, a few at a time, in order. Where one of a few fails the others of them are done all the same, and no more. */
export async function fewAtOnce<T>(all: readonly T[], work: (one: T) => Promise<void>, few = FEW): Promise<void> {
  for (let from = 0; from < all.length; from += few) await Promise.all(all.slice(from, from + few).map(work));
}

/** Requests in flight at the same time. */
const AT_ONCE = 8;

/** One request to run. `addFirst` puts jobs at the head of the queue. */
export type Job<T> = (addFirst: (jobs: readonly Job<T>[]) => void) => Promise<T>;

/**
 * Runs the jobs in order, eight at a time, and yields each result as it arrives. After a failure no further job starts,
 * and the failure is thrown.
 */
export async function* atOnce<T>(jobs: readonly Job<T>[]): AsyncGenerator<T> {
  const waiting = [...jobs];
  const running = new Set<Promise<Done<T>>>();
  const begin = (job: Job<T>): void => {
    const result = job((more) => void waiting.unshift(...more));
    const one: Promise<Done<T>> = result.then((value) => ({ value, of: () => one }));
    running.add(one);
  };
  while (waiting.length > 0 || running.size > 0) {
    for (const job of waiting.splice(0, AT_ONCE - running.size)) begin(job);
    const { value, of } = await Promise.race(running);
    running.delete(of());
    yield value;
  }
}

type Done<T> = { readonly value: T; readonly of: () => Promise<Done<T>> };

/** `all` in parts of at most `size`. */
export function partsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}

/** Requests that Jira is asked at the same time. */
const AT_ONCE = 8;

/** What is to be done. `addFirst`: jobs that come next, before those that wait. */
export type Job<T> = (addFirst: (jobs: readonly Job<T>[]) => void) => Promise<T>;

/**
 * Does the jobs, eight at a time and in order, and yields the result of each as it is there. Where one fails no further one
 * begins, and the failure is passed on.
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

/** Requests that Jira is asked at the same time. */
export const AT_ONCE = 8;

/**
 * Does the jobs, eight at a time and in order, and yields the result of each as it is there. Where one fails no further one
 * begins, and the failure is passed on.
 */
export async function* atOnce<T>(jobs: readonly (() => Promise<T>)[]): AsyncGenerator<T> {
  const waiting = [...jobs].map((job, index) => ({ job, index }));
  const running = new Map<number, Promise<{ readonly index: number; readonly result: T }>>();
  while (waiting.length > 0 || running.size > 0) {
    for (const { job, index } of waiting.splice(0, AT_ONCE - running.size)) {
      running.set(
        index,
        job().then((result) => ({ index, result })),
      );
    }
    const { index, result } = await Promise.race(running.values());
    running.delete(index);
    yield result;
  }
}

/** `all` in parts of at most `size`. */
export function partsOf<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  return Array.from({ length: Math.ceil(all.length / size) }, (_, part) => all.slice(part * size, (part + 1) * size));
}

/**
 * The whole of an effect that reads: `take` gets what was read, unless the effect has ended before. A failed read is only
 * logged: where a page shows the failure, `reading` resolves with it.
 */
export function untilGone<T>(reading: Promise<T>, take: (read: T) => void): () => void {
  let isGone = false;
  reading.then((read) => (isGone ? undefined : take(read))).catch((error: unknown) => console.error(error));
  return () => {
    isGone = true;
  };
}

/**
 * The whole of an effect that reads: `take` gets what was read, unless the effect has ended before. A read that fails is
 * only logged; one whose failure is shown answers it.
 */
export function untilGone<T>(reading: Promise<T>, take: (read: T) => void): () => void {
  let isGone = false;
  reading.then((read) => (isGone ? undefined : take(read))).catch((error: unknown) => console.error(error));
  return () => {
    isGone = true;
  };
}

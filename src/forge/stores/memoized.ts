/** One read per key and invocation; nothing outlives the invocation, which other sites' users may share. */
export function memoized<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const reads = new Map<string, Promise<T>>();
  return (key) => {
    const value = reads.get(key) ?? read(key);
    reads.set(key, value);
    return value;
  };
}

/** Reads once and keeps the value. It must not outlive the invocation. */
export function once<T>(read: () => Promise<T>): () => Promise<T> {
  let value: Promise<T> | null = null;
  return () => (value ??= read());
}

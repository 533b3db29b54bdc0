/** One read per key and invocation; nothing outlives the invocation, which other sites' users may share. */
export function memoized<T>(read: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const reads = new Map<string, Promise<T>>();
  return (key) => {
    const value = reads.get(key) ?? read(key);
    reads.set(key, value);
    return value;
  };
}

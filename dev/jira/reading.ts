import type { Site } from './site.ts';

/** One viewer's reading of many issues: what they share is looked up and shaped once. */
export type Reading = {
  readonly site: Site;
  readonly viewer: string;
  /** Computes once per key for the life of this reading. */
  once<T extends object | null>(key: string, compute: () => T): T;
};

export function createReading(site: Site, viewer: string): Reading {
  const known = new Map<string, unknown>();
  return {
    site,
    viewer,
    once<T extends object | null>(key: string, compute: () => T): T {
      // A key is used with one `compute` only, which names the type in it.
      if (known.has(key)) return known.get(key) as T;
      const value = compute();
      known.set(key, value);
      return value;
    },
  };
}

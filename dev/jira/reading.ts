import type { JsonObject } from './json.ts';
import type { Site } from './site.ts';

/** One viewer's reading of many issues: what they share is looked up and shaped once. */
export type Reading = {
  readonly site: Site;
  readonly viewer: string;
  /** Computes once per key for the life of this reading. */
  once(key: string, compute: () => JsonObject | null): JsonObject | null;
};

export function createReading(site: Site, viewer: string): Reading {
  const known = new Map<string, JsonObject | null>();
  return {
    site,
    viewer,
    once(key, compute) {
      const value = known.get(key);
      if (value !== undefined) return value;
      const computed = compute();
      known.set(key, computed);
      return computed;
    },
  };
}

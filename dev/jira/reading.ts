import type { JsonObject } from './json.ts';
import type { Site } from './site.ts';

/** One viewer's reading of many issues: what they share is looked up and shaped once. */
export type Reading = {
  readonly site: Site;
  readonly viewer: string;
  /** True where issues are answered as a list: each then brings fewer comments and histories along. */
  readonly listed: boolean;
  /** Computes once per key for the life of this reading. */
  once(key: string, compute: () => JsonObject | null): JsonObject | null;
};

export function createReading(site: Site, viewer: string, listed = false): Reading {
  const known = new Map<string, JsonObject | null>();
  return {
    site,
    viewer,
    listed,
    once(key, compute) {
      const value = known.get(key);
      if (value !== undefined) return value;
      const computed = compute();
      known.set(key, computed);
      return computed;
    },
  };
}

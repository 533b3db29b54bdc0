import type { JsonObject } from './json.ts';
import type { Site } from './site.ts';

/** One viewer's reading of many issues, with a cache for what they share. */
export type Reading = {
  readonly site: Site;
  readonly viewer: string;
  /** True for issues in a list, which have fewer comments and histories. */
  readonly listed: boolean;
  /** Computes once per key during this reading. */
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

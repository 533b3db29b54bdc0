import type { Clock } from '../../clock.ts';
import type { Db } from '../db.ts';
import type { IndexedProperty } from '../indexed-property.ts';

export type SearchIndexOptions = {
  clock: Clock;
  indexed: readonly IndexedProperty[];
  delay: () => number;
  random: () => number;
};

export type SearchIndex = {
  /** Brings the index up to date for one issue, after the index's delay. */
  changed(issueId: number): void;
};

export function createSearchIndex(_db: Db, _options: SearchIndexOptions): SearchIndex {
  return { changed: () => undefined };
}

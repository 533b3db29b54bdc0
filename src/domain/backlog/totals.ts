import type { BacklogItem } from './backlog-item';
import { type LozengeState, countedStateOf } from '../refinement/lozenge-state';

/** Those of looked-at items. */
export type LookedStanding = Exclude<LozengeState, 'unknown'>;

/** Counts of a backlog's items: all, by standing, and those that were started before anybody checked them. */
type Counts<Count> = {
  readonly all: Count;
  readonly standings: Readonly<Record<LookedStanding, Count>>;
  readonly startedUnseen: Count;
};

/** A missing count is null. */
export type Totals = Counts<number | null>;

/** Counts that only rows can prove. */
type Proven = Readonly<Record<'ready' | 'incomplete' | 'exception' | 'recheck', number>>;

/** How many of these, as issues were judged to be by their rows, are agreed, taken as is and to be checked again. */
export function countOf(all: readonly LozengeState[]): Proven {
  const times = (wanted: LozengeState): number => all.filter((standing) => standing === wanted).length;
  return {
    ready: times('ready'),
    incomplete: times('incomplete'),
    exception: times('exception'),
    recheck: times('recheck'),
  };
}

const NONE_PROVEN = { ready: null, incomplete: null, exception: null, recheck: null };

/**
 * A day's totals: Jira counts the properties, which any editor may overwrite, so what needs a row is taken from the
 * day's sweep alone; null where none has counted.
 */
export function provenTotals(fromJira: Totals, swept: Proven | null): Totals {
  const { ready, incomplete, exception, recheck } = swept ?? NONE_PROVEN;
  return { ...fromJira, standings: { ...fromJira.standings, ready, incomplete, exception, recheck } };
}

/** Counts of items that were all read, so that none is missing. */
export function countTotals(items: readonly BacklogItem[]): Counts<number> {
  const at = (wanted: LookedStanding): number =>
    items.filter(({ readiness }) => countedStateOf(readiness) === wanted).length;
  return {
    all: items.length,
    standings: {
      ready: at('ready'),
      incomplete: at('incomplete'),
      exception: at('exception'),
      recheck: at('recheck'),
      'on-paper': at('on-paper'),
      refine: at('refine'),
      draft: at('draft'),
    },
    startedUnseen: items.filter(isStartedUnseen).length,
  };
}

/** Returns whether work began before the app assessed the item: its state stays unknown for good. */
export const isStartedUnseen = ({ readiness, progress }: Pick<BacklogItem, 'readiness' | 'progress'>): boolean =>
  readiness?.state === 'unknown' && progress !== 'new';

/**
 * The number of unassessed items: all minus those with a standing and those that were started unseen. Null when a count
 * is missing.
 */
export function notLookedAt({ all, standings, startedUnseen }: Totals): number | null {
  const counts = Object.values(standings).filter((count) => count !== null);
  if (all === null || counts.length < Object.keys(standings).length) return null;
  // The index may count an issue under its new and its old state for a moment.
  return Math.max(0, all - counts.reduce((sum, count) => sum + count, startedUnseen ?? 0));
}

/** Whether at least one count is missing. */
export const isPartial = ({ all, standings }: Totals): boolean => [all, ...Object.values(standings)].includes(null);

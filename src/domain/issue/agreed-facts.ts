import * as z from 'zod/mini';
import { count, id, list, record } from '../shared/schema';
import type { Blocker, Issue } from './issue';

/**
 * The agreed facts: what surrounds the content at an agreement. A change of them is shown and makes no agreement
 * outdated.
 */
export const agreedFactsSchema = record({
  estimate: z.nullable(z.number()),
  /** Key of the parent. */
  parent: z.nullable(id()),
  /** Ids of unresolved blockers that the person whose call stored this could see. */
  blockers: list(id(), 100),
  /** How many more blockers only the app sees: a count without ids, since all readers see this. */
  unseen: count(),
});
export type AgreedFacts = z.infer<typeof agreedFactsSchema>;

/** Which agreed facts differ. A new blocker counts, a resolved one does not. */
export type FactsChange = { readonly estimate: boolean; readonly parent: boolean; readonly blockers: boolean };

/** Most blockers that are stored. */
const BLOCKERS = 50;

type Placed = Pick<Issue, 'estimate' | 'parent' | 'blockers'>;

/** `all`: ids of every blocker that the app sees, where these were read. */
export function agreedFactsOf({ estimate, parent, blockers }: Placed, all: readonly string[] = []): AgreedFacts {
  const ids = blockers
    .filter(({ key }) => key !== null)
    .slice(0, BLOCKERS)
    .map(({ id }) => id);
  return {
    estimate: estimate?.value ?? null,
    parent: parent?.key ?? null,
    blockers: ids,
    unseen: new Set([...all, ...blockers.map(({ id }) => id)]).size - ids.length,
  };
}

/** Without stored facts nothing counts as changed. */
export function factsChange(before: AgreedFacts | null, issue: Placed): FactsChange {
  if (before === null) return { estimate: false, parent: false, blockers: false };
  return {
    estimate: before.estimate !== (issue.estimate?.value ?? null),
    parent: before.parent !== (issue.parent?.key ?? null),
    blockers: newBlockers(before, issue).length > 0,
  };
}

/**
 * Blockers that are new since the agreement; empty where no facts were stored. Unlisted blockers may be the unseen ones
 * of that time, so they count as new only where there are more of them.
 */
export function newBlockers(before: AgreedFacts | null, { blockers }: Pick<Issue, 'blockers'>): readonly Blocker[] {
  if (before === null) return [];
  const unlisted = blockers.filter(({ id }) => !before.blockers.includes(id));
  return unlisted.length > before.unseen ? unlisted : [];
}

import type { Blocker, Issue } from './issue';

/** What stands around the content while people agree: a change of it is shown, and voids nothing. */
export type Around = {
  readonly estimate: number | null;
  /** Key of the parent. */
  readonly parent: string | null;
  /** Ids of unresolved blockers. */
  readonly blockers: readonly string[];
};

/** Which of it differs. A blocker that is gone is no news to worry about; a new one is. */
export type AroundChange = { readonly estimate: boolean; readonly parent: boolean; readonly blockers: boolean };

/** Blockers that are remembered; nobody agrees on an issue with more. */
const BLOCKERS = 50;

type Placed = Pick<Issue, 'estimate' | 'parent' | 'blockers'>;

export function aroundOf({ estimate, parent, blockers }: Placed): Around {
  return {
    estimate: estimate?.value ?? null,
    parent: parent?.key ?? null,
    blockers: blockers.slice(0, BLOCKERS).map(({ id }) => id),
  };
}

/** Nothing differs from what nobody has remembered. */
export function aroundChange(before: Around | null, issue: Placed): AroundChange {
  if (before === null) return { estimate: false, parent: false, blockers: false };
  const now = aroundOf(issue);
  return {
    estimate: before.estimate !== now.estimate,
    parent: before.parent !== now.parent,
    blockers: newBlockers(before, issue).length > 0,
  };
}

/** What blocks the issue now and did not when people agreed; none where nobody wrote that down. */
export function newBlockers(before: Around | null, { blockers }: Pick<Issue, 'blockers'>): readonly Blocker[] {
  return before === null ? [] : blockers.filter(({ id }) => !before.blockers.includes(id));
}

import type { Blocker, Issue } from './issue';

/** What stands around the content while people agree: a change of it is shown, and voids nothing. */
export type Around = {
  readonly estimate: number | null;
  /** Key of the parent. */
  readonly parent: string | null;
  /** Ids of unresolved blockers that whoever wrote this down could see. */
  readonly blockers: readonly string[];
  /** How many more there were that only the app sees: no ids, since everybody may read this. */
  readonly unseen: number;
};

/** Which of it differs. A blocker that is gone is no news to worry about; a new one is. */
export type AroundChange = { readonly estimate: boolean; readonly parent: boolean; readonly blockers: boolean };

/** Blockers that are remembered; nobody agrees on an issue with more. */
const BLOCKERS = 50;

type Placed = Pick<Issue, 'estimate' | 'parent' | 'blockers'>;

/** `all`: ids of every blocker that the app sees, where they were asked for. */
export function aroundOf({ estimate, parent, blockers }: Placed, all: readonly string[] = []): Around {
  const seen = blockers
    .filter(({ key }) => key !== null)
    .slice(0, BLOCKERS)
    .map(({ id }) => id);
  return {
    estimate: estimate?.value ?? null,
    parent: parent?.key ?? null,
    blockers: seen,
    unseen: new Set([...all, ...blockers.map(({ id }) => id)]).size - seen.length,
  };
}

/** Nothing differs from what nobody has remembered. */
export function aroundChange(before: Around | null, issue: Placed): AroundChange {
  if (before === null) return { estimate: false, parent: false, blockers: false };
  return {
    estimate: before.estimate !== (issue.estimate?.value ?? null),
    parent: before.parent !== (issue.parent?.key ?? null),
    blockers: newBlockers(before, issue).length > 0,
  };
}

/**
 * What blocks the issue now and did not when people agreed; none where nobody wrote that down. As many as were not to be
 * seen then may be the same ones: only where there are more of them is something new among them.
 */
export function newBlockers(before: Around | null, { blockers }: Pick<Issue, 'blockers'>): readonly Blocker[] {
  if (before === null) return [];
  const unlisted = blockers.filter(({ id }) => !before.blockers.includes(id));
  return unlisted.length > before.unseen ? unlisted : [];
}

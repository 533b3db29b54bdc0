/** Where the parts of an issue go: next to it under the same parent, or below it. The first possible one is the default. */
export const partPlaces = ['beside', 'children'] as const;
export type PartPlace = (typeof partPlaces)[number];

/** Most parts at once, and Jira's longest summary, in characters. */
export const PARTS_AT_MOST = 10;
export const SUMMARY_LIMIT = 255;

/** An issue type with Jira's level: 1 epic, 0 story, task or bug, −1 sub-task; a site may have more levels above. */
export type PartType = { readonly id: string; readonly name: string; readonly level: number };

/** The type of a part in each place; null where a part cannot go there. */
export type PartTypes = Readonly<Record<PartPlace, PartType | null>>;

/** A child or linked issue of this one, which may be a part that was split off. */
export type LinkedIssue = { readonly id: string; readonly key: string; readonly summary: string };

/** A transition that the caller can make to a status of the category "done", by the status it leads to. */
export type Closing = { readonly id: string; readonly status: string };

/** What became of the split issue: `waits` until every part is created, `refused` where Jira does not close it. */
export type SplitIssueAfter = 'kept' | 'closed' | 'refused' | 'waits';

/** The types that the caller can split the issue into, and its child and linked issues. */
export type Splitting = {
  readonly types: PartTypes;
  readonly linkedIssues: readonly LinkedIssue[];
  /** The site's own link type for splitting, else the one for related issues; null where both are missing. */
  readonly linkType: string | null;
};

/** An issue to be split off. */
export type Part = {
  readonly projectId: string;
  readonly typeId: string;
  readonly parentKey: string | null;
  /** The open sprint that it joins; null for none. */
  readonly sprint: number | null;
  readonly summary: string;
  /** The type of its link with the issue; null for no link. */
  readonly linkType: string | null;
};

/** A created part; `linked` and `inSprint` are false where Jira took the part without its link or its sprint. */
export type CreatedPart = { readonly key: string; readonly linked: boolean; readonly inSprint: boolean };

/**
 * The types for parts, out of those that may be created: children are one level below, issues beside have the same
 * type. An epic has children only, a sub-task none.
 */
export function partTypes(own: PartType, creatable: readonly PartType[]): PartTypes {
  return {
    children: creatable.find(({ level }) => level === own.level - 1) ?? null,
    beside: own.level > 0 ? null : (creatable.find(({ id }) => id === own.id) ?? null),
  };
}

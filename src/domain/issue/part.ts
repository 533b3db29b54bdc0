/** Where the parts of an issue go: below it, or next to it under the same parent. */
export const partPlaces = ['children', 'beside'] as const;
export type PartPlace = (typeof partPlaces)[number];

/** Most parts at once, and Jira's longest summary, in characters. */
export const PARTS_AT_MOST = 10;
export const SUMMARY_LIMIT = 255;

/** A type of issue with Jira's level of it: 1 epic, 0 story, task or bug, −1 sub-task; a site may have more above. */
export type PartType = { readonly id: string; readonly name: string; readonly level: number };

/** Which type a part has in each place; null where it cannot go there. */
export type PartTypes = Readonly<Record<PartPlace, PartType | null>>;

/** An issue that hangs on this one, as its child or by a link: it may be a part that was split off. */
export type Neighbour = { readonly id: string; readonly key: string; readonly summary: string };

/** What an issue can be split into by the caller, and what hangs on it already. */
export type Splitting = {
  readonly types: PartTypes;
  readonly neighbours: readonly Neighbour[];
  /** The site's own type for splitting, else the one for what is related; null where it has neither. */
  readonly linkType: string | null;
};

/** An issue to be split off. */
export type Part = {
  readonly projectId: string;
  readonly typeId: string;
  readonly parentKey: string | null;
  readonly summary: string;
  /** How it shall be linked with the issue; null for no link. */
  readonly linkType: string | null;
};

/** One that was; `linked` false: it is there, and Jira did not take the link. */
export type Made = { readonly key: string; readonly linked: boolean };

/**
 * What an issue can be split into, out of the types that may be created: children are one level below, what stands beside
 * it is of its own type. An epic has children only, a sub-task none.
 */
export function partTypes(own: PartType, creatable: readonly PartType[]): PartTypes {
  return {
    children: creatable.find(({ level }) => level === own.level - 1) ?? null,
    beside: own.level > 0 ? null : (creatable.find(({ id }) => id === own.id) ?? null),
  };
}

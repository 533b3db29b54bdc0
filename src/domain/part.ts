/** Where the parts of an issue go: below it, or next to it under the same parent. */
export const partPlaces = ['children', 'beside'] as const;
export type PartPlace = (typeof partPlaces)[number];

/** A type of issue with Jira's level of it: 1 epic, 0 story, task or bug, −1 sub-task; a site may have more above. */
export type PartType = { readonly id: string; readonly name: string; readonly level: number };

/** Which type a part has in each place; null where it cannot go there. */
export type PartTypes = Readonly<Record<PartPlace, PartType | null>>;

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

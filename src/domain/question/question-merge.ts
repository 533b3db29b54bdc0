import type { Edit } from './question-change';

/** The parts that an edit may change, in reading order. */
export const editParts = ['text', 'kind', 'category', 'owner', 'due'] as const satisfies readonly (keyof Edit)[];
export type EditPart = (typeof editParts)[number];

/** `edit` holds my version of a part in conflict, until a person chooses. */
type EditMerge = { readonly edit: Edit; readonly conflicts: readonly EditPart[] };

/**
 * Merges two versions of one question by part: a change by one person is taken; a part that both changed, each
 * differently, is a conflict.
 */
export function mergeEdits(base: Edit, mine: Edit, theirs: Edit): EditMerge {
  const part = <Part extends EditPart>(of: Part): Edit[Part] => (mine[of] === base[of] ? theirs[of] : mine[of]);
  const isConflict = (of: EditPart): boolean =>
    mine[of] !== base[of] && theirs[of] !== base[of] && mine[of] !== theirs[of];
  return {
    edit: {
      kind: part('kind'),
      text: part('text'),
      category: part('category'),
      owner: part('owner'),
      due: part('due'),
    },
    conflicts: editParts.filter(isConflict),
  };
}

import type { Edit } from './question-change';

/** What an edit may change, in the order in which it is read. */
export const editParts = ['text', 'kind', 'category', 'owner', 'due'] as const satisfies readonly (keyof Edit)[];
export type EditPart = (typeof editParts)[number];

/** `edit` holds mine where it holds a conflict: somebody has to choose. */
export type EditMerge = { readonly edit: Edit; readonly conflicts: readonly EditPart[] };

/**
 * What two people made of one question, part by part: what only one of them changed is as that one wants it. What both
 * changed, each differently, is a conflict.
 */
export function mergeEdits(base: Edit, mine: Edit, theirs: Edit): EditMerge {
  const part = <Part extends EditPart>(of: Part): Edit[Part] => (mine[of] === base[of] ? theirs[of] : mine[of]);
  const isTorn = (of: EditPart): boolean => mine[of] !== base[of] && theirs[of] !== base[of] && mine[of] !== theirs[of];
  return {
    edit: {
      ...{ kind: part('kind'), text: part('text'), category: part('category') },
      ...{ owner: part('owner'), due: part('due') },
    },
    conflicts: editParts.filter(isTorn),
  };
}

import type { AccountId, Instant } from './issue';
import { wordDiff, type DiffPart } from './word-diff';

export const editedFields = ['summary', 'description', 'acceptance'] as const;
export type EditedField = (typeof editedFields)[number];

/** One edit of one field, from Jira's history. `by` is null where Jira names nobody. */
export type ContentEdit = {
  readonly field: EditedField;
  readonly before: string;
  readonly after: string;
  readonly by: AccountId | null;
  readonly at: Instant;
};

/** What all edits of one field made of it, and who made them, oldest first. */
export type FieldDiff = {
  readonly field: EditedField;
  readonly edits: readonly { readonly by: AccountId | null; readonly at: Instant }[];
  readonly parts: readonly DiffPart[];
};

/** `edits` oldest first. A field that was edited back to what it was has no diff. */
export function diffsOf(edits: readonly ContentEdit[]): readonly FieldDiff[] {
  return editedFields.flatMap((field) => {
    const own = edits.filter((edit) => edit.field === field);
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined || first.before === last.after) return [];
    return [{ field, edits: own.map(({ by, at }) => ({ by, at })), parts: wordDiff(first.before, last.after) }];
  });
}

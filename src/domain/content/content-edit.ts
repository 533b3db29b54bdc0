import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import { wordDiff, type DiffPart } from './word-diff';

const contentFields = ['summary', 'description', 'acceptance'] as const;
/** What stands around the content: shown, and voids nothing. A blocker's edit names the issue that came or went. */
const aroundFields = ['estimate', 'parent', 'blockers'] as const;
const editedFields = [...contentFields, ...aroundFields] as const;
export type EditedField = (typeof editedFields)[number];

export function isContentField(field: EditedField): boolean {
  return contentFields.some((one) => one === field);
}

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
    const { before, after } = field === 'blockers' ? linksOf(own) : spanOf(own);
    if (before === after) return [];
    const parts = isContentField(field) ? wordDiff(before, after) : replaced(before, after);
    return [{ field, edits: own.map(({ by, at }) => ({ by, at })), parts }];
  });
}

type Span = { readonly before: string; readonly after: string };

/** From before the first edit to after the last. */
function spanOf(edits: readonly ContentEdit[]): Span {
  return { before: edits[0]?.before ?? '', after: edits.at(-1)?.after ?? '' };
}

/** Each edit is about one link: those that went in the end, and those that came. */
function linksOf(edits: readonly ContentEdit[]): Span {
  const keys = [...new Set(edits.flatMap(({ before, after }) => [before, after]))].filter((key) => key !== '').sort();
  const spans = keys.map((key) => spanOf(edits.filter(({ before, after }) => before === key || after === key)));
  const changed = spans.filter(({ before, after }) => before !== after);
  const listed = (side: keyof Span) =>
    changed
      .map((span) => span[side])
      .filter((key) => key !== '')
      .join(', ');
  return { before: listed('before'), after: listed('after') };
}

/** A number or a key is another one, not a changed text. */
function replaced(before: string, after: string): readonly DiffPart[] {
  const removed: readonly DiffPart[] = before === '' ? [] : [{ kind: 'removed', text: before }];
  const added: readonly DiffPart[] = after === '' ? [] : [{ kind: 'added', text: after }];
  const between: readonly DiffPart[] = removed.length > 0 && added.length > 0 ? [{ kind: 'same', text: ' ' }] : [];
  return [...removed, ...between, ...added];
}

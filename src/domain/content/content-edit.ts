import type { AccountId } from '../shared/person';
import type { Instant } from '../shared/instant';
import { wordDiff, type DiffPart } from './word-diff';

const contentFields = ['summary', 'description', 'acceptance'] as const;
/**
 * Fields of the agreed facts: their edits are shown and make no agreement outdated. A blocker's edit holds the key of
 * the added or removed issue.
 */
const factFields = ['estimate', 'parent', 'blockers'] as const;
const editedFields = [...contentFields, ...factFields] as const;
export type EditedField = (typeof editedFields)[number];

export function isContentField(field: EditedField): boolean {
  return contentFields.some((one) => one === field);
}

/** One edit of one field, from Jira's history. `by` is null where Jira names no author. */
export type ContentEdit = {
  readonly field: EditedField;
  readonly before: string;
  readonly after: string;
  readonly by: AccountId | null;
  readonly at: Instant;
};

/** The total change of one field, and its edits, oldest first. */
export type FieldDiff = {
  readonly field: EditedField;
  readonly edits: readonly { readonly by: AccountId | null; readonly at: Instant }[];
  readonly parts: readonly DiffPart[];
};

/** `edits`: oldest first. A field that was edited back has no diff. */
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

/** Each edit is about one link: the links removed in total, and those added. */
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

/** A number or a key is replaced as a whole instead of diffed by words. */
function replaced(before: string, after: string): readonly DiffPart[] {
  const removed: readonly DiffPart[] = before === '' ? [] : [{ kind: 'removed', text: before }];
  const added: readonly DiffPart[] = after === '' ? [] : [{ kind: 'added', text: after }];
  const between: readonly DiffPart[] = removed.length > 0 && added.length > 0 ? [{ kind: 'same', text: ' ' }] : [];
  return [...removed, ...between, ...added];
}

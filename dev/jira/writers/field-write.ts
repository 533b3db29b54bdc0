import type { Field } from '../field-row.ts';
import type { IssueColumns } from '../issue-change.ts';
import type { IssueRow } from '../issue-row.ts';
import type { Json } from '../json.ts';
import type { ChangelogItem } from '../product-event.ts';
import type { Site } from '../site.ts';

/** The effect of setting one field; without `items` nothing changed. */
export type FieldWrite = {
  columns?: IssueColumns;
  custom?: Readonly<Record<string, Json>>;
  sprints?: readonly number[];
  /** Of the history entry. */
  items?: readonly ChangelogItem[];
};

export type WriteContext = {
  site: Site;
  viewer: string;
  /** The present issue, or its draft during creation. */
  issue: IssueRow;
  field: Field;
};

/** Converts a value of REST (null clears). Throws `FieldProblem`. */
export type FieldWriter = (value: unknown, context: WriteContext) => FieldWrite;

/** A history item of a field; ids where the field has ids, null where it is empty. */
export function itemOf(
  field: Pick<Field, 'id' | 'name' | 'custom'>,
  from: { id?: string | null; text: string | null },
  to: { id?: string | null; text: string | null },
): ChangelogItem {
  return {
    // Jira's history names system fields by id and custom fields by display name.
    field: field.custom ? field.name : field.id,
    fieldId: field.id,
    fieldtype: field.custom ? 'custom' : 'jira',
    from: from.id ?? null,
    fromString: from.text,
    to: to.id ?? null,
    toString: to.text,
  };
}

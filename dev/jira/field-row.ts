import { integer, nullable, text, type RowOf } from './columns.ts';
import { storedList, storedObject, type Json, type JsonObject } from './json.ts';
import type { Site } from './site.ts';

/** A system or custom field of the site. */
export type Field = {
  id: string;
  name: string;
  untranslatedName: string;
  custom: boolean;
  orderable: boolean;
  navigable: boolean;
  searchable: boolean;
  schema: JsonObject | null;
  clauseNames: readonly Json[];
};

const fieldColumns = {
  id: text,
  name: text,
  untranslated_name: text,
  custom: integer,
  orderable: integer,
  navigable: integer,
  searchable: integer,
  schema: nullable(text),
  clause_names: text,
};
type FieldRow = RowOf<typeof fieldColumns>;

export function allFields(site: Site): Field[] {
  return site.db.all(fieldColumns, 'select * from fields order by custom, rowid').map(toField);
}

export function fieldById(site: Site, id: string): Field | undefined {
  const row = site.db.get(fieldColumns, 'select * from fields where id = ?', id);
  return row && toField(row);
}

function toField(row: FieldRow): Field {
  return {
    id: row.id,
    name: row.name,
    untranslatedName: row.untranslated_name,
    custom: row.custom === 1,
    orderable: row.orderable === 1,
    navigable: row.navigable === 1,
    searchable: row.searchable === 1,
    schema: row.schema === null ? null : storedObject(row.schema),
    clauseNames: storedList(row.clause_names),
  };
}

/** `key`: of an app's field; Jira's own and custom ones have their id. */
export function fieldBean(field: Field, key: string = field.id): JsonObject {
  return {
    id: field.id,
    key,
    name: field.name,
    ...(field.custom ? { untranslatedName: field.untranslatedName } : {}),
    custom: field.custom,
    orderable: field.orderable,
    navigable: field.navigable,
    searchable: field.searchable,
    clauseNames: field.clauseNames,
    ...(field.schema ? { schema: field.schema } : {}),
  };
}

import { integer, text, type RowOf } from './columns.ts';
import type { Db } from './db.ts';
import type { JsonObject } from './json.ts';
import type { Site } from './site.ts';

/** Where Jira keeps the components and versions of a project. All other lists are options of a custom field. */
const PATHS: Readonly<Record<string, string>> = { components: 'component', fixVersions: 'version' };
const columns = { id: integer, name: text };
export type FieldOption = RowOf<typeof columns>;

/** Whose list it is: that of a field in a project, or in every project (null). */
type ListOf = { readonly fieldId: string; readonly projectId: number | null };

export function addOptions(db: Db, { fieldId, projectId }: ListOf, names: readonly string[]): void {
  for (const name of names)
    db.run('insert into field_options (field_id, project_id, name) values (?, ?, ?)', fieldId, projectId, name);
}

/** What may be chosen in a field of the project's issues, in order. */
export function optionsOf({ db }: Pick<Site, 'db'>, { fieldId, projectId }: ListOf): FieldOption[] {
  const sql =
    'select id, name from field_options where field_id = ? and (project_id is null or project_id = ?) order by id';
  return db.all(columns, sql, fieldId, projectId);
}

/** A chosen option, component or version inside an issue. */
export function optionBean({ baseUrl }: Pick<Site, 'baseUrl'>, fieldId: string, { id, name }: FieldOption): JsonObject {
  const self = `${baseUrl}/rest/api/3/${PATHS[fieldId] ?? 'customFieldOption'}/${id}`;
  if (fieldId === 'fixVersions') return { self, id: String(id), name, archived: false, released: false };
  return PATHS[fieldId] === undefined ? { self, value: name, id: String(id) } : { self, id: String(id), name };
}

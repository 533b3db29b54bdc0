import { text } from './columns.ts';
import { JiraError } from './error.ts';
import { stored, type Json, type JsonObject } from './json.ts';
import type { Site } from './site.ts';

/** The table of one kind of entity's properties, and its column with the owner's id. */
type PropertyStore = { table: string; owner: string };

export const ISSUE_PROPERTIES: PropertyStore = { table: 'issue_properties', owner: 'issue_id' };
export const COMMENT_PROPERTIES: PropertyStore = { table: 'comment_properties', owner: 'comment_id' };
export const PROJECT_PROPERTIES: PropertyStore = { table: 'project_properties', owner: 'project_id' };

/** The keys with their addresses. @param resource such as `http://host/rest/api/3/issue/10001/properties` */
export function propertyKeys(
  site: Site,
  { table, owner }: PropertyStore,
  of: { id: number; resource: string },
): JsonObject {
  const rows = site.db.all({ key: text }, `select key from ${table} where ${owner} = ? order by key`, of.id);
  return { keys: rows.map(({ key }) => ({ self: `${of.resource}/${encodeURIComponent(key)}`, key })) };
}

/** Throws 404 when there is none. @NOTE unverified on a live site: the wording of that answer. */
export function readProperty(site: Site, { table, owner }: PropertyStore, of: { id: number; key: string }): Json {
  const sql = `select value from ${table} where ${owner} = ? and key = ?`;
  const row = site.db.get({ value: text }, sql, of.id, of.key);
  if (!row) throw noSuchProperty(of.key);
  return stored(row.value);
}

/**
 * Creates (201) or overwrites (200); there is no version, so the last writer wins. Stores the body's text as it is.
 * @NOTE unverified on a live site: the wording of the refusals, and that neither `updated` nor the history changes.
 */
export function putProperty(
  site: Site,
  { table, owner }: PropertyStore,
  of: { id: number; key: string; text: string },
): 200 | 201 {
  checkProperty(site, of);
  const updated = site.db.run(`update ${table} set value = ? where ${owner} = ? and key = ?`, of.text, of.id, of.key);
  if (updated.changes > 0) return 200;
  site.db.run(`insert into ${table} (${owner}, key, value) values (?, ?, ?)`, of.id, of.key, of.text);
  return 201;
}

/** Throws 404 when there is none. */
export function deleteProperty(site: Site, { table, owner }: PropertyStore, of: { id: number; key: string }): void {
  const { changes } = site.db.run(`delete from ${table} where ${owner} = ? and key = ?`, of.id, of.key);
  if (changes === 0) throw noSuchProperty(of.key);
}

/** Throws 400 for a key or value that Jira refuses. */
export function checkProperty({ limits }: Site, { key, text }: { key: string; text: string }): void {
  if (key.trim() === '') throw new JiraError(400, 'The property key cannot be empty.');
  if (key.length > limits.propertyKeyCharacters) {
    throw new JiraError(
      400,
      `The property key is too long, it must be at most ${limits.propertyKeyCharacters} characters.`,
    );
  }
  if (text.trim() === '') throw new JiraError(400, 'The property value cannot be empty.');
  if (text.length > limits.propertyCharacters) {
    throw new JiraError(
      400,
      `The property value is too long, it must be at most ${limits.propertyCharacters} characters.`,
    );
  }
}

const noSuchProperty = (key: string) => new JiraError(404, `The property with key ${key} does not exist.`);

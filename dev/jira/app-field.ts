import { integer, text } from './columns.ts';
import type { Db } from './db.ts';
import type { JsonObject } from './json.ts';

/** A field that the app's manifest declares (`jira:customField`). Jira locks it: only the app writes its values. */
export type AppField = {
  /** Of the module: `ari:cloud:ecosystem::extension/{app}/{environment}/static/{module}`. */
  readonly type: string;
  /** `{app}__{ENVIRONMENT}__{module}`, as Forge's page of the module shows it. */
  readonly key: string;
  readonly name: string;
};

const TYPE = /^ari:cloud:ecosystem::extension\//;
/** Fields of apps have the numbers from here on. */
const FIRST = 10_100;

/** Whether a field's schema is that of an app's field. */
export function isOfApp(schema: JsonObject | null): boolean {
  return TYPE.test(String(schema?.['custom']));
}

/** Gives the site the app's fields; a known one keeps its number and takes the name of the manifest. */
export function installAppFields(db: Db, fields: readonly AppField[]): void {
  for (const { type, name } of fields) {
    const sql = "select id from fields where json_extract(schema, '$.custom') = ?";
    const number = Number((db.get({ id: text }, sql, type)?.id ?? nextId(db)).replace('customfield_', ''));
    db.run(
      'insert or replace into fields (id, name, untranslated_name, custom, orderable, schema, clause_names) values (?, ?, ?, 1, 1, ?, ?)',
      ...[`customfield_${number}`, name, name],
      JSON.stringify({ type: 'string', custom: type, customId: number }),
      JSON.stringify([`cf[${number}]`, name]),
    );
  }
}

function nextId(db: Db): string {
  const sql = "select count(*) as n from fields where json_extract(schema, '$.custom') like 'ari:%'";
  return `customfield_${FIRST + (db.get({ n: integer }, sql)?.n ?? 0)}`;
}

/** The app's declaration of a field; undefined for every other field. */
export function declarationOf(
  { schema }: { readonly schema: JsonObject | null },
  declared: readonly AppField[],
): AppField | undefined {
  return declared.find(({ type }) => type === schema?.['custom']);
}

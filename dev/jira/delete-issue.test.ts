import { ada, aSite, aStory } from './a-site.ts';
import { integer, type SqlValue, text } from './columns.ts';
import type { Site } from './site.ts';

const names = { name: text };
const described = { name: text, type: text, notnull: integer, pk: integer };

/** What is still to be indexed: a deletion too. */
const PENDING = 'search_pending';

/** Every table whose rows belong to an issue, from the database itself: a new one is among them by its column. */
function tablesOfIssues(site: Site): readonly string[] {
  const tables = site.db.all(names, "select name from sqlite_master where type = 'table'").map(({ name }) => name);
  return tables.filter((table) => table !== PENDING && columnsOf(site, table).some(({ name }) => name === 'issue_id'));
}

const columnsOf = (site: Site, table: string) => site.db.all(described, `pragma table_info(${table})`);

const rowsIn = (site: Site, table: string, id: number) =>
  site.db.all({ issue_id: integer }, `select issue_id from ${table} where issue_id = ?`, id).length;

/** A row of this issue, with any value in what must be filled. */
function fill(site: Site, table: string, id: number): void {
  const needed = columnsOf(site, table).filter(({ name, notnull, pk }) => name !== 'id' && (notnull === 1 || pk > 0));
  const valueOf = (name: string, type: string): SqlValue => {
    if (name === 'issue_id') return id;
    if (type === 'BLOB') return new Uint8Array();
    return type === 'TEXT' ? '[]' : 1;
  };
  site.db.run(
    `insert or ignore into ${table} (${needed.map(({ name }) => name).join(', ')}) values (${needed.map(() => '?').join(', ')})`,
    ...needed.map(({ name, type }) => valueOf(name, type.toUpperCase())),
  );
}

test('deleting an issue leaves no row of it in any table', async () => {
  const site = aSite();
  const key = await aStory(site);
  const id = site.site.db.get({ id: integer }, 'select max(id) id from issues')?.id ?? 0;
  const tables = tablesOfIssues(site.site);
  for (const table of tables) fill(site.site, table, id);
  for (const table of tables) expect([table, rowsIn(site.site, table, id)]).not.toEqual([table, 0]);
  expect((await site.ask(ada, `DELETE /rest/api/3/issue/${key}`)).status).toBe(204);
  const left = tables.filter((table) => rowsIn(site.site, table, id) > 0);
  expect(left).toEqual([]);
});

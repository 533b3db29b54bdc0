import { integer, text } from '../jira/columns.ts';
import type { Db } from '../jira/db.ts';

/** One gadget on the site's dashboard; `configuration` is null until its form was submitted. */
export type Gadget = { readonly id: string; readonly moduleKey: string; readonly configuration: unknown };

/** The gadgets of the one dashboard of this site, in the order in which they were added. */
export type Gadgets = {
  all(): Gadget[];
  add(moduleKey: string): Gadget;
  configure(id: string, configuration: unknown): void;
  remove(id: string): void;
};

const SCHEMA = `CREATE TABLE IF NOT EXISTS gadgets (
  id INTEGER PRIMARY KEY AUTOINCREMENT, module_key TEXT NOT NULL, configuration TEXT NOT NULL DEFAULT 'null'
) STRICT`;

export function openGadgets(db: Db): Gadgets {
  db.exec(SCHEMA);
  const all = (): Gadget[] =>
    db
      .all({ id: integer, module_key: text, configuration: text }, 'SELECT * FROM gadgets ORDER BY id')
      .map(({ id, module_key, configuration }) => ({
        id: String(id),
        moduleKey: module_key,
        configuration: JSON.parse(configuration),
      }));
  return {
    all,
    add(moduleKey) {
      const { id } = db.run('INSERT INTO gadgets (module_key) VALUES (?)', moduleKey);
      return { id: String(id), moduleKey, configuration: null };
    },
    configure: (id, configuration) =>
      void db.run('UPDATE gadgets SET configuration = ? WHERE id = ?', JSON.stringify(configuration), Number(id)),
    remove: (id) => void db.run('DELETE FROM gadgets WHERE id = ?', Number(id)),
  };
}

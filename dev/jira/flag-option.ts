import { text } from './columns.ts';
import type { Db } from './db.ts';
import { IMPEDIMENT } from './default-fields.ts';

type FlagOption = { readonly id: string; readonly value: string };

/** The only option of the field "Flagged", under the name that this site gives it. */
export function flagOption(db: Db): FlagOption {
  const renamed = db.get({ value: text }, 'select value from flag_option');
  return { id: IMPEDIMENT.id, value: renamed?.value ?? IMPEDIMENT.value };
}

/** Renames the option, as an administrator may; issues that are flagged show the new name. */
export function renameFlagOption(db: Db, value: string): void {
  db.run('delete from flag_option');
  db.run('insert into flag_option (value) values (?)', value);
}

import fs from 'node:fs/promises';
import path from 'node:path';

/** Folder that a site is kept in; undefined for a site in memory, which has no files. */
type Folder = string | undefined;

const FILES = ['jira.sqlite', 'forge.sqlite'].flatMap((name) => [name, `${name}-wal`, `${name}-shm`]);
/** There while a site is being filled, and after that was interrupted. */
const MARK = 'being-filled';

export async function removeSite(data: Folder): Promise<void> {
  if (data === undefined) return;
  await Promise.all(FILES.map((file) => fs.rm(path.join(data, file), { force: true })));
}

/** Marks the site as incomplete until `fill` has succeeded. */
export async function markedWhile(data: Folder, fill: () => Promise<void>): Promise<void> {
  if (data !== undefined) await fs.writeFile(path.join(data, MARK), '');
  await fill();
  if (data !== undefined) await fs.rm(path.join(data, MARK));
}

/** Removes a site that was interrupted while it was being filled. Returns whether there was one. */
export async function removeIncompleteSite(data: Folder): Promise<boolean> {
  if (data === undefined || !(await fs.stat(path.join(data, MARK)).catch(() => undefined))) return false;
  await removeSite(data);
  await fs.rm(path.join(data, MARK));
  return true;
}

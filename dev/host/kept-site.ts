import fs from 'node:fs/promises';
import path from 'node:path';

/** Folder of a kept site; undefined for a site in memory. */
type Folder = string | undefined;

const FILES = ['jira.sqlite', 'forge.sqlite'].flatMap((name) => [name, `${name}-wal`, `${name}-shm`]);
/** A file that exists while a site is being filled, so it stays after an interruption. */
const MARK = 'being-filled';

export async function removeSite(data: Folder): Promise<void> {
  if (data === undefined) return;
  await Promise.all(FILES.map((file) => fs.rm(path.join(data, file), { force: true })));
}

/** Copies a site that no host has open into a folder without one. */
export async function copySite(from: Folder, to: Folder): Promise<void> {
  if (from === undefined || to === undefined || (await fs.readdir(to)).some((name) => FILES.includes(name))) return;
  await fs.cp(from, to, { recursive: true });
}

/** Marks the site as incomplete until `fill` has succeeded. */
export async function markedWhile(data: Folder, fill: () => Promise<void>): Promise<void> {
  if (data !== undefined) await fs.writeFile(path.join(data, MARK), '');
  await fill();
  if (data !== undefined) await fs.rm(path.join(data, MARK));
}

/** Removes a site whose filling was interrupted. Returns whether there was one. */
export async function removeIncompleteSite(data: Folder): Promise<boolean> {
  if (data === undefined || !(await fs.stat(path.join(data, MARK)).catch(() => undefined))) return false;
  await removeSite(data);
  await fs.rm(path.join(data, MARK));
  return true;
}

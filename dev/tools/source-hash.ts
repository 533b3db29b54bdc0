import { createHash } from 'node:crypto';
import fs from 'node:fs/promises';
import path from 'node:path';

/** What a build makes. */
const SKIPPED = new Set(['build', 'build-id.ts', 'node_modules']);

/**
 * One hash over the names and contents of files and folders below `root`, without tests and builds.
 * @param known the hashes of entries that were read before; each is read once for all calls that share it
 */
export async function sourceHash(
  root: string,
  entries: readonly string[],
  known = new Map<string, Promise<string>>(),
): Promise<string> {
  const hashes = entries.map((entry) => {
    const hash = known.get(entry) ?? hashOf(root, entry);
    known.set(entry, hash);
    return hash;
  });
  return createHash('sha256')
    .update((await Promise.all(hashes)).join())
    .digest('hex');
}

async function hashOf(root: string, entry: string): Promise<string> {
  const hash = createHash('sha256');
  const files = (await listFiles(path.join(root, entry))).sort();
  const contents = await Promise.all(files.map((file) => fs.readFile(file)));
  files.forEach((file, at) =>
    hash
      .update(path.relative(root, file))
      .update('\0')
      .update(contents[at] ?? ''),
  );
  return hash.digest('hex');
}

async function listFiles(entry: string): Promise<string[]> {
  const stat = await fs.stat(entry).catch(() => undefined);
  if (!stat) return [];
  if (stat.isFile()) return /\.test\.tsx?$/.test(entry) ? [] : [entry];
  const names = (await fs.readdir(entry)).filter((name) => !SKIPPED.has(name));
  return (await Promise.all(names.map((name) => listFiles(path.join(entry, name))))).flat();
}

import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { projectRoot } from '../../root.ts';
import { sourceHash } from '../../tools/source-hash.ts';

const run = promisify(execFile);
export const fixtureFolder = path.join(projectRoot, 'dev/host/fixture-app');

/** Bundles the fixture app with Forge's bundler, once per version of its sources; resolves with the folder. */
export async function fixtureBundle(): Promise<string> {
  const hash = await sourceHash(fixtureFolder, ['manifest.yml', 'tsconfig.json', 'src']);
  const out = path.join(projectRoot, 'build', `fixture-${hash.slice(0, 12)}`);
  if (await exists(out)) return out;
  const own = `${out}.${process.pid}`;
  await run(process.execPath, [
    path.join(projectRoot, 'dev/tools/bundle-app.cjs'),
    '--app',
    fixtureFolder,
    '--out',
    own,
  ]);
  // Another test file may have been first; its bundle is the same.
  await fs.rename(own, out).catch(() => fs.rm(own, { recursive: true }));
  return out;
}

const exists = (file: string) =>
  fs.stat(file).then(
    () => true,
    () => false,
  );

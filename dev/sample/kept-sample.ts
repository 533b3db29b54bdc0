import fs from 'node:fs/promises';
import path from 'node:path';
import { startHost } from '../host/start-host.ts';
import { projectRoot } from '../root.ts';
import { build } from '../tools/build.ts';
import { sourceHash } from '../tools/source-hash.ts';
import { loadSample } from './load.ts';

const folder = path.join(projectRoot, 'build');
/**
 * Longest age of a kept sample. Its dates end when it was played, so an older copy looks like a site without recent
 * work.
 */
const MOST_MS = 60 * 60_000;

/**
 * Folder of a played sample, to be copied and started with `--data`. Played once per version of the sources by the
 * bundle of Forge's own bundler, and again after an hour. Builds missing parts first.
 */
async function keptSample(): Promise<string> {
  await build({ say: console.log });
  const hash = await sourceHash(projectRoot, ['package-lock.json', 'manifest.yml', 'src', 'dev']);
  const kept = path.join(folder, `sample-${hash.slice(0, 12)}`);
  if (await isFresh(kept)) return kept;
  const playing = path.join(folder, `playing-${process.pid}`);
  await fs.mkdir(playing);
  try {
    const running = await startHost({ data: playing, fill: loadSample });
    await running.stop();
    await removeOld();
    await fs.rename(playing, kept);
  } finally {
    await fs.rm(playing, { recursive: true, force: true });
  }
  return kept;
}

/** A folder's time is that of the last file created or deleted in it. */
async function isFresh(kept: string): Promise<boolean> {
  const stat = await fs.stat(kept).catch(() => undefined);
  return stat !== undefined && Date.now() - stat.mtimeMs < MOST_MS;
}

async function removeOld(): Promise<void> {
  const names = (await fs.readdir(folder)).filter((name) => name.startsWith('sample-'));
  await Promise.all(names.map((name) => fs.rm(path.join(folder, name), { recursive: true, force: true })));
}

if (import.meta.main) console.log(await keptSample());

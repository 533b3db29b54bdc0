import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../root.ts';

/** One page and whether it was built, as reported to the parent process. */
type PageOutcome = { readonly folder: string; readonly built: boolean };

/**
 * Command line: `build-pages.ts [--watch] FOLDER …`, relative to the project. Builds the pages one after the other in
 * this process, since loading Vite costs as much as most pages; with `--watch` each again after a change of its
 * sources, until the parent process ends. Reports each to the parent process.
 */
async function main(words: readonly string[]): Promise<void> {
  const folders = words.filter((word) => word !== '--watch');
  const keeps = folders.length < words.length;
  for (const folder of folders) {
    console.log(`Building ${folder} …`);
    await (keeps ? keepBuilding(folder) : buildPage(folder).then((built) => tell({ folder, built })));
  }
  if (keeps) process.once('disconnect', () => process.exit());
  else process.disconnect?.();
}

function tell(outcome: PageOutcome): void {
  process.send?.(outcome);
  if (!outcome.built) process.exitCode = 1;
}

async function buildPage(folder: string): Promise<boolean> {
  try {
    await build({ root: path.join(projectRoot, folder), logLevel: 'warn' });
    return true;
  } catch (error) {
    console.error(error);
    return false;
  }
}

/** Resolves after the first build. */
async function keepBuilding(folder: string): Promise<void> {
  const watcher = await build({ root: path.join(projectRoot, folder), logLevel: 'warn', build: { watch: {} } });
  if (!('on' in watcher)) throw new Error('Vite watches nothing.');
  await new Promise<void>((first) => {
    watcher.on('event', async (event) => {
      if (event.code !== 'BUNDLE_END' && event.code !== 'ERROR') return;
      if (event.code === 'ERROR') console.error(event.error.message);
      await event.result.close();
      tell({ folder, built: event.code === 'BUNDLE_END' });
      first();
    });
  });
}

await main(process.argv.slice(2));

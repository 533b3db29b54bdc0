import path from 'node:path';
import { build } from 'vite';
import { projectRoot } from '../root.ts';

/** One page and whether it was built, as reported to the parent process. */
type PageOutcome = { readonly folder: string; readonly built: boolean };

/**
 * Command line: `build-pages.ts FOLDER …`, relative to the project. Builds the pages one after the other in this
 * process, since loading Vite costs as much as most pages. Reports each to the parent process.
 */
async function main(folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    console.log(`Building ${folder} …`);
    const built = await buildPage(folder);
    process.send?.({ folder, built } satisfies PageOutcome);
    if (!built) process.exitCode = 1;
  }
  process.disconnect?.();
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

await main(process.argv.slice(2));

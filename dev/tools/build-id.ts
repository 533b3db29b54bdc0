import fs from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../root.ts';
import { sourceHash } from './source-hash.ts';

/** Of `src`: what pages and back end say to each other is there alone. */
const LENGTH = 12;

/**
 * Writes the id of this build into `src/build-id.ts`, before anything is bundled: Forge bundles the back end once more when it
 * deploys, and finds the same one there. The same sources have the same id.
 */
export async function writeBuildId(): Promise<void> {
  const file = path.join(projectRoot, 'src/build-id.ts');
  const id = (await sourceHash(projectRoot, ['src'])).slice(0, LENGTH);
  const text = `/** Written by the build, see \`build-id/index.ts\`. */\nexport const buildId = '${id}';\n`;
  if ((await fs.readFile(file, 'utf8').catch(() => '')) !== text) await fs.writeFile(file, text);
}

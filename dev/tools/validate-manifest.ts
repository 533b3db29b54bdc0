import path from 'node:path';
import { parseArgs } from 'node:util';
import { validate } from '@forge/manifest';
import { projectRoot } from '../root.ts';

/**
 * Checks manifest.yml of the app in `folder` with Forge's own schema and rules; needs no network.
 * Returns one line per problem. Changes the working directory: Forge reads `./manifest.yml`.
 */
async function validateManifest(folder: string): Promise<string[]> {
  process.chdir(folder);
  const outcome = await validate(false);
  return (outcome.errors ?? []).map(({ level, line, column, message }) => `${level} ${line}:${column} ${message}`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { app: { type: 'string', default: projectRoot } } });
  const problems = await validateManifest(path.resolve(values.app));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'manifest.yml is valid.' : `manifest.yml: ${problems.length} problem(s).`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

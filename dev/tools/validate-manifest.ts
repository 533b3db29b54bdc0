import path from 'node:path';
import { parseArgs } from 'node:util';
import { validate } from '@forge/manifest';
import { projectRoot } from '../root.ts';

/**
 * This version does not know yet that assistants use an action, too (`rovo:mcp`). A warning stops no deployment; any other one
 * is a problem here.
 */
const ofAssistants =
  /^Action '(refine-next|hand-off)' is not referenced by any Rovo agent or automation:actionProvider/u;

/**
 * Checks manifest.yml of the app in `folder` with the schema and rules of the CLI that deploys it; needs no network.
 * Returns one line per problem. Changes the working directory: Forge reads `./manifest.yml`.
 */
async function validateManifest(folder: string): Promise<string[]> {
  process.chdir(folder);
  const outcome = await validate(false);
  return (outcome.errors ?? [])
    .filter(({ level, message }) => level === 'error' || !ofAssistants.test(message))
    .map(({ level, line, column, message }) => `${level} ${line}:${column} ${message}`);
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { app: { type: 'string', default: projectRoot } } });
  const problems = await validateManifest(path.resolve(values.app));
  for (const problem of problems) console.error(problem);
  console.log(problems.length === 0 ? 'manifest.yml is valid.' : `manifest.yml: ${problems.length} problem(s).`);
  process.exitCode = problems.length === 0 ? 0 : 1;
}

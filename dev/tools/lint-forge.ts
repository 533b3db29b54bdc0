import path from 'node:path';
import { parseArgs } from 'node:util';
import { ConfigFile, FileSystemWriter } from '@forge/cli-shared';
import { lint, problemCount, reportLintResults } from '@forge/lint';
import { projectRoot } from '../root.ts';
import { ClosedGates, files, toolLogger } from './offline-forge.ts';

const scopes = path.join(import.meta.dirname, 'scopes');

/**
 * Without all of these, Forge's permission linter fetches the product descriptions from the network. These hold the
 * operations of a backlog app with their scopes from Atlassian's OpenAPI documents (June 2026).
 */
const productDescriptions = {
  USE_LOCAL_SWAGGER: 'true',
  LOCAL_JIRA_SWAGGER: path.join(scopes, 'jira.json'),
  LOCAL_JSW_SWAGGER: path.join(scopes, 'software.json'),
  LOCAL_JSM_SWAGGER: path.join(scopes, 'none.json'),
  LOCAL_CONF_SWAGGER: path.join(scopes, 'none.json'),
  LOCAL_CONF_V2_SWAGGER: path.join(scopes, 'none.json'),
  LOCAL_BB_SWAGGER: path.join(scopes, 'none.json'),
};

/**
 * Runs the client-side half of `forge lint` on the app in `folder`, prints its findings and returns the number of
 * errors. The other half uploads the manifest to Atlassian at deploy time. Changes the working directory.
 */
async function lintForge(folder: string): Promise<number> {
  process.chdir(folder);
  Object.assign(process.env, productDescriptions);
  const manifest = await new ConfigFile(files, new FileSystemWriter()).readConfig();
  const sources = (await files.recursiveReadDir('./src', ['node_modules'])).filter((file) => !file.includes('.test.'));
  if (!sources.some((file) => file.endsWith('.ts'))) throw new Error('There is no TypeScript under src/ to lint.');
  const config = { linter: { mode: 'client-side' as const } };
  const results = await lint(sources, manifest, 'development', toolLogger, new ClosedGates(), config);
  reportLintResults(toolLogger, results);
  return problemCount(results).errors;
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { app: { type: 'string', default: projectRoot } } });
  process.exitCode = (await lintForge(path.resolve(values.app))) === 0 ? 0 : 1;
}

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { projectRoot } from '../root.ts';

/** What `npm run check` and `npm run lint` consist of. Every part runs, also after one that failed. */
const style = {
  prettier: ['prettier', '--check', '--log-level', 'warn', '.'],
  eslint: ['eslint', '.', '--max-warnings', '0'],
  arrows: ['depcruise', 'src', 'static', 'dev', 'test', '--config', '.dependency-cruiser.cjs', '--output-type', 'err'],
  leftovers: ['node', '--disable-warning=ExperimentalWarning', 'dev/tools/check-leftovers.ts'],
  'forge lint': ['node', 'dev/tools/lint-forge.ts'],
};
const all = {
  build: ['node', 'dev/tools/build.ts'],
  types: ['node', 'dev/tools/check-types.ts'],
  manifest: ['node', 'dev/tools/validate-manifest.ts'],
  ...style,
  sizes: ['node', '--disable-warning=ExperimentalWarning', 'dev/tools/size-report.ts'],
};

const parts: Readonly<Record<string, readonly string[]>> = process.argv.includes('--style') ? style : all;
const bin = path.join(projectRoot, 'node_modules/.bin');
const env = { ...process.env, PATH: [bin, process.env['PATH'] ?? ''].join(path.delimiter) };
const failed = Object.entries(parts).flatMap(([name, [command = '', ...words]]) => {
  const { status } = spawnSync(command, words, { cwd: projectRoot, stdio: 'inherit', env });
  return status === 0 ? [] : [name];
});
console.log(failed.length === 0 ? 'All is well.' : `To repair: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

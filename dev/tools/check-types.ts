import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { projectRoot } from '../root.ts';

/**
 * Command line: `check-types.ts [FOLDER]`. Checks every tsconfig of the project but the base, each of which is one
 * environment: domain, back end, pages, dev, tests; with a folder only those that hold files of it. What was found is
 * kept, so that the next run checks what has changed since.
 */
const folder = path.resolve(process.argv[2] ?? projectRoot);
const kept = path.join(projectRoot, 'node_modules/.cache/types');
const tsc = path.join(projectRoot, 'node_modules/typescript/bin/tsc');
const configs = fs
  .globSync('{tsconfig.json,{src,static,dev,test}/**/tsconfig*.json}', {
    cwd: projectRoot,
    exclude: ['**/node_modules/**'],
  })
  .filter(holdsFiles)
  .sort();

function holdsFiles(config: string): boolean {
  const file = path.join(projectRoot, config);
  const { config: read } = ts.readConfigFile(file, ts.sys.readFile);
  const { fileNames } = ts.parseJsonConfigFileContent(read, ts.sys, path.dirname(file));
  return fileNames.some((name) => `${path.resolve(name)}${path.sep}`.startsWith(`${folder}${path.sep}`));
}

/** Configs share files: each message is printed once, with the lines that explain it. */
const said = new Set<string>();
const failed = configs.filter((config) => {
  const info = path.join(kept, `${config.replaceAll(path.sep, '-')}.tsbuildinfo`);
  const options = ['-p', config, '--noEmit', '--incremental', '--tsBuildInfoFile', info, '--pretty', 'false'];
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, ...options], {
    cwd: projectRoot,
    encoding: 'utf8',
  });
  for (const message of `${stdout}${stderr}`.split(/\n(?=\S)/u).map((text) => text.trimEnd())) {
    if (message === '' || said.has(message)) continue;
    said.add(message);
    console.log(message);
  }
  return status !== 0;
});
if (configs.length === 0) console.log(`No types are checked in ${folder}.`);
else console.log(failed.length === 0 ? 'Types are sound.' : `Type errors in: ${failed.join(', ')}.`);
process.exitCode = configs.length > 0 && failed.length === 0 ? 0 : 1;

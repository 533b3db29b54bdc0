import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { projectRoot } from '../root.ts';

/** Every tsconfig of the project but the base; each checks one environment: domain, back end, pages, dev, tests. */
const configs = fs
  .globSync('{tsconfig.json,{src,static,dev,test}/**/tsconfig*.json}', {
    cwd: projectRoot,
    exclude: ['**/node_modules/**'],
  })
  .sort();
const tsc = path.join(projectRoot, 'node_modules/typescript/bin/tsc');
/** Configs share files: each message is printed once, with the lines that explain it. */
const said = new Set<string>();
const failed = configs.filter((config) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [tsc, '-p', config, '--noEmit', '--pretty', 'false'], {
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
console.log(failed.length === 0 ? 'Types are sound.' : `Type errors in: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;

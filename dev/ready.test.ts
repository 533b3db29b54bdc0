import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from './root.ts';

const program = path.join(projectRoot, 'dev/ready.mjs');
/** Code and words of the program under a version of Node. */
const ready = (file: string, version = '24.9.0') => {
  const asVersion = `Object.defineProperty(process, 'versions', { value: { node: '${version}' } })`;
  const run = spawnSync(process.execPath, ['--import', `data:text/javascript,${asVersion}`, file], {
    encoding: 'utf8',
  });
  return [run.status, run.stderr];
};

test('says nothing where everything is installed', () => {
  expect(ready(program)).toEqual([0, '']);
});

test('asks to install where Node is older', () => {
  expect(ready(program, '20.1.0')).toEqual([1, expect.stringMatching(/^This needs Node 24.*npm ci.*\n$/)]);
});

test('asks to install where nothing is', () => {
  const clone = fs.mkdtempSync(path.join(os.tmpdir(), 'common-ground-'));
  fs.mkdirSync(path.join(clone, 'dev'));
  fs.copyFileSync(program, path.join(clone, 'dev/ready.mjs'));
  expect(ready(path.join(clone, 'dev/ready.mjs'))).toEqual([
    1,
    expect.stringMatching(/^Nothing is installed.*npm ci.*\n$/),
  ]);
  fs.rmSync(clone, { recursive: true });
});

test('every package with an install script is allowed or denied by name', () => {
  const read = (name: string): unknown => JSON.parse(fs.readFileSync(path.join(projectRoot, name), 'utf8'));
  const { packages } = z
    .object({ packages: z.record(z.string(), z.object({ hasInstallScript: z.boolean().optional() })) })
    .parse(read('package-lock.json'));
  const { allowScripts } = z.object({ allowScripts: z.record(z.string(), z.boolean()) }).parse(read('package.json'));
  const withScript = Object.entries(packages).filter(([, { hasInstallScript }]) => hasInstallScript);
  const names = withScript.map(([folder]) => folder.replace(/^.*node_modules\//, ''));
  expect(Object.keys(allowScripts)).toEqual(expect.arrayContaining(names));
});

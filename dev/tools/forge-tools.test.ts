import fs from 'node:fs';
import path from 'node:path';
import { z } from 'zod';

const root = path.join(__dirname, '../..');
const versions = z.record(z.string(), z.string());
const read = <T>(file: string, schema: z.ZodType<T>): T =>
  schema.parse(JSON.parse(fs.readFileSync(path.join(root, file), 'utf8')));
const own = read('package.json', z.object({ devDependencies: versions, scripts: versions }));
const needs = (name: string) =>
  read(`node_modules/@forge/${name}/package.json`, z.object({ dependencies: versions })).dependencies;

/** What bundles, checks and lints the app in `npm run check`. */
const tools = ['bundler', 'cli-shared', 'csp', 'lint', 'manifest'] as const;

test('the tools of Forge are of one release, as one CLI carries them', () => {
  const ours = Object.fromEntries(tools.map((name) => [`@forge/${name}`, own.devDependencies[`@forge/${name}`]]));
  const theirs = Object.entries({ ...needs('bundler'), ...needs('lint') }).filter(([name]) => name in ours);
  expect({ ...ours, ...Object.fromEntries(theirs) }).toEqual(ours);
  expect(theirs.length).toBe(4);
});

test('the documents name the CLI that deploys', () => {
  const cli = /@forge\/cli@[\d.]+/u.exec(own.scripts['deploy'] ?? '')?.[0];
  const named = fs.readFileSync(path.join(root, 'docs/deploy.md'), 'utf8').match(/@forge\/cli@[\d.]+/gu) ?? [];
  expect([cli, new Set(named)]).toEqual([expect.any(String), new Set([cli])]);
});

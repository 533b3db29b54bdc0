import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../root.ts';
import { build } from './build.ts';
import { foundIn, unwantedInPages, unwantedInScripts } from './page-guard.ts';
import { buildOf, builtPages, readPageSizes } from './page-sizes.ts';
import { kib, sizeChanges, type Sizes } from './size-change.ts';

/** The accepted sizes of the pages, in bytes after gzip. */
const decided = path.join(projectRoot, 'docs/sizes.json');
const { values } = parseArgs({ options: { accept: { type: 'boolean', default: false } } });

await build({ say: (line) => console.log(line) });
const sizes = await readPageSizes();
for (const line of table(sizes)) console.log(line);
if (values.accept) await fs.writeFile(decided, `${JSON.stringify(sizes, null, 2)}\n`);
const changes = sizeChanges(await readDecided(), sizes);
const unwanted = (await Promise.all((await builtPages()).map(guard))).flat();
for (const line of [...changes, ...unwanted]) console.error(line);
if (changes.length > 0)
  console.error('If that is meant to be, decide it: npm run sizes -- --accept, and commit docs/sizes.json.');
if (changes.length + unwanted.length > 0) process.exitCode = 1;

async function readDecided(): Promise<Sizes> {
  return JSON.parse(await fs.readFile(decided, 'utf8').catch(() => '{}'));
}

function table(all: Sizes): string[] {
  return Object.entries(all).map(([page, { script, style, lazy }]) => {
    const later = Object.values(lazy).reduce((most, bytes) => Math.max(most, bytes), 0);
    return `${page}: ${kib(script)} KiB JavaScript and ${kib(style)} KiB CSS at load, later parts up to ${kib(later)} KiB`;
  });
}

/** Unwanted code in the page, see page-guard.ts. */
async function guard(page: string): Promise<string[]> {
  const folder = buildOf(page);
  const html = await fs.readFile(path.join(folder, 'index.html'), 'utf8');
  const names = (await fs.readdir(path.join(folder, 'assets'))).filter((name) => name.endsWith('.js'));
  const scripts = await Promise.all(names.map((name) => fs.readFile(path.join(folder, 'assets', name), 'utf8')));
  const found = [...foundIn(html, unwantedInPages), ...foundIn(scripts.join('\n'), unwantedInScripts)];
  return found.map(({ what, because }) => `${page} holds ${what}: ${because}.`);
}

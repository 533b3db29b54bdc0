import fs from 'node:fs/promises';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { projectRoot } from '../root.ts';

/** Bytes after gzip at its best level. */
export type PageSize = {
  /** JavaScript of the page's first load, with all its static imports. */
  readonly script: number;
  /** CSS of the page's first load. */
  readonly style: number;
  /** Later parts by name, each with the files it adds to the first load. */
  readonly lazy: Readonly<Record<string, number>>;
};

/** Names of the built pages of `static`. */
export async function builtPages(): Promise<string[]> {
  const folder = path.join(projectRoot, 'static');
  const names = await fs.readdir(folder);
  const built = await Promise.all(
    names.map(async (name) => ((await fs.stat(pageOf(name)).catch(() => null)) ? [name] : [])),
  );
  return built.flat().sort();
}

export const buildOf = (page: string): string => path.join(projectRoot, 'static', page, 'build');
const pageOf = (page: string): string => path.join(buildOf(page), 'index.html');

/** Sizes of every built page, by its folder's name. */
export async function readPageSizes(): Promise<Record<string, PageSize>> {
  const pages = await builtPages();
  return Object.fromEntries(await Promise.all(pages.map(async (page) => [page, await readPageSize(page)] as const)));
}

async function readPageSize(page: string): Promise<PageSize> {
  const html = await fs.readFile(pageOf(page), 'utf8');
  const files = await readAssets(page);
  const named = [...html.matchAll(/(?:src|href)="\.\/assets\/([^"]+)"/g)].map(([, name = '']) => name);
  const scripts = reachable(
    files,
    named.filter((name) => name.endsWith('.js')),
  );
  const styles = named.filter((name) => name.endsWith('.css'));
  const sum = (names: Iterable<string>) => [...names].reduce((total, name) => total + zipped(files.get(name) ?? ''), 0);
  const later = [...files.keys()].filter((name) => name.endsWith('.js') && !scripts.has(name));
  const lazy: Record<string, number> = {};
  for (const name of later) {
    const parts = [...reachable(files, [name])].filter((each) => !scripts.has(each));
    // Files of the same name differ by their hash alone, which says nothing of their order: the largest counts.
    lazy[plainName(name)] = Math.max(lazy[plainName(name)] ?? 0, sum(parts));
  }
  return { script: sum(scripts), style: sum(styles), lazy };
}

async function readAssets(page: string): Promise<Map<string, string>> {
  const folder = path.join(buildOf(page), 'assets');
  const names = await fs.readdir(folder);
  const files = names.map(async (name) => [name, await fs.readFile(path.join(folder, name), 'utf8')] as const);
  return new Map(await Promise.all(files));
}

/** The files and all their static imports. */
export function reachable(files: ReadonlyMap<string, string>, from: readonly string[]): Set<string> {
  const found = new Set(from);
  // A set's iteration includes entries added during it.
  for (const name of found) for (const next of importedBy(files.get(name) ?? '')) found.add(next);
  return found;
}

/** `import x from "./a.js"`, `import "./a.js"`, `export … from "./a.js"`; not `import("./a.js")`, which loads later. */
export function importedBy(code: string): string[] {
  return [...code.matchAll(/(?:\bfrom|\bimport)\s*["']\.\/([^"']+\.js)["']/g)].map(([, name = '']) => name);
}

/** Vite appends a hash of eight characters to a chunk's name. */
export const plainName = (file: string): string => file.replace(/-[\w-]{8}\.js$/, '');

const zipped = (text: string): number => gzipSync(text, { level: 9 }).length;

import { fork, spawn, type ChildProcess } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { projectRoot } from '../root.ts';
import { handlerModules, readManifest } from '../host/manifest.ts';
import { writeBuildId } from './build-id.ts';
import { bundleQuickly } from './bundle-quickly.ts';
import { sourceHash } from './source-hash.ts';

/** One unit of the build: a change in `sources` makes it due, `out` exists once it is built. */
type Part = { readonly name: string; readonly sources: readonly string[]; readonly out: string };

const record = path.join(projectRoot, 'build/built.json');
const common = ['package-lock.json', 'tsconfig.base.json'];
/** Texts and pictures of the guide, which its build turns into pages. */
const GUIDE = 'docs/for-teams';
const ofBackEnd = [...common, 'manifest.yml', 'tsconfig.json', 'src', 'dev/tools'];
const FORGE: Part = { name: 'back end', sources: ofBackEnd, out: 'build/app/index.cjs' };
const QUICK: Part = { name: 'back end, by esbuild', sources: ofBackEnd, out: 'build/quick/index.cjs' };

type BuildOptions = {
  /** Prints a line about the part being built. */
  readonly say: (line: string) => void;
  /** Bundles the back end with esbuild where Forge's bundle is missing. */
  readonly quick?: boolean;
  /** Called once the bundler works, in a process of its own, or has nothing to do. */
  readonly backEndBegins?: () => void;
  /** Called when the back end can run, with its folder; pages may still be missing. Not called when its build fails. */
  readonly backEndStands?: (bundle: string) => void;
};

/** Builds the parts that have changed since the last build. @throws naming the part that failed */
export async function build(options: BuildOptions): Promise<void> {
  const { say, quick = false, backEndBegins, backEndStands } = options;
  await writeBuildId();
  const built = await readRecord();
  const hashes = new Map<string, string>();
  const known = new Map<string, Promise<string>>();
  const isStale = async ({ name, sources, out }: Part): Promise<boolean> => {
    const hash = await sourceHash(projectRoot, sources, known);
    hashes.set(name, hash);
    return built[name] !== hash || !(await exists(path.join(projectRoot, out)));
  };
  const failed: string[] = [];
  const isDone = (name: string, succeeded: boolean) => {
    const hash = hashes.get(name);
    if (succeeded && hash !== undefined) built[name] = hash;
    else {
      failed.push(name);
      delete built[name];
    }
  };
  const backEnd = quick && (await isStale(FORGE)) ? QUICK : FORGE;
  const bundle = async () => {
    const bundling = (await isStale(backEnd)) ? bundled(backEnd, say) : null;
    backEndBegins?.();
    const succeeded = await bundling;
    if (succeeded !== null) isDone(backEnd.name, succeeded);
    if (succeeded !== false) backEndStands?.(path.dirname(path.join(projectRoot, backEnd.out)));
  };
  const buildPages = async () => {
    const parts = await pages();
    const stale = await Promise.all(parts.map(isStale));
    await makePages(
      parts.filter((_, at) => stale[at]).map(({ name }) => name),
      isDone,
    );
  };
  await Promise.all([bundle(), buildPages()]);
  await fs.mkdir(path.dirname(record), { recursive: true });
  await fs.writeFile(record, JSON.stringify(built, null, 2));
  if (failed.length > 0) throw new Error(`Could not build: ${failed.join(', ')}.`);
}

/** One part per folder of static/ that Vite builds, and the frame. */
export async function pages(): Promise<Part[]> {
  const names = (await fs.readdir(path.join(projectRoot, 'static'))).map((name) => `static/${name}`);
  const vite = await Promise.all([...names, 'dev/frame'].map(async (name) => ((await usesVite(name)) ? [name] : [])));
  return vite.flat().map((name) => ({
    name,
    sources: [
      ...common,
      name,
      ...(name === 'dev/frame' ? [] : ['static', 'src']),
      ...(name === 'static/guide' ? [GUIDE] : []),
    ],
    out: `${name}/build/index.html`,
  }));
}

async function usesVite(folder: string): Promise<boolean> {
  const names = await fs.readdir(path.join(projectRoot, folder)).catch(() => []);
  return names.some((name) => name.startsWith('vite.config.'));
}

const exists = (file: string) =>
  fs.stat(file).then(
    () => true,
    () => false,
  );

async function readRecord(): Promise<Record<string, string>> {
  const text = await fs.readFile(record, 'utf8').catch(() => '{}');
  return z.record(z.string(), z.string()).parse(JSON.parse(text));
}

/** Makes every part due but Forge's bundle. */
export async function forgetBuilds(): Promise<void> {
  const { [FORGE.name]: hash } = await readRecord();
  await fs.mkdir(path.dirname(record), { recursive: true });
  await fs.writeFile(record, JSON.stringify(hash === undefined ? {} : { [FORGE.name]: hash }, null, 2));
}

async function bundled(part: Part, say: (line: string) => void): Promise<boolean> {
  say(`Building ${part.name} …`);
  if (part === QUICK) {
    const out = path.dirname(path.join(projectRoot, part.out));
    return bundleQuickly(handlerModules(readManifest(projectRoot)), out).then(
      () => true,
      () => false,
    );
  }
  const bundler = path.join(projectRoot, 'dev/tools/bundle-app.cjs');
  return (await ended(spawn(process.execPath, [bundler], { ...surroundings, stdio: 'inherit' }))) === 0;
}

export const surroundings = {
  cwd: projectRoot,
  env: { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' },
};
export const pageOutcome = z.object({ folder: z.string(), built: z.boolean() });

/** Reports every page once; pages that a crash left out count as not built. */
async function makePages(folders: readonly string[], isDone: (name: string, built: boolean) => void): Promise<void> {
  if (folders.length === 0) return;
  const left = new Set(folders);
  const child = fork(path.join(import.meta.dirname, 'build-pages.ts'), folders, { ...surroundings, execArgv: [] });
  child.on('message', (message) => {
    const { folder, built } = pageOutcome.parse(message);
    if (left.delete(folder)) isDone(folder, built);
  });
  await ended(child);
  for (const folder of left) isDone(folder, false);
}

/** The exit code; -1 when the process did not start or was killed. */
function ended(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.on('close', (code) => resolve(code ?? -1));
    child.on('error', () => resolve(-1));
  });
}

if (import.meta.main) {
  await build({ say: (line) => console.log(line) }).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

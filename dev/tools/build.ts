import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import path from 'node:path';
import { projectRoot } from '../root.ts';
import { sourceHash } from './source-hash.ts';

type Part = { name: string; command: string[]; folder: string; sources: string[]; out: string };

const record = path.join(projectRoot, 'build/built.json');
const common = ['package-lock.json', 'tsconfig.base.json'];
const BACK_END = 'back end';
/** Two cores, and each of these uses more than one now and then. */
const AT_ONCE = 2;

/** The back end, one page per folder of static/ that Vite builds, and the frame. */
async function parts(): Promise<Part[]> {
  const pages = (await fs.readdir(path.join(projectRoot, 'static'))).map((name) => `static/${name}`);
  const vite = await Promise.all(
    [...pages, 'dev/frame'].map(async (folder) => ((await usesVite(folder)) ? [folder] : [])),
  );
  return [
    {
      name: BACK_END,
      command: [path.join(projectRoot, 'dev/tools/bundle-app.cjs')],
      folder: '.',
      sources: [...common, 'manifest.yml', 'tsconfig.json', 'src', 'dev/tools'],
      out: 'build/app/index.cjs',
    },
    ...vite.flat().map((folder) => ({
      name: folder,
      command: [path.join(projectRoot, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      folder,
      sources: [...common, folder, ...(folder === 'dev/frame' ? [] : ['static', 'src'])],
      out: `${folder}/build/index.html`,
    })),
  ];
}

async function usesVite(folder: string): Promise<boolean> {
  const names = await fs.readdir(path.join(projectRoot, folder)).catch(() => []);
  return names.some((name) => name.startsWith('vite.config.'));
}

type Telling = {
  /** What is being built, in a line. */
  readonly say: (line: string) => void;
  /** The back end can run; pages may still be missing. Not called where it could not be built. */
  readonly backEndStands?: () => void;
};

/** Builds what has changed since it was built last. @throws naming the part that could not be built */
export async function build({ say, backEndStands = () => undefined }: Telling): Promise<void> {
  const before = await readRecord();
  const stale: Part[] = [];
  const after: Record<string, string> = {};
  for (const part of await parts()) {
    after[part.name] = await sourceHash(projectRoot, part.sources);
    const exists = await fs.stat(path.join(projectRoot, part.out)).catch(() => undefined);
    if (!exists || before[part.name] !== after[part.name]) stale.push(part);
  }
  if (stale.every(({ name }) => name !== BACK_END)) backEndStands();
  const failed: string[] = [];
  const worker = async () => {
    for (let part = stale.shift(); part; part = stale.shift()) {
      say(`Building ${part.name} …`);
      if (await run(part)) {
        if (part.name === BACK_END) backEndStands();
        continue;
      }
      failed.push(part.name);
      delete after[part.name];
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  await fs.mkdir(path.dirname(record), { recursive: true });
  await fs.writeFile(record, JSON.stringify(after, null, 2));
  if (failed.length > 0) throw new Error(`Could not build: ${failed.join(', ')}.`);
}

async function readRecord(): Promise<Record<string, string>> {
  const text = await fs.readFile(record, 'utf8').catch(() => '{}');
  return JSON.parse(text);
}

function run({ command, folder }: Part): Promise<boolean> {
  const env = { ...process.env, NODE_ENV: 'production', VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' };
  const child = spawn(process.execPath, command, { cwd: path.join(projectRoot, folder), env, stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('exit', (code) => resolve(code === 0));
    child.on('error', () => resolve(false));
  });
}

if (import.meta.main) {
  await build({ say: (line) => console.log(line) }).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
}

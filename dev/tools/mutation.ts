import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../root.ts';
import { type Mutant, mutantsOf, sampled } from './mutants.ts';

const HELP = `npm run mutation -- [--count N] [--seed N] [--under FOLDER]

Changes one thing at a time in a copy of the domain, the use cases and the Forge layer, and runs the tests beside it. A change that they do
not notice is tried on every test of src that reaches the file, which takes minutes. Prints each change that no test noticed.
FOLDER is a folder or file of src, such as usecases/flag; words are changed only if it names them. Fails if fewer than 92 % are noticed.`;

const { values } = parseArgs({
  options: {
    count: { type: 'string', default: '60' },
    seed: { type: 'string', default: '1' },
    under: { type: 'string', default: '' },
    help: { type: 'boolean', default: false },
  },
});
/** Share of mutants that have to be noticed. */
const ENOUGH = 0.92;
/** A mutant that never ends is noticed, too: the limit is so many times what all tests take without a change. */
const TIMES = 3;

if (values.help) console.log(HELP);
else process.exitCode = await run();

async function run(): Promise<number> {
  const files = sources();
  const copy = copied();
  try {
    const started = Date.now();
    if (!(await passes(copy, ['src']))) {
      console.error('The tests of src fail without a change: mend them first.');
      return 1;
    }
    const limit = TIMES * (Date.now() - started);
    const all = files.flatMap((file) =>
      mutantsOf(fs.readFileSync(path.join(copy, file), 'utf8')).map((mutant) => ({ file, mutant })),
    );
    const some = sampled(all, Number(values.count), Number(values.seed));
    console.log(`${some.length} of ${all.length} mutants, seed ${values.seed}.`);
    const beside: Changed[] = [];
    for (const one of some) {
      if (await isNoticed({ copy, limit }, one, [path.dirname(one.file)])) continue;
      console.log(`Not by the tests beside it: ${told(one)}`);
      beside.push(one);
    }
    const left: Changed[] = [];
    for (const one of beside) {
      const isSeen = await isNoticed({ copy, limit }, one, ['--findRelatedTests', one.file]);
      console.log(`${isSeen ? 'By another test' : 'By no test'}: ${told(one)}`);
      if (!isSeen) left.push(one);
    }
    const share = 1 - left.length / Math.max(1, some.length);
    console.log(`${some.length - left.length} of ${some.length} noticed, ${(share * 100).toFixed(0)} %.`);
    return share >= ENOUGH ? 0 : 1;
  } finally {
    fs.rmSync(copy, { recursive: true, force: true });
  }
}

/** What tests of src need, beside the installed packages: the checkout itself is never changed. */
function copied(): string {
  const copy = fs.mkdtempSync(path.join(os.tmpdir(), 'common-ground-mutation-'));
  for (const name of ['src', 'static', 'dev', 'test', 'docs', 'manifest.yml', 'package.json', 'jest.config.js'])
    fs.cpSync(path.join(projectRoot, name), path.join(copy, name), {
      recursive: true,
      filter: (from) => path.basename(from) !== 'build',
    });
  fs.symlinkSync(path.join(projectRoot, 'node_modules'), path.join(copy, 'node_modules'));
  return copy;
}

/** Fails where the folder that is asked for holds none. */
function sources(): readonly string[] {
  const found = fs
    .globSync('src/{domain,usecases,forge,words}/**/*.ts', { cwd: projectRoot })
    .filter((file) => !file.endsWith('.test.ts') && file.startsWith(`src/${values.under}`))
    .filter((file) => values.under.includes('words') || !file.includes('/words/'))
    .sort();
  if (found.length === 0) throw new Error(`There is no source under src/${values.under}.`);
  return found;
}

type Changed = { readonly file: string; readonly mutant: Mutant };

function told({ file, mutant }: Changed): string {
  return `${file}:${mutant.line} ${mutant.was} → ${mutant.becomes}`;
}

type Place = { readonly copy: string; readonly limit: number };

/** Whether one of these tests fails, or does not end within `limit` milliseconds, with this change. */
async function isNoticed(
  { copy, limit }: Place,
  { file, mutant }: Changed,
  tests: readonly string[],
): Promise<boolean> {
  const target = path.join(copy, file);
  const text = fs.readFileSync(target, 'utf8');
  fs.writeFileSync(target, text.slice(0, mutant.start) + mutant.becomes + text.slice(mutant.end));
  const passed = await passes(copy, tests, limit);
  fs.writeFileSync(target, text);
  return !passed;
}

/** Jest runs in a process group of its own: a worker in an endless loop ends only when the whole group is killed. */
async function passes(copy: string, tests: readonly string[], limit?: number): Promise<boolean> {
  const jest = path.join(projectRoot, 'node_modules/jest/bin/jest.js');
  const options = ['--selectProjects', 'unit', '--bail', '--silent', '--passWithNoTests'];
  const child = spawn(process.execPath, [jest, ...options, ...tests], { cwd: copy, stdio: 'ignore', detached: true });
  const end = (): void => killGroup(child.pid);
  const timer = limit === undefined ? undefined : setTimeout(end, limit);
  await once(child, 'exit');
  clearTimeout(timer);
  // With `--bail` Jest does not wait for its workers.
  end();
  return child.exitCode === 0;
}

/** Does nothing where all of the group have ended. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

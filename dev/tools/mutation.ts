import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../root.ts';
import { type Mutant, mutantsOf, sampled } from './mutants.ts';

const HELP = `npm run mutation -- [--count N] [--seed N] [--under FOLDER]

Changes one thing at a time in a copy of the domain and the use cases, and runs the tests: those beside it, then all of src.
Prints each change that no test noticed. Fails where fewer than 92 % are noticed.`;

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
const EVERY_FOLDER = ['src/domain', 'src/usecases', 'src/forge'];
/** A mutant that never ends is noticed, too. */
const LIMIT_MS = 300_000;

if (values.help) console.log(HELP);
else process.exitCode = run();

function run(): number {
  const copy = copied();
  try {
    if (!passes(copy, EVERY_FOLDER)) {
      console.error('The tests of src fail without any change. Mend them first: npx jest --selectProjects unit');
      return 1;
    }
    const all = sources().flatMap((file) =>
      mutantsOf(fs.readFileSync(path.join(copy, file), 'utf8')).map((mutant) => ({ file, mutant })),
    );
    const some = sampled(all, Number(values.count), Number(values.seed));
    console.log(`${some.length} of ${all.length} mutants, seed ${values.seed}.`);
    const left = some.filter(({ file, mutant }) => !isNoticed(copy, file, mutant));
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

function sources(): readonly string[] {
  return fs
    .globSync('src/{domain,usecases}/**/*.ts', { cwd: projectRoot })
    .filter((file) => !file.endsWith('.test.ts') && !file.includes('/words/') && file.startsWith(`src/${values.under}`))
    .sort();
}

function isNoticed(copy: string, file: string, mutant: Mutant): boolean {
  const target = path.join(copy, file);
  const text = fs.readFileSync(target, 'utf8');
  fs.writeFileSync(target, text.slice(0, mutant.start) + mutant.becomes + text.slice(mutant.end));
  const isDead = !passes(copy, [path.dirname(file)]) || !passes(copy, EVERY_FOLDER);
  fs.writeFileSync(target, text);
  if (!isDead) console.log(`${file}:${mutant.line} ${mutant.was} → ${mutant.becomes} was noticed by no test.`);
  return isDead;
}

function passes(copy: string, folders: readonly string[]): boolean {
  const jest = path.join(projectRoot, 'node_modules/jest/bin/jest.js');
  const options = ['--selectProjects', 'unit', '--bail', '--silent', '--passWithNoTests'];
  const { status } = spawnSync(process.execPath, [jest, ...options, ...folders.map((one) => `${one}/`)], {
    cwd: copy,
    stdio: 'ignore',
    timeout: LIMIT_MS,
  });
  return status === 0;
}

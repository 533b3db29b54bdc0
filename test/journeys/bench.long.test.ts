import { execFile } from 'node:child_process';
import path from 'node:path';
import { launchChromium } from './support/chromium';

const root = path.join(__dirname, '../..');
/** The smallest run takes half a minute of a free machine. */
const PATIENCE_MS = 600_000;

let printed = '';

beforeAll(async () => {
  // Without a browser the bench leaves out what it needs one for; a journey may not.
  await (await launchChromium()).close();
  const args = ['run', '--silent', 'bench', '--', '--smallest'];
  printed = await new Promise((resolve) => {
    execFile('npm', args, { cwd: root }, (_failed, stdout, stderr) => resolve(stdout + stderr));
  });
}, PATIENCE_MS);

/** Lines of the tables of a part: name and figure. */
function figuresOf(part: string): readonly (readonly [what: string, measured: string])[] {
  const [, told = `Nothing is told of ${part}: ${printed}`] = printed.split(`\n## ${part}\n`);
  const [tables = ''] = told.split('\n## ');
  if (tables.includes('Not measured')) throw new Error(tables);
  const lines = tables.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| |'));
  return lines
    .map((line) => line.split(/(?<!\\)\|/u).map((cell) => cell.trim()))
    .flatMap(([, what = '', measured = '']) => (what.startsWith('---') ? [] : [[what, measured] as const]));
}

test.each([
  ['backlog', 5],
  ['flags', 3],
  ['look-back', 7],
  ['team', 5],
  ['meeting', 6],
  ['site', 5],
  ['machine', 5],
  ['recognition', 3],
])('every figure of the bench’s part %s comes out', (part, least) => {
  const figures = figuresOf(part);
  expect(figures.length).toBeGreaterThanOrEqual(least);
  expect(figures.filter(([, measured]) => !/^\d[\d,.]* [a-zA-Z]+$/u.test(measured))).toEqual([]);
});

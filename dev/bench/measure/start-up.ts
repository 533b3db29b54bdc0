import { spawn } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { projectRoot } from '../../root.ts';
import { budgets } from '../budgets.ts';
import { row, type Row } from '../row.ts';

/** `npm start` in an empty folder, which plays the sample unless `flags` say otherwise, and again with the kept site. */
export async function measureStartUp(flags: readonly string[]): Promise<Row[]> {
  const data = await fs.mkdtemp(path.join(os.tmpdir(), 'common-ground-bench-'));
  try {
    const cold = await timeStart(['--data', data, ...flags]);
    const warm = await timeStart(['--data', data, ...flags]);
    return [
      row('Start, cold', [cold, 'ms'], { budget: budgets.firstStart, note: 'built before; the sample is played' }),
      row('Start, warm', [warm, 'ms'], { note: 'the sample was kept' }),
    ];
  } finally {
    await fs.rm(data, { recursive: true, force: true });
  }
}

/** Milliseconds from the process's start until it prints its address. @throws with its output when it ends before */
export async function timeStart(flags: readonly string[]): Promise<number> {
  const from = performance.now();
  const main = path.join(projectRoot, 'dev/main.ts');
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, '--port', '0', ...flags]);
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  let printed = '';
  const ms = await new Promise<number>((resolve, reject) => {
    const take = (text: Buffer) => {
      printed += text.toString();
      if (/http:\/\/localhost:\d+/.test(printed)) resolve(performance.now() - from);
    };
    child.stdout.on('data', take);
    child.stderr.on('data', take);
    void gone.then(() => reject(new Error(`The local Jira did not start: ${printed}`)));
  });
  child.kill('SIGTERM');
  await gone;
  return ms;
}

import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { projectRoot } from '../../root.ts';
import { row, type Row } from '../row.ts';
import { median } from '../statistics.ts';

const TIMES = 5;
const BUNDLE = path.join(projectRoot, 'build/app/index.cjs');
/** What a function's first invocation waits for: a fresh Node loads the bundled back end. */
const LOAD = `
  const before = process.cpuUsage();
  require(${JSON.stringify(BUNDLE)});
  const { user, system } = process.cpuUsage(before);
  console.log(JSON.stringify({ ms: (user + system) / 1000, mb: process.memoryUsage.rss() / 1e6 }));`;
const loaded = z.object({ ms: z.number(), mb: z.number() });

/** Processor time and memory of a start of the back end, on which the manifest's `memoryMB` is decided. */
export async function measureBackEnd(): Promise<Row[]> {
  const starts = [];
  for (let at = 0; at < TIMES; at += 1) {
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', LOAD]);
    starts.push(loaded.parse(JSON.parse(stdout)));
  }
  const note = `median of ${TIMES}`;
  return [
    row('Start of the back end, processor time', [median(starts.map(({ ms }) => ms)), 'ms'], { note }),
    row('… memory after it', [median(starts.map(({ mb }) => mb)), 'MB'], { note }),
  ];
}

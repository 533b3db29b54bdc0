import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import { readIssues } from '../../sample/import/read-csv.ts';
import { wikiDocument } from '../../sample/import/wiki-document.ts';
import { bundleQuickly } from '../../tools/bundle-quickly.ts';
import { DATA } from '../backlog.ts';
import { row, type Row } from '../row.ts';
import { german } from './german.ts';
import { wrongIn } from './judge.ts';
import { type Labelled, labels } from './labels.ts';

type Ticket = readonly [Labelled, text: string];

/** Of a hundred tickets at most so many may be read wrongly. */
const MOST = { part: 7, either: 12 };

/** How many of the labelled tickets the app reads wrongly. The public ones are left out where their files are not there. */
export async function measureRecognition(): Promise<Row[]> {
  const own = german.map((one): Ticket => [one, one.text]);
  const texts = await textsOf(new Set(labels.map(({ key }) => key)));
  const theirs = labels.flatMap((label): Ticket[] => {
    const text = texts.get(label.key);
    return text === undefined ? [] : [[label, text]];
  });
  const ofTheirs = theirs.length === 0 ? [] : await rowsOf('public tickets', theirs);
  return [...ofTheirs, ...(await rowsOf('German tickets of our own', own))];
}

async function rowsOf(which: string, tickets: readonly Ticket[]): Promise<Row[]> {
  const found = await readByTheApp(tickets.map(([, text]) => text));
  const wrong = wrongIn(tickets.flatMap(([label], at) => (found[at] === undefined ? [] : [[label, found[at]]])));
  const atMost = (most: number) => ({ budget: Math.floor((most * tickets.length) / 100) });
  return [
    row(`Steps found wrongly, of ${tickets.length} ${which}`, [wrong.steps, 'items'], atMost(MOST.part)),
    row(`… expected result found wrongly`, [wrong.expected, 'items'], atMost(MOST.part)),
    row(`… either`, [wrong.either, 'items'], atMost(MOST.either)),
  ];
}

/** The texts of these issues, from the files that are there. */
async function textsOf(keys: ReadonlySet<string>): Promise<ReadonlyMap<string, string>> {
  const folder = path.join(DATA, 'deep-se');
  const names = await fs.readdir(folder).catch(() => []);
  const files = await Promise.all(names.map((name) => fs.readFile(path.join(folder, name), 'utf8')));
  const issues = files.flatMap(readIssues).filter(({ key }) => keys.has(key));
  return new Map(issues.map(({ key, description }) => [key, description]));
}

const answered = z.array(z.object({ steps: z.array(z.string()), expected: z.array(z.string()) }));

/** What the app finds in each text, once it is imported. */
async function readByTheApp(texts: readonly string[]) {
  const folder = await fs.mkdtemp(path.join(os.tmpdir(), 'recognition-'));
  try {
    await bundleQuickly(['domain/content/fault', 'jira/adf/adf'], folder);
    const documents = path.join(folder, 'documents.json');
    await fs.writeFile(documents, JSON.stringify(texts.map(wikiDocument)));
    const { stdout } = await promisify(execFile)(process.execPath, ['--eval', READ, folder, documents], {
      maxBuffer: 64_000_000,
    });
    return answered.parse(JSON.parse(stdout));
  } finally {
    await fs.rm(folder, { recursive: true });
  }
}

const READ = `
  const [, folder, documents] = process.argv;
  const { faultIn } = require(folder + '/domain/content/fault.cjs');
  const { readDocument } = require(folder + '/jira/adf/adf.cjs');
  console.log(JSON.stringify(require(documents).map((one) => faultIn(readDocument(one)))));`;

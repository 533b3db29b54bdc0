import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startHost } from '../host/start-host.ts';
import { projectRoot } from '../root.ts';
import { importBacklog, type ImportFiles, type Imported } from '../sample/import/import-backlog.ts';
import { ImportError } from '../sample/import/read-csv.ts';

/** What the control API answers: the import's figures, or what is wrong with the files. */
const answerShape = z.union([
  z.object({ projectId: z.number(), issues: z.number(), sprints: z.number() }),
  z.object({ message: z.string() }),
]);

const USAGE = 'npm run import -- FILE.csv --project KEY [--sprints FILE.csv] [--data DIR] [--port N]';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    project: { type: 'string' },
    sprints: { type: 'string' },
    data: { type: 'string', default: path.join(projectRoot, '.local') },
    port: { type: 'string', default: '2990' },
  },
});

try {
  const files = await readFiles();
  const imported = (await importIntoRunning(files)) ?? (await importIntoKept(files));
  console.log(`${files.projectKey}: ${imported.issues} issues in ${imported.sprints} sprints.`);
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

async function readFiles(): Promise<ImportFiles> {
  const [file] = positionals;
  if (file === undefined || values.project === undefined) throw new ImportError(USAGE);
  return {
    projectKey: values.project,
    issues: await textOf(file),
    sprints: values.sprints === undefined ? null : await textOf(values.sprints),
  };
}

async function textOf(file: string): Promise<string> {
  return fs.readFile(file, 'utf8').catch(() => {
    throw new ImportError(`The file ${file} cannot be read.`);
  });
}

/** @returns null when nothing listens there */
async function importIntoRunning(files: ImportFiles): Promise<Imported | null> {
  const url = `http://localhost:${values.port}/control/import`;
  const body = JSON.stringify(files);
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).catch(
    () => null,
  );
  if (answer === null) return null;
  const said = answerShape.parse(await answer.json());
  if ('message' in said) throw new ImportError(said.message);
  return said;
}

async function importIntoKept(files: ImportFiles): Promise<Imported> {
  await fs.mkdir(values.data, { recursive: true });
  const { host, stop } = await startHost({ data: path.resolve(values.data) });
  try {
    return importBacklog(host.site, files);
  } finally {
    await stop();
  }
}

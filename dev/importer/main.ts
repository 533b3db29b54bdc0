import fs from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { startHost } from '../host/start-host.ts';
import { readPort } from '../port.ts';
import { projectRoot } from '../root.ts';
import { importBacklog, type ImportFiles, type Imported } from '../sample/import/import-backlog.ts';
import { ImportError } from '../sample/import/read-csv.ts';
import { told } from './told.ts';

/** The control API's answer: the import's figures, or the errors in the files. */
const answerShape = z.union([
  z.object({
    projectId: z.number(),
    issues: z.number(),
    sprints: z.number(),
    changes: z.number(),
    leftOut: z.object({ ofOthers: z.number(), later: z.number() }),
    takenAsDone: z.number(),
    drawn: z.string().nullable(),
  }),
  z.object({ message: z.string() }),
]);

const HELP = `npm run import -- FILE.csv --project KEY [--sprints FILE.csv] [--changelog FILE.csv] [--seed N] [--port N] [--data DIR]

Loads a backlog into a new project: into the local Jira that runs, else into the one that is kept.

  FILE.csv      one row for each issue: issuekey, title, description, storypoint; also created and status, if you have
                them. An issue's status is what its changes say, else this column, else To Do. Where no file names any
                status, an issue whose last sprint is closed goes to Done, or the backlog would hold what is long over;
                it has no history then, and the look back says that it cannot be known.
                Also read, where the file has them: updated, priority, type, reporter, assignee (names), votes,
                watchers (how many), links (like "blocks XD-2, relates to XD-3"). What no column and no change says of
                them is drawn, and said to be drawn, here and on the start page; a sub-task becomes a task
  --project     key of the new project; issues whose keys carry it keep their numbers
  --sprints     which issue was in which sprint: key, sprint.id, sprint.name, sprint.startDate, sprint.endDate;
                with --changelog also sprint.completeDate and sprint.state (future, active or closed), if you have them;
                dates are like 2026-01-31T09:00:00.000Z, or 2026-01-31 for midnight UTC, or empty;
                all move to the present by one distance, whole weeks
  --changelog   Jira's changelog items: key, created, author, field, fieldtype, from, fromString, to, toString;
                from and to of a Sprint are ids of the sprint file, separated by commas
  --seed        a whole number, 1 when left out: the same seed draws the same
  --port        port of the local Jira, when it runs on another than 2990
  --data        folder of the kept local Jira, when it does not run and is not in .local
  --help        this text`;

const OPTIONS = {
  project: { type: 'string' },
  sprints: { type: 'string' },
  changelog: { type: 'string' },
  seed: { type: 'string', default: '1' },
  data: { type: 'string', default: path.join(projectRoot, '.local') },
  port: { type: 'string', default: '2990' },
  help: { type: 'boolean', default: false },
} as const;

const { values, positionals } = readArguments();

try {
  if (values.help) console.log(HELP);
  else {
    const files = await readFiles();
    const running = await importIntoRunning(files);
    const imported = running ?? (await importIntoKept(files));
    const where = running === null ? `the local Jira kept in ${values.data}` : `http://localhost:${values.port}`;
    console.log(`${told(files.projectKey, imported)} In ${where}.`);
  }
} catch (error) {
  if (!(error instanceof ImportError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}

/** Ends with a message instead of a stack trace for wrong arguments. */
function readArguments() {
  try {
    const read = parseArgs({ allowPositionals: true, options: OPTIONS });
    if (!read.values.help) readPort(read.values.port);
    if (!/^\d{1,9}$/.test(read.values.seed)) throw new Error(`--seed is a whole number, not "${read.values.seed}".`);
    return read;
  } catch (error) {
    console.error(`${error instanceof Error ? error.message : String(error)}\n\n${HELP}`);
    process.exit(1);
  }
}

async function readFiles(): Promise<ImportFiles> {
  const [file] = positionals;
  if (file === undefined) throw new ImportError(`Name the file of the issues.\n\n${HELP}`);
  if (values.project === undefined) throw new ImportError(`Name the new project with --project KEY.\n\n${HELP}`);
  return {
    projectKey: values.project,
    seed: Number(values.seed),
    issues: await textOf(file),
    sprints: values.sprints === undefined ? null : await textOf(values.sprints),
    changelog: values.changelog === undefined ? null : await textOf(values.changelog),
    names: { issues: file, sprints: values.sprints, changelog: values.changelog },
  };
}

async function textOf(file: string): Promise<string> {
  return fs.readFile(file, 'utf8').catch(() => {
    throw new ImportError(`The file ${file} cannot be read.`);
  });
}

/** @returns null when no host listens on the port */
async function importIntoRunning(files: ImportFiles): Promise<Imported | null> {
  const url = `http://localhost:${values.port}/control/import`;
  const body = JSON.stringify(files);
  const answer = await fetch(url, { method: 'POST', body, headers: { 'content-type': 'application/json' } }).catch(
    () => null,
  );
  if (answer === null) return null;
  const { data: said } = answerShape.safeParse(await answer.json().catch(() => null));
  if (said === undefined)
    throw new ImportError(`What listens on port ${values.port} is not the local Jira; choose another --port.`);
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

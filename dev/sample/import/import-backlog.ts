import { integer, text } from '../../jira/columns.ts';
import { columnsOf, boardColumns } from '../../jira/agile/board.ts';
import { insertIssues, type ImportedIssue as Row } from '../../jira/bulk.ts';
import { ESTIMATE } from '../../jira/default-fields.ts';
import { lengthProblem } from '../../jira/document-schema.ts';
import { PROJECT_PROPERTIES, putProperty } from '../../jira/entity-properties.ts';
import type { JsonObject } from '../../jira/json.ts';
import type { Site } from '../../jira/site.ts';
import { people } from '../people.ts';
import { addMissingPeople, addProjectAndBoard, type ProjectAndBoard } from '../project.ts';
import { drawnWords } from './draw-values.ts';
import { planImport, type ImportPlan, type PlannedIssue } from './plan-import.ts';
import { readChanges } from './read-changes.ts';
import { ImportError, readIssues, readMemberships } from './read-csv.ts';
import {
  authorBook,
  crowdBook,
  fieldBook,
  priorityBook,
  sprintBook,
  statusBook,
  typeBook,
  type Status,
} from './site-books.ts';
import { wikiDocument } from './wiki-document.ts';
import { pastColumns, type Books } from './write-past.ts';

export type ImportFiles = {
  readonly projectKey: string;
  /** Text of the issue file. */
  readonly issues: string;
  /** Text of the sprint file; without one all issues are backlog. */
  readonly sprints: string | null;
  /** Text of the changelog file; without one the issues have no history. */
  readonly changelog?: string | null;
  /** Of what no file says; 1 where it is left out. */
  readonly seed?: number;
  /** Names of the files, for messages about them. */
  readonly names?: Readonly<Partial<Record<'issues' | 'sprints' | 'changelog', string | undefined>>>;
};
export type Imported = {
  readonly projectId: number;
  readonly issues: number;
  readonly sprints: number;
  /** Number of imported changelog items, and of those left out. */
  readonly changes: number;
  readonly leftOut: ImportPlan['leftOut'];
  /** Issues that are done only because their last sprint is closed: no file tells of a status. */
  readonly takenAsDone: number;
  /** What was drawn and what rests on it, in words; null where the files say it all. */
  readonly drawn: string | null;
};

/** A status of each category, and the column of the board that has it. */
const COLUMN_OF = { new: 10000, indeterminate: 10001, done: 10003 } as const;
/** The property of a project that holds what was drawn for it, in words. */
export const DRAWN_PROPERTY = 'localJira.drawn';

/**
 * Loads a real backlog into a new project in one transaction, all or nothing. Issues keep their numbers when their keys
 * have the project's key; else they are renumbered.
 * @throws ImportError when a file or the key is unusable; the message says what to do
 */
export function importBacklog(site: Site, files: ImportFiles): Imported {
  const { projectKey, changelog = null, names = {}, seed = 1 } = files;
  if (!/^[A-Z][A-Z0-9_]{1,9}$/.test(projectKey)) {
    throw new ImportError(`"${projectKey}" cannot be a project key: two to ten capital letters, digits or _.`);
  }
  if (site.db.has('select 1 from projects where key = ?', projectKey)) {
    throw new ImportError(`There is a project ${projectKey} already; import under another --project.`);
  }
  const read = {
    issues: fromFile(names.issues, files.issues, readIssues),
    memberships: files.sprints === null ? [] : fromFile(names.sprints, files.sprints, readMemberships),
    changes: changelog === null ? [] : fromFile(names.changelog, changelog, readChanges),
    seed,
  };
  const plan = planImport(read, site.clock.now());
  return site.write(() => writePlan(site, projectKey, plan));
}

/** @throws ImportError that begins with the file's name, where it is known. */
function fromFile<T>(name: string | undefined, text: string, read: (text: string) => T): T {
  try {
    return read(text);
  } catch (error) {
    if (!(error instanceof ImportError) || name === undefined) throw error;
    throw new ImportError(`${name}: ${error.message}`);
  }
}

function writePlan(site: Site, key: string, plan: ImportPlan): Imported {
  addMissingPeople(site);
  const drawn = drawnWords(plan.drawn);
  const name = `${key} (imported${drawn === null ? '' : ', partly drawn'})`;
  const project = { key, name, lead: people.ana.accountId };
  const place = addProjectAndBoard(site, project, { name: `${key} board`, type: 'scrum', estimates: true });
  const author = authorBook(site);
  const books: RowBooks = {
    statuses: statusBook(site),
    author,
    priority: priorityBook(site),
    type: typeBook(site, place.projectId),
    crowd: crowdBook(author),
    field: fieldBook(site),
    sprint: sprintBook(site, place.boardId, plan.sprints),
  };
  keepNumbers(site, key, { place, plan });
  const rows = plan.issues.map((issue) => toRow(issue, { key, projectId: place.projectId, books }));
  addStatuses(site, place, books.statuses.added);
  const ids = insertIssues(site, rows);
  linkIssues(site, plan.issues, ids);
  if (drawn !== null) {
    const property = { id: place.projectId, key: DRAWN_PROPERTY, text: JSON.stringify(drawn) };
    putProperty(site, PROJECT_PROPERTIES, property);
  }
  const changes = plan.issues.flatMap(({ past }) => past).reduce((count, entry) => count + entry.changes.length, 0);
  const { projectId } = place;
  const takenAsDone = plan.issues.filter(({ status, progress }) => status === null && progress === 'done').length;
  return {
    projectId,
    issues: ids.length,
    sprints: plan.sprints.length,
    changes,
    leftOut: plan.leftOut,
    takenAsDone,
    drawn,
  };
}

/** Issues of other projects are numbered after those that keep their number. */
function keepNumbers(site: Site, key: string, { place, plan }: { place: ProjectAndBoard; plan: ImportPlan }): void {
  const own = plan.issues.filter((issue) => issue.key.startsWith(`${key}-`));
  const highest = own.reduce((most, issue) => Math.max(most, Number(issue.key.split('-').at(-1))), 0);
  site.db.run('update projects set next_number = ? where id = ?', highest + 1, place.projectId);
}

/** A link that its other end has, too, is one link; one to an issue that no file has is left out. */
function linkIssues({ db }: Site, issues: readonly PlannedIssue[], ids: readonly number[]): void {
  const idOf = new Map(issues.map(({ key }, at) => [key, ids[at]]));
  const types = new Map(
    db.all({ id: integer, outward: text }, 'select id, outward from link_types').map((type) => [type.outward, type.id]),
  );
  const sql = 'insert or ignore into issue_links (type_id, source_id, target_id) values (?, ?, ?)';
  for (const { key, facts } of issues) {
    for (const link of facts.links) {
      const [type, source, target] = [types.get(link.how), idOf.get(key), idOf.get(link.key)];
      if (type === undefined || source === undefined || target === undefined || source === target) continue;
      if (!db.has('select 1 from issue_links where source_id = ? and target_id = ?', target, source))
        db.run(sql, type, source, target);
    }
  }
}

type RowBooks = Books & {
  readonly priority: (name: string) => number;
  readonly type: (name: string) => number;
  readonly crowd: (people: number) => readonly string[];
};
type Target = { key: string; projectId: number; books: RowBooks };

function toRow(issue: PlannedIssue, { key, projectId, books }: Target): Row {
  const { created, priority, type, reporter, assignee, votes, watchers } = issue.facts;
  const account = (name: string | null) => (name === null ? null : books.author(name));
  return {
    ...(issue.key.startsWith(`${key}-`) ? { key: issue.key } : {}),
    project_id: projectId,
    type_id: books.type(type ?? 'Story'),
    summary: issue.summary,
    priority_id: priority === null ? null : books.priority(priority),
    creator: account(reporter) ?? people.ana.accountId,
    reporter: account(reporter),
    assignee: account(assignee),
    voters: books.crowd(votes),
    watchers: books.crowd(watchers),
    created: new Date(created).toISOString(),
    status_id: issue.status === null ? COLUMN_OF[issue.progress] : books.statuses.of(issue.status).id,
    description: issue.description === '' ? null : JSON.stringify(documentOf(issue)),
    custom: issue.points === null ? {} : { [ESTIMATE]: issue.points },
    sprints: issue.sprints.map(books.sprint),
    ...pastColumns(issue, books),
  };
}

/** @throws ImportError where the text is longer than Jira takes it: the app would read what no cloud holds. */
function documentOf({ key, description }: PlannedIssue): JsonObject {
  const document = wikiDocument(description);
  const problem = lengthProblem(document);
  if (problem !== null) throw new ImportError(`The description of ${key} is too long. Jira says: ${problem}`);
  return document;
}

/** Adds statuses that only the file has to the project's workflow and to a column of its board. */
function addStatuses(site: Site, { projectId, boardId }: ProjectAndBoard, added: readonly Status[]): void {
  const board = site.db.get(boardColumns, 'select * from boards where id = ?', boardId);
  if (!board || added.length === 0) return;
  const columns = columnsOf(board).map(({ name, statuses }) => ({
    name,
    statuses: [
      ...statuses,
      ...added.filter(({ category }) => statuses.includes(String(COLUMN_OF[category]))).map(({ id }) => String(id)),
    ],
  }));
  site.db.run('update boards set columns = ? where id = ?', JSON.stringify(columns), boardId);
  const next = 'select count(*) as n from project_statuses where project_id = ?';
  const first = site.db.get({ n: integer }, next, projectId)?.n ?? 0;
  for (const [at, { id }] of added.entries()) {
    site.db.run('insert into project_statuses values (?, ?, ?)', projectId, id, first + at);
  }
}

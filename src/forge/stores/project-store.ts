import * as z from 'zod/mini';
import { readyWork } from '../../domain/backlog/ready-work';
import { list, merged, orNull, record } from '../../domain/shared/schema';
import { changeRow, allRows, batchedReader, dropRow, readRow, type RowReader } from './rows';
import { keepUnknown } from './unknown-names';

/**
 * Parts of a walk, in their order. A first look: items of running and planned sprints, then the backlog, or all by
 * their age where Jira refuses the rank. A sweep: issues with a row, issues that changed, and some of the rest.
 */
const walkSteps = ['sprints', 'backlog', 'created', 'rows', 'changed', 'rest'] as const;
export type WalkStep = (typeof walkSteps)[number];

const judgedFields = {
  ready: z.int(),
  incomplete: z._default(z.int(), 0),
  exception: z.int(),
  recheck: z.int(),
  /** Null where the board counts issues, and where an earlier version of the app has judged. */
  work: orNull(readyWork),
};
export const stateCounts = record(judgedFields);
/** How many unfinished issues of the report's types a walk judged to be in these states, from their rows, and their work. */
export type StateCounts = z.infer<typeof stateCounts>;

const walk = record({
  /** Distinguishes walks, whose first pages have the same place. */
  id: z.int(),
  step: z.enum(walkSteps),
  token: z.nullable(z.string()),
  began: z.string(),
  /** When it had its last turn; null before the first. */
  turn: z.nullable(z.string()),
  /** How many issues the step may still read; null: all. */
  left: z.nullable(z.int()),
  judged: stateCounts,
});
/** Where a walk through a project's issues stands. Only the page at this place is worked off. */
export type Walk = z.infer<typeof walk>;

const projectContent = record({
  /** How many unfinished issues the first look has to assess; null until they are counted. */
  total: z.nullable(z.int()),
  /** When it was first used; null before that. */
  since: z.nullable(z.string()),
  walk: z.nullable(walk),
  /** Where the next sweep goes on with issues that neither changed nor have a row; null: at the first. */
  rest: z.nullable(z.string()),
  /** When the last finished walk began. */
  walked: z.nullable(z.string()),
  /** What the last walk over all rows counted, and when it began. */
  judged: z.nullable(record(merged(judgedFields, { at: z.string() }))),
  /** Whether issues may carry flags that the app has set by itself. */
  flagging: z.boolean(),
  /** When Jira last refused a flag of ours; null where it did not since flags were turned on. */
  flagRefused: z.nullable(z.string()),
  /** Since when the app may not search the project, and why; null where it may. */
  shutOut: z.nullable(record({ since: z.string(), because: z.enum(['refused', 'archived']) })),
  /** Where the week's look at due questions goes on, and since when it waits; null where it is done. */
  due: z._default(z.nullable(record({ since: z.string(), token: z.nullable(z.string()) })), null),
  /** When a person last acted in it, to some minutes; null while that is not known. */
  acted: orNull(z.string()),
  known: record({
    key: z.string(),
    /** Ids of the types between epic and sub-task. */
    issueTypes: list(z.string()),
    /** The estimate field of the project's board; null when the board counts issues or was not read. */
    estimate: z.nullable(z.string()),
    /** Median of what that board completed in its last closed sprints, in that field; null when it is not known. */
    velocity: z.nullable(z.number()),
    /** That board; null where it was not read. */
    board: orNull(z.int()),
  }),
});
/** `state`: the first look at all of its issues; `assessed`: how many that has assessed. */
const projectRow = record({
  state: z.enum(['never', 'running', 'done']),
  assessed: z.int(),
  version: z.int(),
  content: keepUnknown(projectContent),
});

/** A project that uses Common Ground. Its row exists from its first use on; only then does the app react to its changes. */
export type Project = Omit<z.infer<typeof projectRow>, 'content'> & z.infer<typeof projectContent>;

const at = (projectId: string) => ({ entity: 'project', key: projectId });

/** null where the project does not use Common Ground. */
export async function readProject(projectId: string, read: RowReader = readRow): Promise<Project | null> {
  const stored = projectRow.safeParse(await read(at(projectId)));
  return stored.success ? projectOf(stored.data) : null;
}

const projectOf = ({ content, ...row }: z.infer<typeof projectRow>): Project => ({ ...row, ...content });

/**
 * Stores what `change` makes of the project, and ends with it as it is stored; null after too many lost races. `change` is given
 * null where the project is not used, and is called again after a lost race. The same object is not written.
 */
export function changeProjectRow(
  projectId: string,
  change: (before: Project | null) => Promise<Project>,
): Promise<Project | null> {
  return changeRow(at(projectId), projectRow, async (row) => {
    const before = row === null ? null : projectOf(row);
    const after = await change(before);
    if (after === before) return { row: null, answer: after };
    const { state, assessed, version: _version, ...content } = after;
    return { row: { state, assessed, content }, answer: { ...after, version: (before?.version ?? 0) + 1 } };
  });
}

/** From now on the project is unused, until people say something in it. */
export function dropProject(projectId: string): Promise<void> {
  return dropRow(at(projectId));
}

/** Ids of the projects that use Common Ground; the list lags behind by seconds. */
export async function usedProjects(): Promise<readonly string[]> {
  const lists = ['never', 'running', 'done'].map((is) => allRows({ entity: 'project', index: 'state', is }));
  return (await Promise.all(lists)).flat().map(({ key }) => key);
}

/** The used ones among these projects, by id. */
export async function readProjects(ids: readonly string[]): Promise<ReadonlyMap<string, Project>> {
  const read = batchedReader();
  const rows = await Promise.all(ids.map(async (id) => [id, await readProject(id, read)] as const));
  return new Map(rows.flatMap(([id, project]) => (project === null ? [] : [[id, project] as const])));
}

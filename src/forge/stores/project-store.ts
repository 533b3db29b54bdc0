import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import { batchedReader, createRow, dropRow, listKeys, readRow, replaceRow, type RowReader } from './rows';

/**
 * Parts of a walk, in their order. A first look: items of running and planned sprints, then the backlog, or all by
 * their age where Jira refuses the rank. A sweep: issues with a row, issues that changed, and some of the rest.
 */
const walkSteps = ['sprints', 'backlog', 'created', 'rows', 'changed', 'rest'] as const;
export type WalkStep = (typeof walkSteps)[number];

const judged = z.object({ ready: z.int(), exception: z.int(), recheck: z.int() });
/** How many unfinished issues of the report's types a walk judged to be in these states, from their rows. */
export type Judged = Readonly<z.infer<typeof judged>>;

const walk = z.object({
  /** Distinguishes walks, whose first pages have the same place. */
  id: z.int(),
  step: z.enum(walkSteps),
  token: z.string().nullable(),
  began: z.string(),
  /** When it had its last turn; null before the first. */
  turn: z.string().nullable(),
  /** How many issues the step may still read; null: all. */
  left: z.int().nullable(),
  judged,
});
/** Where a walk through a project's issues stands. Only the page at this place is worked off. */
export type Walk = Readonly<z.infer<typeof walk>>;

const shutOut = z.object({ since: z.string(), because: z.enum(['refused', 'archived']) });

/**
 * A project that uses Common Ground. Its row exists from its first use on; only then does the app react to its changes.
 * `state`: the first look at all of its issues; `assessed`: how many that has assessed.
 */
export type Project = {
  readonly state: 'never' | 'running' | 'done';
  readonly assessed: number;
  /** How many unfinished issues the first look has to assess; null until they are counted. */
  readonly total: number | null;
  readonly version: number;
  /** When it was first used; null before that. */
  readonly since: Instant | null;
  readonly walk: Walk | null;
  /** Where the next sweep goes on with issues that neither changed nor have a row; null: at the first. */
  readonly rest: string | null;
  /** When the last finished walk began. */
  readonly walked: Instant | null;
  /** What the last walk over all rows counted, and when it began. */
  readonly judged: (Judged & { readonly at: Instant }) | null;
  /** Since when the app may not search the project, and why; null where it may. */
  readonly shutOut: Readonly<z.infer<typeof shutOut>> | null;
  readonly known: {
    readonly key: string;
    /** Ids of the types between epic and sub-task. */
    readonly issueTypes: readonly string[];
    /** The estimate field of the project's board; null when the board counts issues or was not read. */
    readonly estimate: string | null;
    /** Median of what that board completed in its last closed sprints, in that field; null when it is not known. */
    readonly velocity: number | null;
  };
};

const projectRow = z.object({
  state: z.enum(['never', 'running', 'done']),
  assessed: z.int(),
  version: z.int(),
  content: z.object({
    total: z.int().nullable(),
    since: z.string().nullable(),
    walk: walk.nullable(),
    rest: z.string().nullable(),
    walked: z.string().nullable(),
    judged: judged.extend({ at: z.string() }).nullable(),
    shutOut: shutOut.nullable(),
    known: z.object({
      key: z.string(),
      issueTypes: z.array(z.string()),
      estimate: z.string().nullable(),
      velocity: z.number().nullable(),
    }),
  }),
});

const at = (projectId: string) => ({ entity: 'project', key: projectId });

/** null where the project does not use Common Ground. */
export async function readProject(projectId: string, read: RowReader = readRow): Promise<Project | null> {
  const stored = projectRow.safeParse(await read(at(projectId)));
  if (!stored.success) return null;
  const { content, ...row } = stored.data;
  return { ...row, ...content };
}

/** Creates the row with `version` 1, else replaces the version before. False after a lost race. */
export function saveProject(projectId: string, { state, assessed, version, ...content }: Project): Promise<boolean> {
  const write = version === 1 ? createRow : replaceRow;
  return write(at(projectId), { state, assessed, version, content }, { days: null });
}

/** From now on the project is unused, until people say something in it. */
export function dropProject(projectId: string): Promise<void> {
  return dropRow(at(projectId));
}

/** Ids of the projects that use Common Ground; the list lags behind by seconds. */
export async function usedProjects(): Promise<readonly string[]> {
  const lists = await Promise.all(
    ['never', 'running', 'done'].map((state) => listKeys('project', { index: 'state', is: state })),
  );
  return lists.flat();
}

/** The used ones among these projects, by id. */
export async function readProjects(ids: readonly string[]): Promise<ReadonlyMap<string, Project>> {
  const read = batchedReader();
  const rows = await Promise.all(ids.map(async (id) => [id, await readProject(id, read)] as const));
  return new Map(rows.flatMap(([id, project]) => (project === null ? [] : [[id, project] as const])));
}

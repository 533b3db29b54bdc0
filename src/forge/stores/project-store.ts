import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import { createRow, dropRow, listKeys, readRow, replaceRow, type RowReader } from './rows';

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
  /**
   * Where the walk through the project's issues stands; null without one. Only the page at this place is worked off.
   * `id` distinguishes walks, whose first pages have the same place.
   */
  readonly walk: { readonly id: number; readonly token: string | null } | null;
  /** Since when Jira refuses the app's search in the project; null while it does not. */
  readonly shutOut: Instant | null;
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
    since: z.string().nullable(),
    total: z.int().nullable(),
    shutOut: z.string().nullable(),
    walk: z.object({ id: z.int(), token: z.string().nullable() }).nullable(),
    known: z.object({
      ...{ key: z.string(), issueTypes: z.array(z.string()), estimate: z.string().nullable() },
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
export function saveProject(projectId: string, { since, total, shutOut, known, walk, ...row }: Project): Promise<boolean> {
  const write = row.version === 1 ? createRow : replaceRow;
  return write(at(projectId), { ...row, content: { since, total, shutOut, known, walk } }, { days: null });
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

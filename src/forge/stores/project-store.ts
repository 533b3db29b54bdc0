import { z } from 'zod';
import type { Instant } from '../../domain/shared/instant';
import { createRow, listKeys, readRow, replaceRow, type RowReader } from './rows';

/**
 * A project that uses Common Ground: a row exists from its first use on, and only then does the app react to changes in
 * that project. `state` is the first look at all of its issues, `assessed` how many that was so far.
 */
export type Project = {
  readonly state: 'never' | 'running' | 'done';
  readonly assessed: number;
  readonly version: number;
  /** When it was first used; null while it is not. */
  readonly since: Instant | null;
  /**
   * Where the walk through the project's issues is; null when nobody walks. A page is worked off only from here. `id` tells this
   * walk from every other of the project: two are in the same place before their first page is done.
   */
  readonly walk: { readonly id: number; readonly token: string | null } | null;
  readonly known: {
    readonly key: string;
    /** Ids of the types between epic and sub-task. */
    readonly issueTypes: readonly string[];
    /** The field that the project's board estimates in; null when it counts or nobody has asked. */
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
    walk: z.object({ id: z.int(), token: z.string().nullable() }).nullable(),
    known: z.object({
      ...{ key: z.string(), issueTypes: z.array(z.string()), estimate: z.string().nullable() },
      velocity: z.number().nullable(),
    }),
  }),
});

const at = (projectId: string) => ({ entity: 'project', key: projectId });

/** null when nobody in the project has used Common Ground yet. */
export async function readProject(projectId: string, read: RowReader = readRow): Promise<Project | null> {
  const stored = projectRow.safeParse(await read(at(projectId)));
  if (!stored.success) return null;
  const { content, ...row } = stored.data;
  return { ...row, ...content };
}

/** Creates the row with `version` 1, else replaces the version before. False when somebody else was faster. */
export function saveProject(projectId: string, { since, known, walk, ...row }: Project): Promise<boolean> {
  const write = row.version === 1 ? createRow : replaceRow;
  return write(at(projectId), { ...row, content: { since, known, walk } }, { days: null });
}

/** Ids of the projects that use Common Ground; the list lags behind by seconds. */
export async function usedProjects(): Promise<readonly string[]> {
  const lists = await Promise.all(
    ['never', 'running', 'done'].map((state) => listKeys('project', { index: 'state', is: state })),
  );
  return lists.flat();
}

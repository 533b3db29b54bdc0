import * as z from 'zod/mini';
import { orIfForbidden } from '../../failure';
import { ask, checked, type JiraRequest, rest, readReply } from '../request';

export type Board = { readonly id: number; readonly name: string; readonly type: 'scrum' | 'kanban' | 'simple' };

const type = z.enum(['scrum', 'kanban', 'simple']);
const located = z.object({
  id: z.number(),
  name: z.string(),
  type,
  location: z.optional(z.object({ projectId: z.optional(z.number()) })),
});
const page = z.object({ values: z.array(located) });

/**
 * The boards of a project that the caller may see, the likeliest for planning first: the project's own before boards
 * that merely show it, then with sprints before without, then older before newer. Fails with `not-allowed` for a caller without Jira Software.
 */
export async function projectBoards(request: JiraRequest, projectId: string): Promise<readonly Board[]> {
  const path = rest`/rest/agile/1.0/board?projectKeyOrId=${projectId}&maxResults=50`;
  // Jira Software answers 400 for a project that the caller may not see.
  const { status, body } = await ask(request, path, { expected: [400] });
  if (status === 400) return [];
  const boards = checked((value) => page.safeParse(value), body).values;
  const rank = ({ location, type: kind, id }: z.infer<typeof located>) =>
    (location?.projectId === Number(projectId) ? 0 : 2e12) + (kind === 'kanban' ? 1e12 : 0) + id;
  return boards
    .sort((one, other) => rank(one) - rank(other))
    .map(({ id, name, type: kind }) => ({ id, name, type: kind }));
}

/**
 * {@link projectBoards}, or none for a caller without Jira Software, who may still see and edit the project's issues.
 */
export function boardsInSight(request: JiraRequest, projectId: string): Promise<readonly Board[]> {
  return projectBoards(request, projectId).catch(orIfForbidden([]));
}

/** Fails with `not-found` where the caller may not see the board. */
export async function readBoard(request: JiraRequest, boardId: number): Promise<Board> {
  const { id, name, type: kind } = await readReply(request, rest`/rest/agile/1.0/board/${boardId}`, located);
  return { id, name, type: kind };
}

/** The project that a board belongs to; null for a person's own board and for one that the caller may not see. */
export async function boardProject(request: JiraRequest, boardId: number): Promise<string | null> {
  const { status, body } = await ask(request, rest`/rest/agile/1.0/board/${boardId}`, { expected: [403, 404] });
  if (status >= 400) return null;
  const { location } = checked((value) => located.safeParse(value), body);
  return location?.projectId === undefined ? null : String(location.projectId);
}

const statuses = z._default(z.array(z.object({ id: z.string() })), []);
const itsProjects = z.object({ values: z.array(z.object({ id: z.union([z.string(), z.number()]) })) });
/** The caller may not see the board, the site has no such board, or boards of this kind do not name their projects. */
const NO_PROJECTS = [400, 403, 404, 501];

/**
 * Ids of the projects in a board's filter, at most fifty. Empty where the filter names no project, or the caller may
 * not see all of them.
 */
export async function projectsOnBoard(request: JiraRequest, boardId: number): Promise<readonly string[]> {
  const path = rest`/rest/agile/1.0/board/${boardId}/project?maxResults=50`;
  const { status, body } = await ask(request, path, { expected: NO_PROJECTS });
  if (status >= 400) return [];
  return checked((value) => itsProjects.safeParse(value), body).values.map(({ id }) => String(id));
}

const configuration = z.object({
  estimation: z.optional(z.object({ type: z.string(), field: z.optional(z.object({ fieldId: z.string() })) })),
  columnConfig: z.optional(z.object({ columns: z._default(z.array(z.object({ statuses })), []) })),
});

export type BoardConfiguration = {
  /** The field that the board estimates in; null when it counts issues. */
  readonly estimate: string | null;
  /** Status ids of the last column that has any: issues in them are done. null where no column has a status. */
  readonly done: readonly string[] | null;
};

/** How a board is set up. Needs an administrator's rights: ask as the app. */
export async function boardConfiguration(request: JiraRequest, boardId: number): Promise<BoardConfiguration> {
  const path = rest`/rest/agile/1.0/board/${boardId}/configuration`;
  const { estimation, columnConfig } = await readReply(request, path, configuration);
  const columns = columnConfig?.columns.map((column) => column.statuses.map(({ id }) => id)) ?? [];
  return {
    estimate: estimation?.type === 'field' ? (estimation.field?.fieldId ?? null) : null,
    done: columns.findLast((ids) => ids.length > 0) ?? null,
  };
}

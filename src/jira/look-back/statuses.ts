import * as z from 'zod/mini';
import type { DoneStatuses } from '../../domain/lookback/past';
import { ask, checked, type JiraRequest } from '../request';

const answer = z.array(z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) }));

/**
 * The site's statuses. Done are those of the board's last column, `column`; where that is null, those of the category
 * done.
 */
export async function readDoneStatuses(request: JiraRequest, column: readonly string[] | null): Promise<DoneStatuses> {
  const { body } = await ask(request, '/rest/api/3/status');
  const statuses = checked((value) => answer.safeParse(value), body);
  const ofCategory = statuses.filter(({ statusCategory }) => statusCategory.key === 'done').map(({ id }) => id);
  const done = new Set(column === null || column.length === 0 ? ofCategory : column);
  return { done, notDone: new Set(statuses.map(({ id }) => id).filter((id) => !done.has(id))) };
}

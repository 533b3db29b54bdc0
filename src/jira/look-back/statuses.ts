import * as z from 'zod/mini';
import type { LookBackInput } from '../../domain/lookback/past';
import { ask, checked, type JiraRequest } from '../request';

const answer = z.array(
  z.object({ id: z.string(), name: z._default(z.string(), ''), statusCategory: z.object({ key: z.string() }) }),
);

/**
 * The site's statuses and their names. Done are those of the board's last column, `column`; where that is null, those of
 * the category done.
 */
export async function readStatuses(
  request: JiraRequest,
  column: readonly string[] | null,
): Promise<Pick<LookBackInput, 'statuses' | 'statusNames'>> {
  const { body } = await ask(request, '/rest/api/3/status');
  const all = checked((value) => answer.safeParse(value), body);
  const ofCategory = all.filter(({ statusCategory }) => statusCategory.key === 'done').map(({ id }) => id);
  const done = new Set(column === null || column.length === 0 ? ofCategory : column);
  const notDone = new Set(all.map(({ id }) => id).filter((id) => !done.has(id)));
  return { statuses: { done, notDone }, statusNames: new Map(all.map(({ id, name }) => [id, name])) };
}

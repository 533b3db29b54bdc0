import { z } from 'zod/mini';
import type { Client } from '../rest/client.ts';
import { RequestFailed } from '../rest/client.ts';
import { allByOffset, allByToken } from '../rest/pages.ts';
import type { Issue } from './issue.ts';
import { readIssues, rowFields } from './issue.ts';

const sprintSchema = z.object({
  id: z.number(),
  name: z.string(),
  state: z.string(),
  goal: z.optional(z.string()),
  startDate: z.optional(z.string()),
  endDate: z.optional(z.string()),
});
export type Sprint = z.infer<typeof sprintSchema>;
const sprintPage = z.object({ values: z.array(sprintSchema) });

/** The active and future sprints of a board, active ones first; empty for a board without sprints. */
export async function listSprints(client: Client, boardId: string): Promise<Sprint[]> {
  try {
    return await allByOffset(client, `/rest/agile/1.0/board/${boardId}/sprint`, {
      query: { state: 'active,future' },
      read: (page) => sprintPage.parse(page).values,
    });
  } catch (error) {
    if (error instanceof RequestFailed && error.status === 400) return [];
    throw error;
  }
}

const rows = (client: Client, path: string): Promise<Issue[]> =>
  allByToken(client, path, { query: { fields: rowFields, maxResults: 100 }, read: readIssues });

export const sprintIssues = (client: Client, boardId: string, sprintId: number) =>
  rows(client, `/rest/software/1.0/board/${boardId}/sprint/${sprintId}/issue`);

export const backlogIssues = (client: Client, boardId: string) =>
  rows(client, `/rest/software/1.0/board/${boardId}/backlog`);

export const moveToSprint = (client: Client, sprintId: number, issueKey: string) =>
  client.send('POST', `/rest/agile/1.0/sprint/${sprintId}/issue`, { issues: [issueKey] });

export const moveToBacklog = (client: Client, issueKey: string) =>
  client.send('POST', '/rest/agile/1.0/backlog/issue', { issues: [issueKey] });

/** Ranks an issue directly before or after another one. */
export const rankIssue = (client: Client, issueKey: string, place: { before: string } | { after: string }) =>
  client.send('PUT', '/rest/agile/1.0/issue/rank', {
    issues: [issueKey],
    ...('before' in place ? { rankBeforeIssue: place.before } : { rankAfterIssue: place.after }),
  });

export const createSprint = (client: Client, boardId: string, name: string) =>
  client.send('POST', '/rest/agile/1.0/sprint', { name, originBoardId: Number(boardId) });

/** Starts a future sprint now, for `days`; `now` is the local Jira's time. */
export const startSprint = (client: Client, sprint: Sprint, { now, days }: { now: number; days: number }) =>
  client.send('POST', `/rest/agile/1.0/sprint/${sprint.id}`, {
    state: 'active',
    startDate: new Date(now).toISOString(),
    endDate: new Date(now + days * 24 * 60 * 60 * 1000).toISOString(),
  });

/** Most issues that one request may move. */
const MOVED_AT_ONCE = 50;

/** Completes a sprint and then moves its `open` issues, in this order, so that they keep it in their Sprint field. */
export async function completeSprint(
  client: Client,
  sprint: Sprint,
  { open, to }: { open: readonly string[]; to: number | null },
): Promise<void> {
  await client.send('POST', `/rest/agile/1.0/sprint/${sprint.id}`, { state: 'closed' });
  if (to === null) return;
  for (let at = 0; at < open.length; at += MOVED_AT_ONCE)
    await client.send('POST', `/rest/agile/1.0/sprint/${to}/issue`, { issues: open.slice(at, at + MOVED_AT_ONCE) });
}

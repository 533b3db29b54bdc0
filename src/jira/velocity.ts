import * as z from 'zod/mini';
import { toInstant } from './instant';
import type { Parsed } from './issue-schema';
import * as jql from './jql';
import type { JiraRequest } from './request';
import { searchPage } from './search';
import { closedSprints } from './sprints';
import { readEstimate } from './to-issue';

/** Sprints that a velocity looks back on. */
const SPRINTS = 5;

type Done = {
  readonly estimate: number | null;
  readonly resolvedAt: string | null;
  readonly sprints: readonly number[];
};

/**
 * Completed estimate of each of the last five closed sprints, the latest last; issues are counted where the board does
 * not estimate. An issue that was carried over counts where it was resolved, else in the last sprint that it was in.
 * Approximate where issues left a sprint later: only Jira's own report, which apps cannot read, knows better.
 */
export async function readVelocities(
  request: JiraRequest,
  board: { readonly id: number; readonly estimate: string | null; readonly sprintField: string },
): Promise<readonly number[]> {
  const sprints = (await closedSprints(request, board.id)).slice(-SPRINTS);
  if (sprints.length === 0) return [];
  const done = await readDone(
    request,
    board,
    sprints.map(({ id }) => id),
  );
  const sums = new Map(sprints.map(({ id }) => [id, 0]));
  for (const issue of done) {
    const mine = sprints.filter(({ id }) => issue.sprints.includes(id));
    const { resolvedAt } = issue;
    const home = mine.find(({ closedAt }) => resolvedAt !== null && resolvedAt <= closedAt) ?? mine.at(-1);
    if (home !== undefined) sums.set(home.id, (sums.get(home.id) ?? 0) + worth(issue, board.estimate));
  }
  return [...sums.values()];
}

function worth({ estimate }: Done, field: string | null): number {
  return field === null ? 1 : (estimate ?? 0);
}

async function readDone(
  request: JiraRequest,
  board: { readonly estimate: string | null; readonly sprintField: string },
  sprints: readonly number[],
): Promise<readonly Done[]> {
  const { estimate, sprintField } = board;
  const fields = ['resolutiondate', sprintField, ...(estimate === null ? [] : [estimate])];
  const search = { jql: jql.ordered(jql.all(jql.inSprints(sprints), jql.done), 'key'), fields, properties: [] };
  const done: Done[] = [];
  let token: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof searchPage<Done>>> = await searchPage(request, { ...search, token }, (body) =>
      parseDone(body, board),
    );
    done.push(...page.found);
    token = page.next;
  } while (token !== null);
  return done;
}

const shape = z.object({ fields: z.record(z.string(), z.unknown()) });
const sprintIds = z.array(z.object({ id: z.number() }));

function parseDone(body: unknown, board: { estimate: string | null; sprintField: string }): Parsed<Done> {
  const parsed = shape.safeParse(body);
  if (!parsed.success) return { success: false };
  const { fields } = parsed.data;
  const sprints = sprintIds.safeParse(fields[board.sprintField]);
  const resolved = fields['resolutiondate'];
  return {
    success: true,
    data: {
      estimate: readEstimate(fields, board.estimate === null ? [] : [board.estimate])?.value ?? null,
      resolvedAt: typeof resolved === 'string' ? toInstant(resolved) : null,
      sprints: sprints.success ? sprints.data.map(({ id }) => id) : [],
    },
  };
}

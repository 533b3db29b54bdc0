import * as z from 'zod/mini';
import { type SnapshotItem, type SprintIssue, toSnapshotItem } from '../domain/lookback/snapshot';
import { NO_TALKS } from '../domain/talk/talk';
import type { Parsed } from './issue-schema';
import * as jql from './jql';
import { propertyKeys } from './property-keys';
import { type Properties, readProjection } from './projection';
import type { JiraRequest } from './request';
import { type Page, searchPageIfAny } from './search';
import { readEstimate, toProgress } from './to-issue';

type Wanted = {
  readonly sprintId: number;
  /** The board's estimate field, and the status ids of its last column; null where they are not known. */
  readonly estimate: string | null;
  readonly done: readonly string[] | null;
  readonly token: string | null;
};

/**
 * One page of the issues in a sprint, as a snapshot keeps them; at most a hundred. After the close, issues removed
 * before it are missing. null where the sprint no longer exists.
 */
export function sprintItems(request: JiraRequest, wanted: Wanted): Promise<Page<SnapshotItem> | null> {
  const { sprintId, estimate, done, token } = wanted;
  const fields = ['issuetype', 'status', 'parent', 'components', 'assignee'];
  const search = {
    jql: jql.ordered(jql.inSprints([sprintId]), 'key'),
    fields: [...fields, ...(estimate === null ? [] : [estimate])],
    properties: [propertyKeys.readiness, propertyKeys.talks],
    token,
  };
  return searchPageIfAny(request, search, (body) => {
    const parsed = parseSprintIssue(body, estimate);
    return parsed.success ? { success: true, data: toSnapshotItem(parsed.data, done) } : parsed;
  });
}

const outer = z.object({
  id: z.string(),
  fields: z.record(z.string(), z.unknown()),
  properties: z._default(z.record(z.string(), z.unknown()), {}),
});
const known = z.object({
  issuetype: z.object({ id: z.string(), subtask: z._default(z.boolean(), false) }),
  status: z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) }),
  parent: z.nullish(z.object({ id: z.string() })),
  components: z._default(z.nullable(z.array(z.object({ id: z.string() }))), []),
  assignee: z.nullish(z.object({ accountId: z.string() })),
});

/** A sub-task's parent is not an epic. */
function parseSprintIssue(body: unknown, estimate: string | null): Parsed<SprintIssue> {
  const issue = outer.safeParse(body);
  const inner = issue.success ? known.safeParse(issue.data.fields) : null;
  if (!issue.success || !inner?.success) return { success: false };
  const { issuetype, status, parent, components, assignee } = inner.data;
  return {
    success: true,
    data: {
      id: issue.data.id,
      type: issuetype.id,
      epic: issuetype.subtask ? null : (parent?.id ?? null),
      components: (components ?? []).map(({ id }) => id),
      progress: toProgress(status.statusCategory.key),
      status: status.id,
      estimate: readEstimate(issue.data.fields, estimate === null ? [] : [estimate])?.value ?? null,
      assignee: assignee?.accountId ?? null,
      ...lookedAt(issue.data.properties),
    },
  };
}

/** A summary without talks means none yet; without a summary, the issue was never assessed. */
function lookedAt(properties: Properties): Pick<SprintIssue, 'readiness' | 'talks'> {
  const { readiness, talks, broken } = readProjection(properties);
  const isLookedAt = readiness !== null || Object.hasOwn(properties, propertyKeys.talks);
  return { readiness, talks: isLookedAt && !broken.includes('talks') ? (talks ?? NO_TALKS) : null };
}

import * as z from 'zod/mini';
import type { SprintIssue } from '../../domain/lookback/snapshot';
import { fieldsIn } from '../read/fields-in';
import { type Parsed, parseIssue, type RawIssue } from '../read/issue-schema';
import * as jql from '../search/jql';
import { propertyKeys } from '../read/property-keys';
import type { JiraRequest } from '../request';
import { type Page, searchPageIfAny } from '../search/search';
import { readEstimate, toProgress } from '../read/issue-parts';

type SprintQuery = {
  readonly sprintId: number;
  /** The board's estimate field; null where it is not known. */
  readonly estimate: string | null;
  /** What an assessment needs, see `fieldIds`. */
  readonly fields: readonly string[];
  readonly token: string | null;
};

/** An issue of a sprint, and as an assessment reads it. */
type SprintItem = { readonly issue: SprintIssue; readonly raw: RawIssue };

/**
 * One page of the items of a sprint, with all that their assessment needs of Jira; at most a hundred. Sub-tasks are none,
 * though Jira lists them in the sprints of their parents. After the close, issues removed before it are missing. null where
 * the sprint no longer exists.
 */
export async function sprintItems(request: JiraRequest, query: SprintQuery): Promise<Page<SprintItem> | null> {
  const { sprintId, estimate, token } = query;
  const own = [...fieldsIn(knownFields), ...(estimate === null ? [] : [estimate])];
  const search = {
    jql: jql.ordered(jql.inSprints([sprintId]), 'key'),
    fields: [...new Set([...own, ...query.fields])],
    properties: [propertyKeys.readiness],
    token,
  };
  const page = await searchPageIfAny(request, search, (body) => {
    const [issue, raw] = [parseSprintIssue(body, estimate), parseIssue(body)];
    return issue.success && raw.success
      ? { success: true, data: { issue: issue.data, raw: raw.data } }
      : { success: false };
  });
  return page && { next: page.next, found: page.found.filter(({ raw }) => !raw.known.issuetype.subtask) };
}

const outer = z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) });
const knownFields = z.object({
  issuetype: z.object({ id: z.string() }),
  status: z.object({ id: z.string(), statusCategory: z.object({ key: z.string() }) }),
  parent: z.nullish(z.object({ id: z.string() })),
  components: z._default(z.nullable(z.array(z.object({ id: z.string() }))), []),
  assignee: z.nullish(z.object({ accountId: z.string() })),
});

function parseSprintIssue(body: unknown, estimate: string | null): Parsed<SprintIssue> {
  const issue = outer.safeParse(body);
  const inner = issue.success ? knownFields.safeParse(issue.data.fields) : null;
  if (!issue.success || !inner?.success) return { success: false };
  const { issuetype, status, parent, components, assignee } = inner.data;
  return {
    success: true,
    data: {
      id: issue.data.id,
      type: issuetype.id,
      epic: parent?.id ?? null,
      components: (components ?? []).map(({ id }) => id),
      progress: toProgress(status.statusCategory.key),
      status: status.id,
      estimate: readEstimate(issue.data.fields, estimate === null ? [] : [estimate])?.value ?? null,
      assignee: assignee?.accountId ?? null,
    },
  };
}

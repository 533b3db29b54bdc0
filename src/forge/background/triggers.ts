import * as z from 'zod';
import { isReadByCriteria } from '../../domain/criteria/reads';
import { fieldsLookedAt } from '../../domain/policy/rule-conditions';
import { logFailure } from '../answer';
import { toInstant } from '../../jira/instant';
import { hintFromOutside } from '../publish';
import { queueAssessment, queueBackground } from '../queues';
import { type Outcome, toOutcome } from '../to-outcome';
import { now } from '../stores/clock';
import { beginToForget, pauseProject, resumeProject } from '../settings/known-project';
import { forgetIssue, hasRows } from '../stores/forget-issue';
import { noteFact } from '../stores/fact-store';
import { readPolicy } from '../stores/policy-store';
import { readProject } from '../stores/project-store';

const anyId = z.union([z.string(), z.number()]).transform(String);
/** The parts of Jira's events that we look at. */
const issueEvent = z.object({
  issue: z.object({ id: z.string(), fields: z.object({ project: z.object({ id: z.string() }) }) }),
  changelog: z.object({ items: z.array(z.object({ field: z.string() })) }).optional(),
});
const linkEvent = z.object({
  destinationIssueId: anyId,
  destinationProjectId: anyId,
  issueLinkType: z.object({ name: z.string() }),
});

const id = z.coerce.number().int().positive();
const sprintEvent = z.object({
  eventType: z.enum(['avi:jira-software:started:sprint', 'avi:jira-software:closed:sprint']),
  sprint: z.object({ id, originBoardId: id, completeDate: z.string().optional() }),
});

const projectEvent = z.object({
  eventType: z.enum([
    'avi:jira:archived:project',
    'avi:jira:unarchived:project',
    'avi:jira:softdeleted:project',
    'avi:jira:restored:project',
    'avi:jira:deleted:project',
  ]),
  project: z.object({ id: anyId }),
});

const gone = z.object({ issue: z.object({ id: z.string() }) });

/** Fields whose names in the history are known, and their ids. Other edits may always matter: custom fields have any name. */
type Named = readonly (readonly [name: string, id: string])[];
const unread = (named: Named): ReadonlyMap<string, string> => new Map(named.filter(([, id]) => !isReadByCriteria(id)));
/** Edits that no criterion looks at, and none of a team's own can. */
const irrelevant = unread([
  ['Rank', 'rank'],
  ['Comment', 'comment'],
  ['Flagged', 'flagged'],
  ['timespent', 'timespent'],
  ['timeestimate', 'timeestimate'],
  ['WorklogId', 'worklog'],
]);
/** Edits that only a team's own criterion may look at. */
const ownOnly = unread([
  ['assignee', 'assignee'],
  ['priority', 'priority'],
  ['labels', 'labels'],
  ['Fix Version', 'fixVersions'],
]);

/** An issue that moved here brings along what people said of it. */
const MOVED = 'project';

/**
 * An issue was created or changed: where the project uses Common Ground, or the issue moved, its assessment is queued
 * and its open panels get a hint. One storage read, one more where a custom criterion may look at the change. The event
 * comes again where storage is busy.
 */
export function onIssue(event: unknown): Promise<Outcome> {
  return toOutcome('edit', async () => {
    const parsed = issueEvent.safeParse(event);
    if (!parsed.success) return logFailure('an issue event has another shape', parsed.error);
    const { issue, changelog } = parsed.data;
    const changed = changelog?.items.map(({ field }) => field).filter((field) => !irrelevant.has(field)) ?? null;
    if (changed !== null && changed.length === 0) return;
    const projectId = issue.fields.project.id;
    const isMoved = changed?.includes(MOVED) === true;
    if (!isMoved && (await readProject(projectId)) === null) return;
    if (changed !== null && !(await mayMatter(changed, projectId))) return;
    await Promise.all([queueAssessment({ issueId: issue.id, projectId, edited: true }), hintFromOutside(issue.id)]);
  });
}

async function mayMatter(changed: readonly string[], projectId: string): Promise<boolean> {
  if (changed.some((field) => !ownOnly.has(field))) return true;
  const { own } = await readPolicy(projectId);
  const ids = fieldsLookedAt(own).map(({ id }) => id);
  return changed.some((field) => ids.includes(ownOnly.get(field) ?? ''));
}

/**
 * An issue was deleted: its rows are removed, in any project. One batch of reads shows whether it had any. The event is
 * the only notice, so it comes again after a failure.
 */
export function onDeleted(event: unknown): Promise<Outcome> {
  return toOutcome('deleted', async () => {
    const parsed = gone.safeParse(event);
    if (!parsed.success) return logFailure('an event of a deleted issue has another shape', parsed.error);
    const { id } = parsed.data.issue;
    if (await hasRows(id)) await forgetIssue(id);
  });
}

/**
 * A link was made or removed: where the blocked issue's project uses Common Ground, its assessment is queued. Two
 * storage reads.
 * @NOTE unverified on a live site: that the destination of "Blocks" is what is blocked.
 */
export function onLink(event: unknown): Promise<Outcome> {
  return toOutcome('link', async () => {
    const parsed = linkEvent.safeParse(event);
    await noteFact('event-places', parsed.success);
    if (!parsed.success) return logFailure('a link event has another shape', parsed.error);
    const { destinationIssueId: issueId, destinationProjectId: projectId, issueLinkType } = parsed.data;
    if (!/block/iu.test(issueLinkType.name) || (await readProject(projectId)) === null) return;
    await queueAssessment({ issueId, projectId, edited: true });
  });
}

/**
 * A sprint was started or closed: its issues are recorded, where the board's project uses Common Ground. The event is
 * the only notice, so it comes again where it cannot be queued.
 */
export function onSprint(event: unknown): Promise<Outcome> {
  return toOutcome('sprint', async () => {
    const parsed = sprintEvent.safeParse(event);
    if (!parsed.success) return logFailure('a sprint event has another shape', parsed.error);
    const { eventType, sprint } = parsed.data;
    const moment = eventType === 'avi:jira-software:started:sprint' ? 'start' : 'close';
    // The planned start may be any date, so a sprint starts when the app hears of it.
    const at = (moment === 'start' ? null : toInstant(sprint.completeDate)) ?? now();
    const about = { boardId: sprint.originBoardId, sprintId: sprint.id, moment, at } as const;
    await queueBackground({ work: 'snapshot', ...about, page: 0, token: null });
  });
}

/**
 * A project was archived, deleted or restored: its walks pause, its rows are removed, or it goes on. The rows of a
 * deleted project go in any case; the event is the only notice.
 * @NOTE unverified on a live site: that each of these events names the project by `project.id`.
 */
export function onProject(event: unknown): Promise<Outcome> {
  return toOutcome('project', async () => {
    const parsed = projectEvent.safeParse(event);
    await noteFact('event-places', parsed.success);
    if (!parsed.success) return logFailure('a project event has another shape', parsed.error);
    const { eventType, project } = parsed.data;
    switch (eventType) {
      case 'avi:jira:archived:project':
      case 'avi:jira:softdeleted:project':
        return pauseProject(project.id);
      case 'avi:jira:unarchived:project':
      case 'avi:jira:restored:project':
        return resumeProject(project.id);
      case 'avi:jira:deleted:project':
        return beginToForget(project.id);
    }
  });
}

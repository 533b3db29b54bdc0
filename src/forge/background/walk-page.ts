import { workOf } from '../../domain/backlog/ready-work';
import { countOf } from '../../domain/backlog/totals';
import { startableStates } from '../../domain/readiness/follow-parent';
import { countedStateOf } from '../../domain/refinement/lozenge-state';
import { isAgreedOrTaken } from '../../domain/refinement/standing';
import { type Projection, projectionNames } from '../../domain/refinement/projection';
import { isSaid, type Refinement } from '../../domain/refinement/refinement';
import { readinessStates } from '../../domain/shared/readiness-state';
import { AppError } from '../../failure';
import { readSixth, type Selection } from '../../jira/read/bulk-issues';
import { fieldIds } from '../../jira/read/issue-fields';
import { type ReadIssue, readIssues, toReadIssue } from '../../jira/read/issue-reading';
import { parseIssue, type RawIssue } from '../../jira/read/issue-schema';
import * as jql from '../../jira/search/jql';
import type { Properties } from '../../jira/read/face';
import { projectionKeys } from '../../jira/read/projection';
import { writeSummaries } from '../../jira/read/properties';
import type { FieldValueOf } from '../../jira/write/field-values';
import { propertyKeys } from '../../jira/read/property-keys';
import type { JiraRequest } from '../../jira/request';
import { approximateCount, searchPageIfAny } from '../../jira/search/search';
import { matchingIds } from '../../jira/search/visible-ids';
import type { BackgroundContext } from '../../usecases/core/issue-context';
import { judge } from '../../usecases/core/judge';
import { fewAtOnce } from '../../usecases/core/few-at-once';
import { fieldChange, isProjected, isRestated, summaryOf, whyNoFlag } from '../../usecases/core/project';
import { judgePage, judgingOf, type Judging } from './judge-page';
import { fillPage } from '../settings/write-field';
import { queueAssessments } from '../queues';
import { now } from '../stores/clock';
import { fromStorage, knownSite } from '../settings/site-fields';
import type { StateCounts, Project, Walk } from '../stores/project-store';
import { issuesWithRow, readRefinements } from '../stores/refinement-store';
import { keepStanding } from '../stores/standing-store';
import { isLook } from '../stores/walk-steps';

/** A search returns at most five properties, so the sixth is read separately. */
const SIXTH = propertyKeys.flag;
const properties = projectionKeys.filter((key) => key !== SIXTH);
const HOUR_MS = 3_600_000;

/** `alone`: how many issues are queued to be assessed on their own. */
export type Page =
  | { readonly isRefused: true; readonly alone: 0 }
  | {
      readonly isRefused: false;
      readonly alone: number;
      readonly next: string | null;
      readonly count: number;
      readonly judged: StateCounts;
      readonly total: number | null;
    };

type At = { readonly projectId: string; readonly project: Project; readonly walk: Walk };

/**
 * A page of a walk: reads issues with their rows and derives their properties. Summaries of issues about which people
 * have said nothing are written in one request; other differing issues are queued one by one. Doing it again changes
 * nothing. Refused where Jira no longer knows the place, or does not let the app search. Fails with `busy` where Jira
 * still works off an earlier bulk write of these issues.
 */
export async function walkPage(jira: JiraRequest, at: At): Promise<Page> {
  const by = await judging(at);
  const page = await pageOf(jira, at, by);
  if (page === null) return { isRefused: true, alone: 0 };
  const contexts = await judged(jira, page.found, { by, walk: at.walk });
  const differing = contexts.filter(isDue);
  const alone = differing.filter((one) => !isForAll(one));
  await writeAll(jira, differing.filter(isForAll));
  await queueAssessments(alone.map(({ issue }) => ({ issueId: issue.id, projectId: issue.projectId })));
  await fillPage(jira, by.fields.refinement, contexts.flatMap(valueOf));
  const { next, total } = page;
  return {
    isRefused: false,
    alone: alone.length,
    next,
    count: page.found.length,
    judged: countJudged(contexts, at.project),
    total,
  };
}

/** What the app's field should say of it and does not. */
function valueOf(one: BackgroundContext): readonly FieldValueOf[] {
  const change = fieldChange(one);
  return change === null ? [] : [{ issueId: one.issue.id, value: change.says }];
}

async function judging({ projectId, project }: At): Promise<Judging> {
  const site = await knownSite(null);
  return judgingOf(projectId, { ...fromStorage, projectOf: async () => project, siteOf: async () => site });
}

type Found = { readonly found: readonly RawIssue[]; readonly next: string | null; readonly total: number | null };

/** The issues of the page; null where Jira refuses the search. */
async function pageOf(jira: JiraRequest, at: At, { fields }: Judging): Promise<Found | null> {
  const { walk } = at;
  const selection = { fields: fieldIds(fields), properties };
  if (walk.step === 'rows') return pageOfRows(jira, at, selection);
  const page = await searchPageIfAny(jira, { jql: searchOf(at), ...selection, token: walk.token }, parseIssue);
  if (page === null) return null;
  return { ...page, total: isCountDue(walk) ? await countAll(jira, at) : null };
}

/** A look is counted with its first page, the rest with the first page of each sweep. */
function isCountDue({ step, token, left }: Walk): boolean {
  if (step === 'rest') return left === null;
  return (step === 'sprints' || step === 'created') && token === null;
}

/** Unfinished issues with a row. Rows stay when an issue is done, so Jira is asked first which are not. */
async function pageOfRows(jira: JiraRequest, { projectId, walk }: At, selection: Selection): Promise<Found> {
  const { ids, next } = await issuesWithRow(projectId, walk.token);
  const open = ids.length === 0 ? [] : [...(await matchingIds(jira, ids, jql.notDone))];
  const found = await readIssues(jira, open, selection);
  return { found: found.filter(({ known }) => known.project.id === projectId), next, total: null };
}

/** Unfinished issues; without a first look only those whose property says that they were assessed. */
function openIn({ state, known: { key } }: Project): jql.Clause {
  const looked = state === 'never' ? [jql.hasState(readinessStates)] : [];
  return jql.all(jql.inProject(key), jql.notDone, ...looked);
}

function searchOf({ project, walk }: At): jql.Clause {
  const open = openIn(project);
  switch (walk.step) {
    case 'sprints':
      return jql.ordered(jql.all(open, jql.inComingSprints), 'rank');
    case 'backlog':
      return jql.ordered(jql.all(open, jql.inBacklog), 'rank');
    case 'changed':
      return jql.ordered(jql.all(open, jql.updatedWithin(hoursBetween(project.walked, walk.began))), 'newest');
    case 'rows':
    case 'created':
    case 'rest':
      return jql.ordered(open, 'newest');
  }
}

/** Hours that a walk may take until it comes to what changed. */
const MARGIN = 6;

/**
 * From the beginning of the last walk to that of this one, a day before any, with a margin. The same for every page,
 * since a place belongs to one query.
 */
function hoursBetween(walked: string | null, began: string): number {
  const hours = walked === null ? 24 : (Date.parse(began) - Date.parse(walked)) / HOUR_MS;
  return Math.ceil(hours) + MARGIN;
}

/** null where Jira does not count. */
function countAll(jira: JiraRequest, { project }: At): Promise<number | null> {
  return approximateCount(jira, openIn(project)).catch(() => null);
}

type Knowing = { readonly by: Judging; readonly walk: Walk };

/** Each with its row, all its properties and the facts of linked issues, except issues with an unreadable row. */
async function judged(
  jira: JiraRequest,
  found: readonly RawIssue[],
  { by, walk }: Knowing,
): Promise<readonly BackgroundContext[]> {
  const rows = await readRefinements(found.map(({ id }) => id));
  const rowAt = (index: number) => rows[index] ?? null;
  const first = found.map((raw) => toReadIssue(raw, by.fields));
  const ids = first.filter((one, index) => needsSixth(one, rowAt(index), walk)).map(({ issue }) => issue.id);
  const sixth = await readSixth(jira, ids, SIXTH);
  const page = found.map((raw, index) => ({
    read: toReadIssue(withSixth(raw, sixth.get(raw.id)), by.fields),
    row: rowAt(index),
  }));
  return judgePage(jira, page, by);
}

/** A first look does not read each issue twice for a marker that hardly any has. The sweep finds a forged one. */
function needsSixth({ projection }: ReadIssue, row: Refinement | null, walk: Walk): boolean {
  return !isLook(walk) || (row !== null && isSaid(row)) || claims(projection);
}

function withSixth(raw: RawIssue, sixth: Properties = {}): RawIssue {
  return { ...raw, properties: { ...raw.properties, ...sixth } };
}

/** Whether something is to be written: a property, what the row owes, our flag, or what time has changed in the row. */
function isDue(one: BackgroundContext): boolean {
  return !isProjected(one) || one.refinement !== one.stored || one.stored.owed.length > 0 || isFlagOver(one);
}

/** Whether our flag is to go, wherever a planned sprint stands in line. */
function isFlagOver(one: BackgroundContext): boolean {
  const { flag } = one.stored;
  return flag !== null && whyNoFlag(one, flag.by) !== null;
}

/**
 * Whether the summary can be written in bulk: people have said nothing, and only the summary differs. Jira carries out
 * bulk writes later, over what people have said by then, so a state in which work may start is never written that way.
 */
function isForAll(one: BackgroundContext): boolean {
  if (isSaid(one.stored) || one.refinement !== one.stored || claims(one.projection)) return false;
  return !startableStates.includes(judge(one).readiness.state);
}

/** Whether a property besides the summary says something, rightly or not. */
function claims(projection: Projection): boolean {
  return (
    projection.broken.length > 0 || projectionNames.some((name) => name !== 'readiness' && projection[name] !== null)
  );
}

async function writeAll(jira: JiraRequest, changed: readonly BackgroundContext[]): Promise<void> {
  if (changed.length === 0) return;
  const summaries = changed.map((one) => ({ issueId: one.issue.id, summary: summaryOf(one, judge(one)) }));
  // A first look restates nothing: of what is new the lozenge keeps what it finds.
  const restated = changed.flatMap(({ issue, projection: { readiness } }, index) => {
    const summary = summaries[index]?.summary;
    return readiness !== null && summary !== undefined && isRestated(readiness, summary)
      ? [{ id: issue.id, summary }]
      : [];
  });
  await fewAtOnce(restated, ({ id, summary }) => keepStanding(id, summary, now()));
  if (await writeSummaries(jira, summaries)) return;
  throw new AppError('busy', 'Jira still works off an earlier bulk write.', {
    because: 'wait',
    seconds: 10,
    limit: 'bulk',
  });
}

/** Of what the report lists: neither epics nor sub-tasks, which the project's types leave out where they are known. */
function countJudged(
  contexts: readonly BackgroundContext[],
  { known: { issueTypes, estimate } }: Project,
): StateCounts {
  const listed = contexts
    .filter(({ issue, stored }) => isSaid(stored) && (issueTypes.length === 0 || issueTypes.includes(issue.type.id)))
    .map((one) => ({ issue: one.issue, readiness: judge(one).readiness }));
  const work = listed
    .filter(({ readiness }) => isAgreedOrTaken(readiness))
    .map(({ issue }) => ({ type: issue.type.id, estimate: issue.estimate?.value ?? null }));
  return {
    ...countOf(listed.map(({ readiness }) => countedStateOf(readiness))),
    work: estimate === null ? null : workOf(work, estimate),
  };
}

import { type Projection, projectionNames } from '../domain/refinement/projection';
import { standing } from '../domain/readiness/follow-parent';
import { readinessStates } from '../domain/shared/readiness-state';
import { isSaid, type Refinement } from '../domain/refinement/refinement';
import { readIssues, readSixth } from '../jira/bulk-issues';
import { projectionKeys, type Properties } from '../jira/projection';
import { fieldIds } from '../jira/issue-fields';
import { type ReadIssue, toReadIssue } from '../jira/issue-reading';
import type { RawIssue } from '../jira/issue-schema';
import * as jql from '../jira/jql';
import { writeSummaries } from '../jira/properties';
import { propertyKeys } from '../jira/property-keys';
import { PAGE, searchIssues } from '../jira/search';
import { judge } from '../usecases/core/judge';
import { isProjected } from '../usecases/core/project';
import { settled, type Settling } from '../usecases/core/settle';
import { now } from './clock';
import { jiraAsApp } from './jira-requests';
import { changeProject, restartWalk } from './known-project';
import { type Judging, withAllNeighbours } from './page-neighbours';
import { queueAssessments, queueBackground } from './queues';
import { fromStorage, issueFields, knownSite, type Sources } from './site-fields';
import { type Project, readProject } from './stores/project-store';
import { issuesWithRow, readRefinements } from './stores/refinement-store';
import { take } from './stores/spending-store';
import { readEffectivePolicy } from './effective-policy';

/**
 * Points of a page: one per issue, as many for the sixth property, one for the write; the rest is charged afterwards.
 */
export const POINTS_OF_A_PAGE = 2 * PAGE + 2;
/** Seconds. */
const LATER = 900;
const SOON = 10;
/** Forge takes 500 events a minute from the app: half of them are left to other work. */
const EVENTS_A_SECOND = 4;
/** A page takes a read unit per row; the walk may take 500 a minute of the installation's 4,000. */
const PAGE_SECONDS = (PAGE / 500) * 60;

/** A search returns at most five properties, so the sixth is read separately. */
const SIXTH = propertyKeys.flag;
const properties = projectionKeys.filter((key) => key !== SIXTH);

type Place = NonNullable<Project['walk']>;
type Page = { readonly projectId: string } & Place;

const isAt = (walk: Project['walk'], { id, token }: Place) => walk?.id === id && walk.token === token;

/**
 * A page of the walk through a project's unfinished issues: reads a hundred with their rows and derives their
 * properties. Summaries of issues about which people have said nothing are written in one request; other differing
 * issues are queued one by one. Queues the next page. A page that is done, or of an earlier walk, does nothing, so an
 * event may come twice. Waits when this hour's points are spent. Starts over where Jira no longer knows the place.
 */
export async function walkPage({ projectId, id, token }: Page): Promise<void> {
  const piece = { work: 'walk', projectId, id, token } as const;
  const project = await readProject(projectId);
  if (project === null || !isAt(project.walk, piece)) return;
  if ((await take(POINTS_OF_A_PAGE, 'look', now())) === null) return queueBackground(piece, LATER);
  const by = await judging(projectId, project);
  const page = await pageOf(piece, project, by);
  if (page === null) return restartWalk(projectId);
  const differing = (await knowing(page.found, by)).filter((one) => isDue(one));
  const alone = differing.filter((one) => !isForAll(one));
  if (!(await writeAll(differing.filter(isForAll)))) return queueBackground(piece, SOON);
  await queueOneByOne(alone);
  await changeProject(projectId, (before) =>
    walked(before, { from: piece, count: page.found.length, next: page.next }),
  );
  const seconds = Math.max(alone.length / EVENTS_A_SECOND, PAGE_SECONDS);
  if (page.next !== null) await queueBackground({ ...piece, token: page.next }, Math.ceil(seconds));
}

async function judging(projectId: string, project: Project): Promise<Judging> {
  const site = await knownSite(null);
  const sources: Sources = { ...fromStorage, projectOf: async () => project, siteOf: async () => site };
  const policy = await readEffectivePolicy(projectId, sources);
  return { policy, fields: await issueFields(projectId, Promise.resolve(policy), sources) };
}

/** Begins the token of a page of rows, in a project without a first look; storage's cursor follows. */
const ROWS = 'rows ';

type WalkedPage = { readonly found: readonly RawIssue[]; readonly next: string | null };

/**
 * Every unfinished issue. In a project without a first look: those with a summary, then those with a row, whose summary
 * may have been removed. The newest first, since they are planned next. Null where Jira no longer knows the place.
 */
async function pageOf({ projectId, token }: Page, project: Project, { fields }: Judging): Promise<WalkedPage | null> {
  const wanted = { fields: fieldIds(fields), properties };
  if (token?.startsWith(ROWS) === true) {
    const { ids, next } = await issuesWithRow(projectId, token.slice(ROWS.length) || null);
    const found = await readIssues(jiraAsApp, ids, wanted);
    return { found: found.filter(isUnfinished), next: next === null ? null : `${ROWS}${next}` };
  }
  const isNever = project.state === 'never';
  const looked = isNever ? [jql.hasState(readinessStates)] : [];
  const scope = jql.ordered(jql.all(jql.inProject(project.known.key), jql.notDone, ...looked), 'newest');
  const page = await searchIssues(jiraAsApp, { jql: scope, ...wanted, token });
  return page === null || page.next !== null || !isNever ? page : { ...page, next: ROWS };
}

const isUnfinished = ({ known }: RawIssue): boolean => known.status.statusCategory.key !== 'done';

type Step = { readonly from: Place; readonly count: number; readonly next: string | null };

function walked(project: Project, { from, count, next }: Step): Project {
  if (!isAt(project.walk, from)) return project;
  const isFirstLook = project.state === 'running';
  return {
    ...project,
    state: isFirstLook && next === null ? 'done' : project.state,
    assessed: isFirstLook ? project.assessed + count : project.assessed,
    walk: next === null ? null : { id: from.id, token: next },
  };
}

/** An issue with its row as it is stored, and as time has changed it. */
type Walked = Settling & { readonly stored: Refinement };

/** Each with its row, all of its properties and what its neighbours know, except issues with an unreadable row. */
async function knowing(found: readonly RawIssue[], by: Judging): Promise<readonly Walked[]> {
  const ids = found.map(({ id }) => id);
  const [rows, sixth] = await Promise.all([readRefinements(ids), readSixth(jiraAsApp, ids, SIXTH)]);
  const read = found.map((raw) => toReadIssue(withSixth(raw, sixth.get(raw.id)), by.fields));
  const known = await withAllNeighbours(jiraAsApp, read, by);
  return known.flatMap((one, index) => {
    const stored = rows[index] ?? null;
    if (stored === null) return [];
    const settling = { ...one, policy: by.policy, refinement: stored, now: now() };
    return [{ ...settling, stored, refinement: settled(settling) }];
  });
}

function withSixth(raw: RawIssue, sixth: Properties = {}): RawIssue {
  return { ...raw, properties: { ...raw.properties, ...sixth } };
}

/** Whether something is to be written: a property, what the row owes, or what time has changed in it. */
function isDue(one: Walked): boolean {
  return !isProjected(one) || one.refinement !== one.stored || one.stored.owed.length > 0;
}

/**
 * Whether the summary can be written in bulk: people have said nothing, and only the summary differs. Jira carries out
 * bulk writes later, over what people have said by then, so a state in which work may start is never written that way.
 */
function isForAll(one: Walked): boolean {
  if (isSaid(one.stored) || one.refinement !== one.stored || claims(one.projection)) return false;
  return !standing.includes(judge(one).readiness.state);
}

/** Whether a property besides the summary says something, rightly or not. */
function claims(projection: Projection): boolean {
  return (
    projection.broken.length > 0 || projectionNames.some((name) => name !== 'readiness' && projection[name] !== null)
  );
}

/** False when Jira is still busy with an earlier bulk write of these issues. */
async function writeAll(changed: readonly Walked[]): Promise<boolean> {
  if (changed.length === 0) return true;
  const summaries = changed.map((one) => ({ issueId: one.issue.id, readiness: judge(one).readiness }));
  return writeSummaries(jiraAsApp, summaries);
}

async function queueOneByOne(read: readonly Pick<ReadIssue, 'issue'>[]): Promise<void> {
  await queueAssessments(read.map(({ issue }) => ({ issueId: issue.id, projectId: issue.projectId })));
}

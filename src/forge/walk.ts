import type { Yardstick } from '../domain/assess';
import { readinessStates } from '../domain/readiness';
import { fieldIds, type IssueFields } from '../jira/issue-fields';
import { type ReadIssue, toReadIssue } from '../jira/issue-reading';
import * as jql from '../jira/jql';
import { readNeighbours, withNeighbours } from '../jira/neighbours';
import { writeSummaries } from '../jira/properties';
import { propertyKeys } from '../jira/property-keys';
import { PAGE, searchIssues } from '../jira/search';
import { judge, type Judged } from '../usecases/judge';
import { isDerivedCurrent } from '../usecases/record-derived';
import { jiraAsApp } from './jira-requests';
import { changeProject } from './known-project';
import { neededNeighbours } from './neighbours';
import { queueAssessment, queueBackground } from './queues';
import { issueFields, knownSite, now, type Sources } from './site-fields';
import { type Project, readProject } from './stores/project-store';
import { outboxStore } from './stores/outbox-store';
import { charge, spend } from './stores/spending-store';
import { readYardstick } from './yardstick';

/** Points: a page costs one per issue, its write one; what the neighbours and single assessments cost is charged after. */
const POINTS = PAGE + 2;
const ONE_ASSESSMENT = 3;
/** Seconds. */
const LATER = 900;
const SOON = 10;

/** Five, Jira's limit for a search: enough to see whether people have left anything on the issue. */
const properties = [
  propertyKeys.readiness,
  propertyKeys.questions,
  propertyKeys.confidence,
  propertyKeys.talks,
  propertyKeys.brief,
];

type Page = { readonly projectId: string; readonly token: string | null };

/**
 * One page of the walk through a project's unfinished issues: reads a hundred, derives their summaries and writes those
 * that changed, in one request. Queues the next page; a page that was worked off already does nothing, so that an event
 * may come twice. Waits when this hour's points are spent.
 */
export async function walkPage({ projectId, token }: Page): Promise<void> {
  const project = await readProject(projectId);
  if (project?.walk?.token !== token) return;
  if (!(await spend(POINTS, now()))) return queueBackground({ work: 'walk', projectId, token }, LATER);
  const site = await knownSite();
  const sources: Sources = { projectOf: async () => project, siteOf: async () => site };
  const policy = await readYardstick(projectId, sources);
  const fields = await issueFields(projectId, Promise.resolve(policy), sources);
  const search = { jql: scopeOf(project), fields: fieldIds(fields), properties, token };
  const { found, next } = await searchIssues(jiraAsApp, search);
  const read = found.map((raw) => toReadIssue(raw, fields));
  if (!(await writeChanged(read, { fields, policy }))) return queueBackground({ work: 'walk', projectId, token }, SOON);
  const queued = await queueTouched(read);
  await changeProject(projectId, (before) => walked(before, { from: token, count: found.length, next }));
  // Forge takes 500 events a minute.
  if (next !== null) await queueBackground({ work: 'walk', projectId, token: next }, queued > 0 ? SOON : 0);
}

/** Every unfinished issue; in a project that was never looked at as a whole, those that have a summary. */
function scopeOf({ state, known }: Project): jql.Clause {
  const looked = state === 'never' ? [jql.hasState(readinessStates)] : [];
  return jql.ordered(jql.all(jql.inProject(known.key), jql.notDone, ...looked), 'key');
}

type Step = { readonly from: string | null; readonly count: number; readonly next: string | null };

function walked(project: Project, { from, count, next }: Step): Project {
  if (project.walk?.token !== from) return project;
  const isFirstLook = project.state === 'running';
  return {
    ...project,
    state: isFirstLook && next === null ? 'done' : project.state,
    assessed: isFirstLook ? project.assessed + count : project.assessed,
    walk: next === null ? null : { token: next },
  };
}

/** False when Jira is still busy with an earlier bulk write of these issues. */
async function writeChanged(
  read: readonly ReadIssue[],
  by: { fields: IssueFields; policy: Yardstick },
): Promise<boolean> {
  const untouched = await knowingNeighbours(
    read.filter((one) => !hasPeoplesRecords(one)),
    by.fields,
  );
  const judged = await Promise.all(untouched.map((one) => knowingOutbox(one, by.policy)));
  const changed = judged.filter((one) => !isDerivedCurrent(one));
  if (changed.length === 0) return true;
  const summaries = changed.map((one) => ({ issueId: one.issue.id, readiness: judge(one).readiness }));
  return writeSummaries(jiraAsApp, summaries);
}

/**
 * What nobody has seen and what is on its way is in storage alone: it is looked for where the issue would become ready without it.
 * A round is not: what it hides counts only over a first result, and issues with one are read one by one.
 */
async function knowingOutbox({ issue, records }: ReadIssue, policy: Yardstick): Promise<Judged> {
  const alone: Judged = { issue, records, policy, outbox: null, talk: null, round: null, now: now() };
  const becomesReady = judge(alone).readiness.state === 'ready' && !isDerivedCurrent(alone);
  return becomesReady ? { ...alone, outbox: await outboxStore(now).readOutbox(issue.id) } : alone;
}

/** Questions have a property each, which a search does not answer: these issues are read one by one. How many. */
async function queueTouched(read: readonly ReadIssue[]): Promise<number> {
  const touched = read.filter(hasPeoplesRecords);
  await charge(ONE_ASSESSMENT * touched.length, now());
  await Promise.all(touched.map(({ issue }) => queueAssessment({ issueId: issue.id, projectId: issue.projectId })));
  return touched.length;
}

/**
 * The digest tells of open questions alone, an empty one that there have been some: they may wait for an OK and still be
 * in the way. One that was answered before any digest was written shows in the summary.
 */
function hasPeoplesRecords({ records }: ReadIssue): boolean {
  const { digest, readiness, confidence, talks, broken } = records;
  const wasAsked = digest !== null || (readiness?.blockingQuestions ?? 0) > 0;
  return wasAsked || confidence !== null || talks.version > 0 || broken.length > 0;
}

/** One more read for the whole page, of what an answer depends on. */
async function knowingNeighbours(read: readonly ReadIssue[], fields: IssueFields): Promise<readonly ReadIssue[]> {
  const names = read.flatMap(neededNeighbours);
  await charge(names.length, now());
  const known = await readNeighbours(jiraAsApp, names, fields);
  return read.map((one) => ({ ...one, issue: withNeighbours(one.issue, known, fields) }));
}

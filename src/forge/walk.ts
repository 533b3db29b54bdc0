import type { Yardstick } from '../domain/assess';
import { standing } from '../domain/follow-parent';
import { readinessStates } from '../domain/readiness';
import { fieldIds, type IssueFields } from '../jira/issue-fields';
import { type ReadIssue, toReadIssue } from '../jira/issue-reading';
import * as jql from '../jira/jql';
import { readNeighbours, withNeighbours } from '../jira/neighbours';
import { writeSummaries } from '../jira/properties';
import { propertyKeys } from '../jira/property-keys';
import { PAGE, searchIssues } from '../jira/search';
import { readSizes } from '../jira/sizes';
import { judge, type Judged } from '../usecases/judge';
import { isDerivedCurrent } from '../usecases/record-derived';
import { jiraAsApp } from './jira-requests';
import { changeProject, restartWalk } from './known-project';
import { neededNeighbours } from './neighbours';
import { now } from './clock';
import { queueAssessments, queueBackground } from './queues';
import { issueFields, knownSite, type Sources } from './site-fields';
import { type Project, readProject } from './stores/project-store';
import { charge, spend } from './stores/spending-store';
import { readYardstick } from './yardstick';

/** Points: a page costs one per issue, its write one; what the neighbours and single assessments cost is charged after. */
const POINTS = PAGE + 2;
const ONE_ASSESSMENT = 3;
/** Seconds. */
const LATER = 900;
const SOON = 10;
/** Forge takes 500 a minute of the app's: half of them are for whatever else happens. */
const EVENTS_A_SECOND = 4;

/** Five, Jira's limit for a search: enough to see whether people have left anything on the issue. */
const properties = [
  propertyKeys.readiness,
  propertyKeys.questions,
  propertyKeys.confidence,
  propertyKeys.talks,
  propertyKeys.brief,
];

type Place = NonNullable<Project['walk']>;
type Page = { readonly projectId: string } & Place;

const isAt = (walk: Project['walk'], { id, token }: Place) => walk?.id === id && walk.token === token;

/**
 * One page of the walk through a project's unfinished issues: reads a hundred, derives their summaries and writes those
 * that changed, in one request. Queues the next page; a page that was worked off already does nothing, so that an event
 * may come twice, and so does a page of a walk that has been started over since. Waits when this hour's points are spent.
 * Starts over where Jira knows its place no more: it was broken off for a week.
 */
export async function walkPage({ projectId, id, token }: Page): Promise<void> {
  const piece = { work: 'walk', projectId, id, token } as const;
  const project = await readProject(projectId);
  if (project === null || !isAt(project.walk, piece)) return;
  if (!(await spend(POINTS, now()))) return queueBackground(piece, LATER);
  const site = await knownSite();
  const sources: Sources = { projectOf: async () => project, siteOf: async () => site };
  const policy = await readYardstick(projectId, sources);
  const fields = await issueFields(projectId, Promise.resolve(policy), sources);
  const page = await searchIssues(jiraAsApp, { jql: scopeOf(project), fields: fieldIds(fields), properties, token });
  if (page === null) return restartWalk(projectId);
  const { found, next } = page;
  const read = found.map((raw) => toReadIssue(raw, fields));
  const touched = read.filter(hasPeoplesRecords);
  const changed = await changedIn(read, { fields, policy });
  if (!(await writeAll(changed.filter((one) => !isStanding(one))))) return queueBackground(piece, SOON);
  const queued = await queueOneByOne([...touched, ...changed.filter(isStanding)]);
  await changeProject(projectId, (before) => walked(before, { from: piece, count: found.length, next }));
  if (next !== null) await queueBackground({ ...piece, token: next }, Math.ceil(queued / EVENTS_A_SECOND));
}

/** Every unfinished issue; in a project that was never looked at as a whole, those that have a summary. */
function scopeOf({ state, known }: Project): jql.Clause {
  const looked = state === 'never' ? [jql.hasState(readinessStates)] : [];
  return jql.ordered(jql.all(jql.inProject(known.key), jql.notDone, ...looked), 'key');
}

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

/** Those that nobody has left anything on, and whose summary is another than the stored one, as far as a search can tell. */
async function changedIn(
  read: readonly ReadIssue[],
  by: { fields: IssueFields; policy: Yardstick },
): Promise<readonly Judged[]> {
  const untouched = await knowingNeighbours(
    read.filter((one) => !hasPeoplesRecords(one)),
    by.fields,
  );
  const sized = await knowingSizes(untouched, by.policy);
  return sized.map((one) => alone(one, by.policy)).filter((one) => !isDerivedCurrent(one));
}

/**
 * Jira works a bulk write off when it comes to it, over what people have written by then, and what nobody has seen yet, a vote too,
 * is in storage alone. So nothing on which work may start is said in bulk: those issues are read one by one, and the events of one
 * issue come one after the other. What was too careful is put right by the next walk.
 */
function isStanding(one: Judged): boolean {
  return standing.includes(judge(one).readiness.state);
}

/** False when Jira is still busy with an earlier bulk write of these issues. */
async function writeAll(changed: readonly Judged[]): Promise<boolean> {
  if (changed.length === 0) return true;
  const summaries = changed.map((one) => ({ issueId: one.issue.id, readiness: judge(one).readiness }));
  return writeSummaries(jiraAsApp, summaries);
}

/** As the search tells of it. */
function alone({ issue, records }: ReadIssue, policy: Yardstick): Judged {
  return { issue, records, policy, outbox: null, talk: null, round: null, now: now() };
}

/**
 * A size that stays with us is a sixth property, for which the search has no room: it is read where an issue without a number
 * would be written over, once for the whole page. Whoever gave one has left a summary.
 */
async function knowingSizes(read: readonly ReadIssue[], policy: Yardstick): Promise<readonly ReadIssue[]> {
  const doubtful = read.filter(
    (one) =>
      one.records.readiness !== null && one.issue.estimate?.value === null && !isDerivedCurrent(alone(one, policy)),
  );
  await charge(doubtful.length, now());
  const sizes = await readSizes(
    jiraAsApp,
    doubtful.map(({ issue }) => issue.id),
  );
  return read.map((one) => ({ ...one, records: { ...one.records, size: sizes.get(one.issue.id) ?? null } }));
}

/** What a search does not answer: questions, which have a property each, and what is in storage. How many. */
async function queueOneByOne(read: readonly Pick<ReadIssue, 'issue'>[]): Promise<number> {
  await queueAssessments(read.map(({ issue }) => ({ issueId: issue.id, projectId: issue.projectId })));
  await charge(ONE_ASSESSMENT * read.length, now());
  return read.length;
}

/**
 * The digest names open questions alone, an empty one says that there have been some: they may wait for an OK and still be
 * in the way. One that was answered before any digest was written, or whose digest is gone, shows in the summary.
 */
function hasPeoplesRecords({ records }: ReadIssue): boolean {
  const { digest, readiness, confidence, talks, broken } = records;
  const asked = readiness === null ? 0 : readiness.openQuestions + readiness.blockingQuestions;
  return digest !== null || asked > 0 || confidence !== null || talks.version > 0 || broken.length > 0;
}

/** One more read for the whole page, of what an answer depends on. */
async function knowingNeighbours(read: readonly ReadIssue[], fields: IssueFields): Promise<readonly ReadIssue[]> {
  const names = read.flatMap(neededNeighbours);
  await charge(names.length, now());
  const known = await readNeighbours(jiraAsApp, names, fields);
  return read.map((one) => ({ ...one, issue: withNeighbours(one.issue, known, fields) }));
}

import type { FlagRules } from '../../domain/policy/policy';
import { readinessStates } from '../../domain/shared/readiness-state';
import type { Refinement } from '../../domain/refinement/refinement';
import { metered } from '../../jira/read/metered';
import type { JiraRequest } from '../../jira/request';
import * as jql from '../../jira/search/jql';
import { searchIdPage } from '../../jira/search/search';
import { asApp } from '../composition';
import { jiraAsApp } from '../jira-requests';
import { queueAssessments, queueBackground } from '../queues';
import { changeProject } from '../settings/known-project';
import { knownSite } from '../settings/site-fields';
import { now } from '../stores/clock';
import { readPolicy } from '../stores/policy-store';
import { type Project, readProject, readProjects, usedProjects } from '../stores/project-store';
import { readRefinements } from '../stores/refinement-store';
import { pointsLeft, settle, take } from '../stores/spending-store';

/** Points of one issue that is flagged or no longer: the assessment, then flag, claim and comment. */
export const FLAG_POINTS = 11;
/** Issues that a search may answer. */
const MOST = 100;
/** Points that the searches take before they begin; what they use beyond makes later work wait. */
const SEARCHES = 20;
const HOUR_MS = 3_600_000;

/**
 * Once an hour, and at a sprint's start: queues the flags of each project that may have some to set or to take away.
 * Projects come first in turn.
 */
export async function queueFlagPasses(): Promise<void> {
  const ids = (await usedProjects()).toSorted();
  const first = ids.length === 0 ? 0 : Math.floor(Date.parse(now()) / HOUR_MS) % ids.length;
  const projects = await readProjects([...ids.slice(first), ...ids.slice(0, first)]);
  for (const [projectId, project] of projects)
    if (project.flagging && project.shutOut === null) await queueBackground({ work: 'flags', projectId });
}

/**
 * Finds what events have missed: issues that are to be flagged, as far as this hour's points reach, and flags of ours
 * whose reason is gone. Each is queued to be judged by its row; the search only finds them. Doing it again changes
 * nothing. Nothing where Jira refuses the search.
 */
export async function passFlags(projectId: string): Promise<void> {
  const [project, { flags }, { fields }] = await Promise.all([
    readProject(projectId),
    readPolicy(projectId),
    knownSite(null),
  ]);
  const field = Number(/^customfield_(\d+)$/u.exec(fields.flagged ?? '')?.[1] ?? Number.NaN);
  if (project === null || Number.isNaN(field) || !(flags.on || project.flagging) || isShut(project)) return;
  const taken = await take(SEARCHES, 'flag', now(), projectId);
  if (taken === null) return;
  const { request, points } = metered(jiraAsApp);
  const sprintSoon = flags.on ? await asApp({ projectId }).sprintSoon(projectId) : null;
  const by: Searching = { project, field, flags, sprintSoon };
  const [over, due] = await Promise.all([
    rowsOf(request, overJql(by)),
    flags.on && flags.states.length > 0 ? rowsOf(request, dueJql(by)) : [],
  ]);
  await settle(taken, points() + BOARD, now());
  if (over === null || due === null) return;
  const ours = over.filter(({ flag }) => flag !== null && (flags.on || flag.by === 'itself'));
  const leftovers = await queueFlags(projectId, [...ours, ...due.filter(isFree)]);
  await remember({ projectId, project }, flags.on || ours.length > 0 || leftovers > 0);
}
/** Points for the sprints of the board. */
const BOARD = 4;
/** After a refused flag. */
const WAIT_HOURS = 24;

/** Whether the app may not search the project, or Jira refused a flag today. */
function isShut({ shutOut, flagRefused }: Project): boolean {
  const isRefused = flagRefused !== null && Date.parse(now()) < Date.parse(flagRefused) + WAIT_HOURS * HOUR_MS;
  return shutOut !== null || isRefused;
}

type Searching = {
  readonly project: Pick<Project, 'known'>;
  readonly field: number;
  readonly flags: FlagRules;
  readonly sprintSoon: number | null;
};

/** Issues that should carry no flag of ours: where flags are off, all that the app has flagged by itself. */
function overJql({ project, flags, sprintSoon }: Searching): jql.Clause {
  if (!flags.on) return jql.ordered(jql.all(jql.inProject(project.known.key), jql.flaggedBy(['itself'])), 'newest');
  const ours = jql.all(jql.inProject(project.known.key), jql.flaggedBy(['itself', 'rule']));
  const others = readinessStates.filter((state) => !flags.states.some((one) => one === state));
  return jql.ordered(jql.all(ours, jql.any(jql.notToDo, jql.outside(sprintSoon), jql.hasState(others))), 'newest');
}

/** Issues without a flag that should have one. */
function dueJql({ project, field, flags, sprintSoon }: Searching): jql.Clause {
  const soon = sprintSoon === null ? jql.inOpenSprints : jql.any(jql.inOpenSprints, jql.inSprints([sprintSoon]));
  const { key, issueTypes } = project.known;
  // Jira lists sub-tasks in the sprints of their parents.
  const types = issueTypes.length === 0 ? [] : [jql.ofTypes(issueTypes)];
  const open = jql.all(jql.inProject(key), jql.toDo, jql.hasNoField(field), ...types);
  return jql.ordered(jql.all(open, soon, jql.hasState(flags.states)), 'rank');
}

/** The rows of what the query finds, without unreadable ones; null where Jira refuses it. */
async function rowsOf(request: JiraRequest, query: jql.Clause): Promise<readonly Refinement[] | null> {
  const page = await searchIdPage(request, { jql: query, maxResults: MOST });
  if (page === null) return null;
  const rows = await readRefinements(page.found.map(({ id }) => id));
  return rows.filter((row) => row !== null);
}

/** Not cleared by a person: of a claim that was stored completely a person took the flag away. */
const isFree = ({ flag }: Refinement): boolean => (flag?.changelogId ?? null) === null;

/** Queues as many as there are points for in this hour; answers how many had to be left. */
async function queueFlags(projectId: string, rows: readonly Refinement[]): Promise<number> {
  const room = Math.floor((await pointsLeft('flag', now(), projectId)) / FLAG_POINTS);
  const some = rows.slice(0, room);
  const taken = some.length === 0 ? null : await take(some.length * FLAG_POINTS, 'flag', now(), projectId);
  if (taken === null) return rows.length;
  await queueAssessments(some.map(({ issueId }) => ({ issueId, projectId, paid: taken.at })));
  return rows.length - some.length;
}

type ProjectWithId = { readonly projectId: string; readonly project: Project };

async function remember({ projectId, project }: ProjectWithId, flagging: boolean): Promise<void> {
  if (project.flagging === flagging) return;
  await changeProject(projectId, (before) => ({ ...before, flagging }));
}

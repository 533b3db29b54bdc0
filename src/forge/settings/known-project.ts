import type { FlagRules } from '../../domain/policy/policy';
import { AppError, orIfForbidden } from '../../failure';
import { type ReadProject, askProject } from '../../jira/read/project';
import type { JiraRequest } from '../../jira/request';
import { jiraAsApp } from '../jira-requests';
import { policyBoard, queueBoard, measuredBy } from './policy-board';
import { queueBackground } from '../queues';
import { now } from '../stores/clock';
import { readKnownBoard } from '../stores/board-store';
import { changeProjectRow, type Project, readProject, usedProjects } from '../stores/project-store';
import { fromStart } from '../stores/walk-steps';
import { newRemoval, saveRemoval } from '../stores/removal-store';
import { withOwnRules } from '../stores/policy-store';

/** A project's row; where it has none, its facts from Jira, read with the rights of `jira`. Writes nothing. */
export async function knownProject(projectId: string, jira: JiraRequest): Promise<Project> {
  return (await readProject(projectId)) ?? unused(await askProject(jira, projectId));
}

function unused(read: ReadProject): Project {
  return {
    state: 'never',
    assessed: 0,
    total: null,
    version: 0,
    since: null,
    walk: null,
    rest: null,
    walked: null,
    judged: null,
    flagging: false,
    flagRefused: null,
    shutOut: null,
    due: null,
    acted: null,
    known: { ...read, estimate: null, velocity: null, board: null },
  };
}

/** Marks the project as used: from then on the app reacts to its changes. */
export async function markUsed(projectId: string): Promise<void> {
  await changeProject(projectId, (project) => project);
}

/** How old the stored time of the last act may get (ms): not every act is written. */
const ACT_MS = 10 * 60_000;

/**
 * Notes that a person has acted in the project, visibly to others. The first act begins the look at all of its items. Of several
 * projects, the one with the latest act is walked first.
 */
export async function noteAct(projectId: string, jira: JiraRequest = jiraAsApp): Promise<void> {
  let begins = false;
  await changeProject(
    projectId,
    (before) => {
      begins = before.state === 'never';
      const isNoted = before.acted !== null && Date.parse(now()) - Date.parse(before.acted) < ACT_MS;
      if (!begins && isNoted) return before;
      return { ...(begins ? atFirstLook(before) : before), acted: now() };
    },
    jira,
  );
  if (begins) await queueWalks(projectId);
}

const atFirstLook = (project: Project): Project => ({
  ...project,
  state: 'running',
  assessed: 0,
  walk: fromStart(project, 'look', now()),
});

/**
 * Stores what `change` makes of the project; `change` is called again after a lost race. An unchanged row is not
 * written. `jira`: whose rights a project is first read with.
 */
export async function changeProject(
  projectId: string,
  change: (project: Project) => Project,
  jira: JiraRequest = jiraAsApp,
): Promise<Project> {
  const stored = await changeProjectRow(projectId, async (row) => {
    const before = row ?? (await firstUsed(projectId, jira));
    const after = change(before);
    return after === row ? row : { ...after, since: after.since ?? now() };
  });
  if (stored === null) throw new AppError('busy', 'Others changed the project at the same time.');
  return stored;
}

/** A project before its first use, with the stored facts of its board; missing ones are read in the background. */
async function firstUsed(projectId: string, jira: JiraRequest): Promise<Project> {
  const [project, board] = await Promise.all([
    knownProject(projectId, jira),
    policyBoard(projectId).catch(orIfForbidden(null)),
  ]);
  const stored = board === null ? null : await readKnownBoard(board, now());
  if (board !== null && stored === null) await queueBoard(projectId);
  if (board === null || stored === null) return project;
  return { ...project, known: { ...project.known, ...measuredBy(board, stored.board) } };
}

/**
 * Starts the first look at all issues, once. While it runs, another call gives the walks another push, since an event
 * may have been lost. A look that could not search the project starts again.
 */
export async function startFirstLook(projectId: string, jira: JiraRequest = jiraAsApp): Promise<Project> {
  const start = (before: Project): Project => {
    const isDue = before.state === 'never' || (before.state === 'running' && before.walk === null);
    return isDue ? { ...atFirstLook(before), acted: now() } : before;
  };
  const project = await changeProject(projectId, start, jira);
  if (project.state === 'running') await queueWalks(projectId);
  return project;
}

/**
 * Begins the day's sweep of a project, where no walk goes on; its first look, where that could not search the project
 * before. Archived projects are tried, too: the event of a restored one may be lost, or come before that of its archiving.
 */
export async function beginSweep(projectId: string): Promise<void> {
  await changeProject(projectId, (before) => {
    if (before.walk !== null) return before;
    if (before.state === 'running') return atFirstLook(before);
    return { ...before, walk: fromStart(before, 'sweep', now()) };
  });
}

/** Seconds until what the walk reads is stored. */
const SETTLE = 5;

/**
 * Walks through all of the project's issues from the start, also during another walk: a person has changed the policy.
 * Where nobody had acted before, this is the first look.
 */
export async function restartWalk(projectId: string): Promise<void> {
  await changeProject(projectId, (before) => ({
    ...(before.state === 'done' ? { ...before, walk: fromStart(before, 'look', now()) } : atFirstLook(before)),
    acted: now(),
  }));
  await queueWalks(projectId, SETTLE);
}

/**
 * Walks through all of the project's issues from the start, since the site's rules, which it follows, were changed. That is no
 * person's act in the project. Does nothing before the first act in it, or while the app may not search it: the walk that begins
 * later reads the new rules anyway.
 */
async function lookAnew(projectId: string): Promise<void> {
  await changeProject(projectId, (before) => {
    if (before.state === 'never' || before.shutOut !== null) return before;
    return before.state === 'done' ? { ...before, walk: fromStart(before, 'look', now()) } : atFirstLook(before);
  });
}

/** Seconds until Jira's index has what was just written. */
const INDEXED = 30;

/**
 * The policy's flags were changed: the first pass is queued, which also takes away what is no longer wanted. Where
 * something is to be flagged, every issue has to be judged once.
 */
export async function beginFlags(projectId: string, { on }: FlagRules): Promise<void> {
  if (on) {
    await changeProject(projectId, (before) => ({ ...before, flagging: true, flagRefused: null }));
    await startFirstLook(projectId);
  }
  await queueBackground({ work: 'flags', projectId }, INDEXED);
}

/** Jira did not let the app set or clear a flag: the project's passes wait a day. */
export async function noteRefusedFlag(projectId: string): Promise<void> {
  await changeProject(projectId, (before) => ({ ...before, flagRefused: now() }));
}

/** Gives the walks a push. */
function queueWalks(projectId: string | null, delayInSeconds = 0): Promise<void> {
  return queueBackground({ work: 'walks', projectId }, delayInSeconds);
}

/** Jira archived the project, or moved it to the bin: it pauses. Nothing where it is not used. */
export async function pauseProject(projectId: string): Promise<void> {
  if ((await readProject(projectId)) === null) return;
  const shutOut = { since: now(), because: 'archived' } as const;
  await changeProject(projectId, (before) => ({ ...before, walk: null, shutOut }));
}

/** Jira has deleted the project: its rows are removed in the background. By the removal's row, lost work begins again. */
export async function beginToForget(projectId: string): Promise<void> {
  const project = await readProject(projectId);
  const about = { key: project?.known.key ?? projectId, since: project?.since ?? null, flags: false };
  await saveRemoval(projectId, newRemoval('forgetting', about));
  await queueBackground({ work: 'forget', projectId });
}

/** Jira restored the project: the app may search it again, and begins with a sweep. */
export async function resumeProject(projectId: string): Promise<void> {
  if ((await readProject(projectId)) === null) return;
  await changeProject(projectId, (before) => ({ ...before, shutOut: null }));
  await beginSweep(projectId);
  await queueWalks(projectId, SETTLE);
}

/** Projects of one event. */
const PAGE = 50;

/**
 * Begins a new look at each project of a page that follows the site's rules, and queues the next page. The walks have their
 * own share of each hour's points. Doing it again begins the look again.
 */
export async function lookAtFollowers(from: number): Promise<void> {
  const all = (await usedProjects()).toSorted();
  const ids = all.slice(from, from + PAGE);
  const own = await withOwnRules(ids);
  for (const id of ids.filter((one) => !own.includes(one))) await lookAnew(id);
  if (from + PAGE < all.length) return queueBackground({ work: 'followers', from: from + PAGE });
  await queueWalks(null);
}

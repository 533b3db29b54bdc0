import { AppError } from '../failure';
import { type ProjectFacts, readProjectFacts } from '../jira/project';
import type { JiraRequest } from '../jira/request';
import { jiraAsApp } from './jira-requests';
import { policyBoard, queueBoard, yardstickOf } from './policy-board';
import { queueBackground } from './queues';
import { now } from './clock';
import { readBoardFacts } from './stores/board-store';
import { type Project, readProject, saveProject } from './stores/project-store';

const TRIES = 5;

/** A project's row; where it has none, its facts from Jira, read with the rights of `jira`. Writes nothing. */
export async function knownProject(projectId: string, jira: JiraRequest = jiraAsApp): Promise<Project> {
  return (await readProject(projectId)) ?? unused(await readProjectFacts(jira, projectId));
}

function unused(facts: ProjectFacts): Project {
  const known = { ...facts, estimate: null, velocity: null };
  return {
    state: 'never',
    assessed: 0,
    total: null,
    version: 0,
    since: null,
    walk: null,
    shutOut: null,
    known,
  };
}

/** Marks the project as used: from then on the app reacts to its changes. */
export async function markUsed(projectId: string): Promise<void> {
  await changeProject(projectId, (project) => project);
}

/**
 * Stores what `change` makes of the project; `change` is called again after a lost race. An unchanged row is not
 * written.
 */
export async function changeProject(projectId: string, change: (project: Project) => Project): Promise<Project> {
  for (let tries = 0; tries < TRIES; tries += 1) {
    const before = (await readProject(projectId)) ?? (await firstUsed(projectId));
    const changed = change(before);
    if (changed === before && before.version > 0) return before;
    const after = { ...changed, since: changed.since ?? now(), version: before.version + 1 };
    if (await saveProject(projectId, after)) return after;
  }
  throw new AppError('busy', 'Others changed the project at the same time.');
}

/** A project before its first use, with the stored facts of its board; missing ones are read in the background. */
async function firstUsed(projectId: string): Promise<Project> {
  const [project, board] = await Promise.all([knownProject(projectId), policyBoard(projectId)]);
  const stored = board === null ? null : await readBoardFacts(board, now());
  if (board !== null && stored === null) await queueBoard(projectId);
  return stored === null ? project : { ...project, known: { ...project.known, ...yardstickOf(stored.facts) } };
}

/**
 * Starts the first look at all issues, once. While it runs, another call queues its next page again, since the event
 * may have been lost; a page that is worked off twice changes nothing.
 */
export async function startFirstLook(projectId: string): Promise<Project> {
  const project = await changeProject(projectId, (before) =>
    before.state === 'never' ? { ...before, state: 'running', walk: fromStart(before) } : before,
  );
  if (project.state === 'running') await queueWalk(project, projectId);
  return project;
}

/** Walks through the project's issues, or continues an interrupted walk. `delayInSeconds`: at most 900. */
export async function startWalk(projectId: string, delayInSeconds: number): Promise<void> {
  const project = await changeProject(projectId, (before) => ({ ...before, walk: before.walk ?? fromStart(before) }));
  await queueWalk(project, projectId, delayInSeconds);
}

/** Seconds until what the walk reads is stored. */
const SETTLE = 5;

/**
 * Walks through the project's issues from the start, also during another walk: the policy has changed, or Jira lost the
 * place.
 */
export async function restartWalk(projectId: string): Promise<void> {
  const project = await changeProject(projectId, (before) => ({
    ...before,
    assessed: before.state === 'running' ? 0 : before.assessed,
    walk: fromStart(before),
  }));
  await queueWalk(project, projectId, SETTLE);
}

/** Every change of the row increases its version, so the id differs from that of any other walk. */
function fromStart({ version }: Project): NonNullable<Project['walk']> {
  return { id: version, token: null };
}

async function queueWalk({ walk }: Project, projectId: string, delayInSeconds = 0): Promise<void> {
  if (walk !== null) await queueBackground({ work: 'walk', projectId, ...walk }, delayInSeconds);
}

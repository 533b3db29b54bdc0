import { NO_OUTPUT } from '../../domain/backlog/output';
import { orIfForbidden } from '../../failure';
import { type BoardConfiguration, boardConfiguration, projectsOnBoard, readBoard } from '../../jira/read/boards';
import { estimatesOf, type SiteFields } from '../../jira/read/issue-fields';
import { metered } from '../../jira/read/metered';
import { askProject } from '../../jira/read/project';
import type { JiraRequest } from '../../jira/request';
import { closedSprints } from '../../jira/read/sprints';
import { readThroughput } from '../../jira/look-back/throughput';
import { readOutput } from '../../jira/look-back/output';
import { jiraAsApp } from '../jira-requests';
import { changeProject } from './known-project';
import { policyBoard, measuredBy } from './policy-board';
import { queueBackground } from '../queues';
import { now } from '../stores/clock';
import { knownSite } from './site-fields';
import { type KnownBoard, readKnownBoard, saveKnownBoard } from '../stores/board-store';
import { readProject } from '../stores/project-store';
import { settle, take } from '../stores/spending-store';

/** Estimated: the sprints of a board, and the done issues of five of them. */
const POINTS = 250;
/** Seconds. */
const LATER = 900;

type BoardOf = { readonly projectId: string; readonly boardId: number | null; readonly outdated?: boolean | undefined };

/**
 * Reads, as the app, what the report needs to know of a board: its estimate field and output, for kanban by weeks.
 * A project in use stores those of its policy's board, to read and judge its issues by. An opened report alone does not
 * make a project used.
 */
export async function learnBoard({ projectId, boardId, outdated = false }: BoardOf): Promise<void> {
  const own = (await readProject(projectId)) === null ? null : await policyBoard(projectId);
  const board = boardId ?? own;
  if (board === null) return;
  const fresh = outdated ? null : await freshFacts(board);
  const learnt = fresh ?? (await learnFacts({ board, projectId }));
  if (learnt === null) return queueBackground({ work: 'board', projectId, boardId, outdated }, LATER);
  if (board !== own) return;
  const projectFacts = await askProject(jiraAsApp, projectId);
  await changeProject(projectId, (project) => ({
    ...project,
    known: { ...projectFacts, ...measuredBy(board, learnt) },
  }));
}

/** The facts that were stored today; null without any. */
async function freshFacts(board: number): Promise<KnownBoard | null> {
  const stored = await readKnownBoard(board, now());
  return stored === null || stored.isStale ? null : stored.board;
}

/** null when this hour's points are spent. Facts read without the site's sprint field are incomplete and not stored. */
async function learnFacts({ board, projectId }: { board: number; projectId: string }): Promise<KnownBoard | null> {
  const taken = await take(POINTS, 'record', now());
  if (taken === null) return null;
  const meter = metered(jiraAsApp);
  const learnt = await readFacts(meter.request, { board, projectId });
  await settle(taken, meter.points(), now());
  if (learnt.closedSprints !== null) await saveKnownBoard({ id: board, projectId }, learnt, now());
  return learnt;
}

/** A kanban board has no sprints: its output is what weeks finished. */
async function readFacts(jira: JiraRequest, of: { board: number; projectId: string }): Promise<KnownBoard> {
  const { board: id, projectId } = of;
  const [{ sprint: sprintField }, configuration, { type }] = await Promise.all([
    siteFields(),
    knownConfiguration(id, jira),
    readBoard(jira, id),
  ]);
  if (sprintField === null) return { ...configuration, output: NO_OUTPUT, closedSprints: null };
  if (type === 'kanban') {
    const projects = await projectsOnBoard(jira, id);
    const output = await readThroughput(jira, projects.length === 0 ? [projectId] : projects, now());
    return { ...configuration, estimate: null, output, closedSprints: 0 };
  }
  const { sprints, listed } = await closedSprints(jira, id);
  const output = await readOutput(jira, { ...configuration, sprintField }, sprints);
  return { ...configuration, output, closedSprints: listed };
}

/**
 * The board's configuration. Only administrators may read it: an app without that right takes the site's estimate
 * field, and does not know which statuses are done.
 */
export async function knownConfiguration(boardId: number, jira: JiraRequest): Promise<BoardConfiguration> {
  const unknown = { estimate: estimatesOf(await siteFields(), null)[0] ?? null, done: null };
  return boardConfiguration(jira, boardId).catch(orIfForbidden(unknown));
}

async function siteFields(): Promise<SiteFields> {
  return (await knownSite(null)).fields;
}

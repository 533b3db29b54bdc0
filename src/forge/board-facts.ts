import { orIfForbidden } from '../failure';
import { type BoardConfiguration, boardConfiguration } from '../jira/boards';
import { estimatesOf, type SiteFields } from '../jira/issue-fields';
import { readProjectFacts } from '../jira/project';
import { closedSprints } from '../jira/sprints';
import { readVelocities } from '../jira/velocity';
import { jiraAsApp } from './jira-requests';
import { changeProject } from './known-project';
import { policyBoard, yardstickOf } from './policy-board';
import { queueBackground } from './queues';
import { now } from './clock';
import { knownSite } from './site-fields';
import { type BoardFacts, readBoardFacts, saveBoardFacts } from './stores/board-store';
import { readProject } from './stores/project-store';
import { spend } from './stores/spending-store';

/** Sprints of a board, and the done issues of five of them, by rule of thumb. */
const POINTS = 250;
/** Seconds. */
const LATER = 900;

type BoardOf = { readonly projectId: string; readonly boardId: number | null; readonly outdated?: boolean | undefined };

/**
 * Learns, as the app, what the report needs to know of a board: the field it estimates in and its velocities. A project
 * that is used remembers those of its policy's board, so that its issues are read and judged with them; a report that
 * was merely looked at makes no project a used one.
 */
export async function learnBoard({ projectId, boardId, outdated = false }: BoardOf): Promise<void> {
  const own = (await readProject(projectId)) === null ? null : await policyBoard(projectId);
  const board = boardId ?? own;
  if (board === null) return;
  const fresh = outdated ? null : await freshFacts(board);
  const learnt = fresh ?? (await learnFacts({ board, projectId }));
  if (learnt === null) return queueBackground({ work: 'board', projectId, boardId, outdated }, LATER);
  if (board !== own) return;
  const facts = await readProjectFacts(jiraAsApp, projectId);
  await changeProject(projectId, (project) => ({ ...project, known: { ...facts, ...yardstickOf(learnt) } }));
}

/** What was learnt today: whoever asks while it is being learnt has it learnt once more. */
async function freshFacts(board: number): Promise<BoardFacts | null> {
  const stored = await readBoardFacts(board, now());
  return stored === null || stored.isStale ? null : stored.facts;
}

/** null when this hour's points are spent. Where the site's sprint field is not known yet, what was read is not all: it is not kept. */
async function learnFacts({ board, projectId }: { board: number; projectId: string }): Promise<BoardFacts | null> {
  if (!(await spend(POINTS, now()))) return null;
  const learnt = await readFacts(board);
  if (learnt.closedSprints !== null) await saveBoardFacts({ id: board, projectId }, learnt, now());
  return learnt;
}

async function readFacts(id: number): Promise<BoardFacts> {
  const [{ sprint: sprintField }, configuration] = await Promise.all([siteFields(), knownConfiguration(id)]);
  if (sprintField === null) return { ...configuration, velocities: [], closedSprints: null };
  const { sprints, listed } = await closedSprints(jiraAsApp, id);
  const velocities = await readVelocities(jiraAsApp, { ...configuration, sprintField }, sprints);
  return { ...configuration, velocities, closedSprints: listed };
}

/**
 * How a board is set up now. Only administrators may read that: an app without that right takes the site's own estimate field,
 * and does not know what is done.
 */
export async function knownConfiguration(boardId: number): Promise<BoardConfiguration> {
  const unknown = { estimate: estimatesOf(await siteFields(), null)[0] ?? null, done: null };
  return boardConfiguration(jiraAsApp, boardId).catch(orIfForbidden(unknown));
}

async function siteFields(): Promise<SiteFields> {
  return (await knownSite(null)).fields;
}

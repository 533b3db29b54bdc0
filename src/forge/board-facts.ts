import { orIfShutOut } from '../failure';
import { boardEstimateField } from '../jira/boards';
import { readProjectFacts } from '../jira/project';
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

/** null when this hour's points are spent. */
async function learnFacts({ board, projectId }: { board: number; projectId: string }): Promise<BoardFacts | null> {
  if (!(await spend(POINTS, now()))) return null;
  const learnt = await readFacts(board);
  await saveBoardFacts({ id: board, projectId }, learnt, now());
  return learnt;
}

async function readFacts(id: number): Promise<BoardFacts> {
  const { sprint: sprintField, estimates } = (await knownSite()).fields;
  // Only administrators may read how a board is set up; an app without that right takes the site's own field.
  const estimate = await boardEstimateField(jiraAsApp, id).catch(orIfShutOut(estimates[0] ?? null));
  if (sprintField === null) return { estimate, velocities: [] };
  return { estimate, velocities: await readVelocities(jiraAsApp, { id, estimate, sprintField }) };
}

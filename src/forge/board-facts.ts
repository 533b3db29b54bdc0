import { velocityOf } from '../domain/runway';
import { AppError } from '../failure';
import { boardEstimateField } from '../jira/boards';
import { readProjectFacts } from '../jira/project';
import { readVelocities } from '../jira/velocity';
import { jiraAsApp } from './jira-requests';
import { changeProject } from './known-project';
import { queueBackground } from './queues';
import { now, siteFields } from './site-fields';
import { saveBoardFacts } from './stores/board-store';
import { spend } from './stores/spending-store';

/** Sprints of a board, and the done issues of five of them, by rule of thumb. */
const POINTS = 250;
/** Seconds. */
const LATER = 900;

type BoardOf = { readonly projectId: string; readonly boardId: number };

/**
 * Learns, as the app, what the report needs to know of a board: the field it estimates in and its velocities. The
 * project remembers the field, so that its issues are read with it.
 */
export async function learnBoard({ projectId, boardId }: BoardOf): Promise<void> {
  if (!(await spend(POINTS, now()))) return queueBackground({ work: 'board', projectId, boardId }, LATER);
  const { sprint, estimates } = await siteFields();
  const [estimate, facts] = await Promise.all([
    boardEstimateField(jiraAsApp, boardId).catch(orIfShutOut(estimates[0] ?? null)),
    readProjectFacts(jiraAsApp, projectId),
  ]);
  const velocities =
    sprint === null ? [] : await readVelocities(jiraAsApp, { id: boardId, estimate, sprintField: sprint });
  await saveBoardFacts({ id: boardId, projectId }, { estimate, velocities }, now());
  // A board that counts issues says nothing about how large one may be.
  const velocity = estimate === null ? null : velocityOf(velocities);
  await changeProject(projectId, (project) => ({ ...project, known: { ...facts, estimate, velocity } }));
}

/** Only administrators may read how a board is set up; an app without that right takes the site's own field. */
function orIfShutOut<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (error instanceof AppError && (error.code === 'not-allowed' || error.code === 'not-found')) return value;
    throw error;
  };
}

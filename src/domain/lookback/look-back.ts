import * as z from 'zod/mini';
import { list, record } from '../shared/schema';
import { casesOf, sprintCases } from './cases';
import { figuresOf, type SprintFigures, sprintFigures } from './figures';
import { coreOf, groundOf, sceneOf, type Ground } from './history';
import { runOf } from './members';
import { type ClosedSprint, closedSprint, type LookBackInput, type PastIssue } from './past';
import { momentsOf, recordedCoreOf } from './recorded';
import { proposal, proposalsOf } from './proposals';

const notFigured = record({ sprint: closedSprint, missing: z.literal('no-start') });
type NotFigured = z.infer<typeof notFigured>;

/** The look back at the requested sprints, the latest last. */
export const lookBackSchema = record({
  sprints: list(sprintFigures),
  /** Sprints without a recorded or planned start before their close: they have no figures. */
  notFigured: list(notFigured),
  /** By issue id, of the figure `resolvedAs`: the resolution's name. */
  resolutions: z.readonly(z.record(z.string(), z.string())),
  /** What to try next, by the size of the share; empty where none stands out. */
  proposals: list(proposal),
  /** What went wrong in the last of these sprints; null without figures. */
  cases: z.nullable(sprintCases),
});
export type LookBack = z.infer<typeof lookBackSchema>;

/**
 * The look back at the requested sprints, in their order. Counts only `input.issues`. Pure; accepts any history:
 * unordered or contradictory changes, deleted sprints and statuses.
 */
export function lookBack(input: LookBackInput): LookBack {
  const ground = groundOf(input);
  const sprints: SprintFigures[] = [];
  const notFigured: NotFigured[] = [];
  for (const sprint of input.sprints) {
    const one = lookBackAt(ground, sprint);
    if (one === null) notFigured.push({ sprint, missing: 'no-start' });
    else sprints.push(one);
  }
  const last = sprints.at(-1);
  return {
    sprints,
    notFigured,
    cases: last === undefined ? null : casesOf(ground, last),
    resolutions: resolutionsIn(sprints, input.issues),
    proposals: proposalsOf(sprints, ground),
  };
}

function resolutionsIn(sprints: readonly SprintFigures[], issues: readonly PastIssue[]): LookBack['resolutions'] {
  const named = new Set(sprints.flatMap(({ resolvedAs }) => resolvedAs));
  return Object.fromEntries(
    issues.flatMap(({ id, resolution }) => (named.has(id) && resolution !== null ? [[id, resolution]] : [])),
  );
}

/** Recorded where both snapshots exist, else reconstructed; null where the sprint has no start before its close. */
function lookBackAt(ground: Ground, sprint: ClosedSprint): SprintFigures | null {
  const { start, close } = momentsOf(sprint, ground.input.recorded);
  const began = start?.at ?? sprint.start;
  if (began === null || began >= sprint.completed) return null;
  const scene = sceneOf(ground, sprint, runOf(sprint.id, began, sprint.completed));
  const isRecorded = start !== null && close !== null;
  return figuresOf(ground, scene, isRecorded ? recordedCoreOf(ground, scene, { start, close }) : coreOf(ground, scene));
}

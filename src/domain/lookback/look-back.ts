import * as z from 'zod/mini';
import { list, record } from '../shared/schema';
import { casesOf, sprintCases } from './cases';
import { difference, isDifferent, reasonsOf } from './differs';
import { figuresOf, sprintFigures } from './figures';
import { coreOf, groundOf, sceneOf, type Ground } from './history';
import { runOf } from './members';
import { type ClosedSprint, closedSprint, type LookBackInput, type PastIssue } from './past';
import { momentsOf, recordedCoreOf, type BothMoments } from './recorded';
import { proposal, proposalsOf } from './proposals';

const notFigured = record({ sprint: closedSprint, missing: z.literal('no-start') });
type NotFigured = z.infer<typeof notFigured>;

const sprintLookBack = record({
  /** Recorded where both snapshots exist, else reconstructed. */
  figures: sprintFigures,
  /** The reconstructed figures where they differ from recorded ones, with the known reasons. */
  differs: z.nullable(record({ reconstructed: sprintFigures, reasons: list(difference) })),
});
export type SprintLookBack = z.infer<typeof sprintLookBack>;

/** The look back at the requested sprints, the latest last. */
export const lookBackSchema = record({
  sprints: list(sprintLookBack),
  /** Sprints without a recorded or planned start before their close: they have no figures. */
  notFigured: list(notFigured),
  /** By issue id, of the figure `resolvedAs`: the resolution's name. */
  resolutions: z.readonly(z.record(z.string(), z.string())),
  /** What to try next, by the size of the share; empty where none stands out, or without a sprint to come. */
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
  const sprints: SprintLookBack[] = [];
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
    cases: last === undefined ? null : casesOf(ground, last.figures),
    resolutions: resolutionsIn(sprints, input.issues),
    proposals: proposalsOf(
      sprints.map(({ figures }) => figures),
      input,
    ),
  };
}

function resolutionsIn(sprints: readonly SprintLookBack[], issues: readonly PastIssue[]): LookBack['resolutions'] {
  const named = new Set(sprints.flatMap(({ figures }) => figures.resolvedAs));
  return Object.fromEntries(
    issues.flatMap(({ id, resolution }) => (named.has(id) && resolution !== null ? [[id, resolution]] : [])),
  );
}

/** null where the sprint has no start before its close. */
function lookBackAt(ground: Ground, sprint: ClosedSprint): SprintLookBack | null {
  const { start, close } = momentsOf(sprint, ground.input.recorded);
  const began = start?.at ?? sprint.start;
  if (began === null || began >= sprint.completed) return null;
  if (start !== null && close !== null) return recordedAt(ground, sprint, { start, close });
  const scene = sceneOf(ground, sprint, runOf(sprint.id, began, sprint.completed));
  return { figures: figuresOf(ground, scene, coreOf(ground, scene)), differs: null };
}

/** The recorded figures, with the reconstructed ones where they differ. */
function recordedAt(ground: Ground, sprint: ClosedSprint, moments: BothMoments): SprintLookBack {
  const scene = sceneOf(ground, sprint, runOf(sprint.id, moments.start.at, sprint.completed));
  const figures = figuresOf(ground, scene, recordedCoreOf(ground, scene, moments));
  if (sprint.start === null || sprint.start >= sprint.completed) return { figures, differs: null };
  const planned = sceneOf(ground, sprint, runOf(sprint.id, sprint.start, sprint.completed));
  const reconstructed = figuresOf(ground, planned, coreOf(ground, planned));
  if (!isDifferent(figures, reconstructed)) return { figures, differs: null };
  const reasons = reasonsOf({ recorded: figures, reconstructed }, moments, ground.input);
  return { figures, differs: { reconstructed, reasons } };
}

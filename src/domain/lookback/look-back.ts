import { isDifferent, reasonsOf } from './differs';
import type { LookBack, NotFigured, SprintLookBack } from './figures';
import { coreOf, figuresOf, groundOf, sceneOf, type Ground } from './history';
import { runOf } from './members';
import type { ClosedSprint, LookBackInput } from './past';
import { momentsOf, recordedCoreOf, type BothMoments } from './recorded';
import { proposalsOf } from './proposals';
import { resolvedAsOf } from './resolutions';

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
  return {
    sprints,
    notFigured,
    resolvedAs: resolvedAsOf(sprints, input.issues),
    proposals: proposalsOf(
      sprints.map(({ figures }) => figures),
      input,
    ),
  };
}

/** null where the sprint has no start before its close. */
function lookBackAt(ground: Ground, sprint: ClosedSprint): SprintLookBack | null {
  const { start, close } = momentsOf(sprint, ground.input);
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

import { faceNames, type Face, type FaceName } from '../../domain/refinement/face';
import { standing } from '../../domain/readiness/follow-parent';
import { digestQuestions } from '../../domain/question/question-digest';
import type { Assessment } from '../../domain/readiness/finding';
import { sameValue } from '../../domain/shared/same-value';
import { AppError, placeOf } from '../../failure';
import type { Ports } from '../ports';
import type { IssueContext } from './issue-context';
import { judge } from './judge';

export type ProjectPorts = Pick<Ports, 'saveFace' | 'queueSubtask'>;

type Projected = Pick<IssueContext, 'issue' | 'policy' | 'refinement' | 'face' | 'now'>;

/** What the issue's properties should say: made from what everybody may see of the row. */
export function faceOf(context: Omit<Projected, 'face'>, assessment: Assessment = judge(context)): Face {
  const { brief, questions, confidence, size, talks, flag } = context.refinement;
  return {
    readiness: assessment.readiness,
    questions: questions.length === 0 ? null : digestQuestions(questions),
    confidence: confidence === null && size === null ? null : { confidence, size },
    brief: brief.version === 0 ? null : brief,
    talks: talks.version === 0 ? null : talks,
    flag,
    broken: [],
  };
}

/** Whether the properties, as they were read, say what they should. */
export function isProjected(context: Projected): boolean {
  return changesOf(context).length === 0;
}

/** Names of the properties that say something else than they should. */
function changesOf(context: Projected): readonly FaceName[] {
  const { face } = context;
  const wanted = faceOf(context);
  return faceNames.filter((name) => face.broken.includes(name) || !sameValue(wanted[name], face[name]));
}

/**
 * Writes the properties that differ, as the app, else as the caller. A change stands without it: what fails here is left
 * to the queued assessment. Sub-tasks that follow the issue are told when work may start on it, or no longer.
 */
export async function project(ports: ProjectPorts, context: Projected): Promise<void> {
  const { issue } = context;
  const wanted = faceOf(context);
  const changed = changesOf(context);
  if (changed.length === 0) return;
  try {
    if (changed.includes('readiness')) await tellSubtasks(ports, context, wanted);
    await Promise.all(changed.map((name) => ports.saveFace(issue.id, name, wanted[name])));
  } catch (error) {
    if (error instanceof AppError) console.warn('properties left to the queued assessment:', error.code);
    else console.error('properties left to the queued assessment:', placeOf(error));
  }
}

/** Before the write: an invocation that dies after it would leave nothing to tell that they were not told. */
async function tellSubtasks(ports: ProjectPorts, { issue, face }: Projected, { readiness }: Face): Promise<void> {
  const isOpen = (state: string | undefined) => standing.some((one) => one === state);
  if (isOpen(face.readiness?.state) === isOpen(readiness?.state)) return;
  await Promise.all(issue.subtasks.map((id) => ports.queueSubtask(id)));
}

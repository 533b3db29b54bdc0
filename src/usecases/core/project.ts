import { ballotFaceSchema } from '../../domain/ballot/ballot-face';
import {
  type FieldFace,
  projectionNames,
  type Projection,
  type ProjectionName,
} from '../../domain/refinement/projection';
import type { Summary } from '../../domain/refinement/readiness';
import { publicPart, type PublicRow } from '../../domain/refinement/public-row';
import { lozengeStateOf } from '../../domain/refinement/lozenge-state';
import { startableStates } from '../../domain/readiness/follow-parent';
import { digestQuestions } from '../../domain/question/question-digest';
import type { Assessment } from '../../domain/readiness/finding';
import type { Language } from '../../domain/shared/language';
import { sameValue } from '../../domain/shared/same-value';
import { faceOfTalks } from '../../domain/talk/talks-face';
import { AppError, placeOf } from '../../failure';
import { stateWords } from '../../words/states';
import type { JudgedState, Ports } from '../ports';
import { isLinked } from './agreed-content';
import type { BackgroundContext } from './issue-context';
import { judge } from './judge';
import { isPayable } from './owed';
import { reasonOf } from './reason';
import type { FlagMarker } from '../../domain/issue/flag-marker';
import { type Unflagged, whyUnflagged } from '../../domain/readiness/flag';

export type ProjectPorts = Pick<Ports, 'saveFace' | 'saveField' | 'keepStanding' | 'queueSubtask'>;

type Projected = Omit<BackgroundContext, 'stored'>;

/** What the issue's properties should say: a projection of the public part of the row, without the app's field. */
export function projectionOf(context: Omit<Projected, 'projection'>): Projection {
  return faceOf(publicPart(context.refinement), summaryOf(context, judge(context)));
}

/** The judgement with its reason, in the project's language. */
export function summaryOf(
  { issue, refinement, policy }: Omit<Projected, 'projection' | 'now'>,
  assessment: Assessment,
): Summary {
  const row = publicPart(refinement);
  const reason = reasonOf({ assessment, row, policy, isBegun: issue.progress !== 'new' });
  return { ...assessment.readiness, reason, language: policy.language };
}

function faceOf({ questions, archive, confidence, size, talks, flag }: PublicRow, readiness: Summary): Projection {
  return {
    readiness,
    questions: questions.length === 0 ? null : digestQuestions(questions, archive.asked),
    confidence: confidence === null && size === null ? null : ballotFaceSchema.parse({ confidence, size }),
    talks: faceOfTalks(talks),
    flag,
    broken: [],
    field: null,
  };
}

/** Whether the properties, as they were read, say what they should. */
export function isProjected(context: Projected): boolean {
  return changesOf(context, projectionOf(context)).length === 0;
}

/** Whether the app's field, as it was read, says what it should; also where it is not filled. */
export function isFieldRight(context: Projected): boolean {
  return fieldChange(context) === null;
}

/** What the app's field should say and does not; null where there is nothing to write. */
export function fieldChange(context: Projected): Pick<FieldFace, 'says'> | null {
  const { field } = context.projection;
  if (field === null) return null;
  const says = fieldText(context, field.language);
  return says === field.says ? null : { says };
}

/** The state in words, as the app's field should say it; null before anybody looked. */
function fieldText(context: Omit<Projected, 'projection'>, language: Language): string | null {
  const standing = lozengeStateOf(judge(context).readiness);
  return standing === 'unknown' ? null : stateWords[language][standing];
}

/** Names of the properties that differ from the projection. */
function changesOf({ projection }: Projected, target: Projection): readonly ProjectionName[] {
  return projectionNames.filter(
    (name) => projection.broken.includes(name) || !sameValue(target[name], projection[name]),
  );
}

/** Whether the properties said what they should, say it now, or are left to the queued assessment. */
type Face = 'right' | 'written' | 'left';

/**
 * Writes the properties that differ, as the app, else as the caller, and beside them the app's field. A change stands
 * without it: what fails here is left to the queued assessment. Sub-tasks that follow the issue are told when work may
 * start on it, or no longer.
 */
export async function project(ports: ProjectPorts, context: Projected): Promise<Face> {
  const [face, field] = await Promise.all([writeProperties(ports, context), writeField(ports, context)]);
  return field === 'late' ? 'left' : face;
}

/** Neither fails nor holds the properties back. */
async function writeField(ports: ProjectPorts, context: Projected): ReturnType<ProjectPorts['saveField']> {
  const change = fieldChange(context);
  return change === null ? 'done' : ports.saveField(context.issue.id, change.says);
}

async function writeProperties(ports: ProjectPorts, context: Projected): Promise<Face> {
  const { issue } = context;
  const target = projectionOf(context);
  const changed = changesOf(context, target);
  if (changed.length === 0) return 'right';
  try {
    if (changed.includes('readiness'))
      await Promise.all([tellSubtasks(ports, context, target), keepStanding(ports, context, target)]);
    await Promise.all(changed.map((name) => ports.saveFace(issue.id, name, target[name])));
    return 'written';
  } catch (error) {
    if (error instanceof AppError) console.warn('properties left to the queued assessment:', error.code);
    else console.error('properties left to the queued assessment:', placeOf(error));
    return 'left';
  }
}

/**
 * Runs before the properties are written: if the call died between the two, the next run would see no difference and
 * tell no sub-task.
 */
async function tellSubtasks(
  ports: ProjectPorts,
  { issue, projection }: Projected,
  { readiness }: Projection,
): Promise<void> {
  const isOpen = (state: string | undefined) => startableStates.some((one) => one === state);
  if (isOpen(projection.readiness?.state) === isOpen(readiness?.state)) return;
  await Promise.all(issue.subtasks.map((id) => ports.queueSubtask(id)));
}

/** Before the properties, too: once they are right no later run would write it. */
async function keepStanding(
  ports: ProjectPorts,
  { issue, projection }: Projected,
  { readiness }: Projection,
): Promise<void> {
  if (readiness !== null && isRestated(projection.readiness, readiness)) await ports.keepStanding(issue.id, readiness);
}

/** Whether the lozenge says something else now, or the same by other rules. */
export function isRestated(before: JudgedState | null, after: JudgedState): boolean {
  return lozengeStateOf(before) !== lozengeStateOf(after) || before?.policyVersion !== after.policyVersion;
}

/** The app's event would find no work of its own: nothing is owed that can be done now, no flag is to be set or looked after, and no linked issue may be hidden from the caller. */
export function leavesNothing(context: BackgroundContext): boolean {
  const { broken } = context.refinement;
  return !isLinked(context) && broken.length === 0 && !isPayable(context.refinement) && !isFlagToDo(context);
}

/** Why the issue is not to be flagged, wherever its planned sprint stands in line; null where it may be. */
export function whyNoFlag(context: BackgroundContext, by: FlagMarker['by']): Unflagged | null {
  const { issue, policy } = context;
  const { readiness } = judge(context);
  const sprintSoon = issue.sprint?.id ?? null;
  return whyUnflagged({ issue, readiness, sprintSoon, flags: policy.flags, by });
}

/** Whether the app may have something to do about the flag by itself: to set it, or to look after its own. */
export function isFlagToDo(context: BackgroundContext): boolean {
  const { issue, policy, refinement } = context;
  if (refinement.flag !== null) return true;
  return policy.flags.on && !issue.flagged && whyNoFlag(context, 'itself') === null;
}

import type { PanelView } from '../../../src/contract';
import { isOwnId } from '../../../src/domain/shared/own-id';
import type { Question } from '../../../src/domain/question/question';
import { isBlocking } from '../../../src/domain/question/question-count';
import type { AssessedCriterion, AssessedId } from '../../../src/domain/readiness/finding';
import type { ReadinessState } from '../../../src/domain/shared/readiness-state';
import type { Lead } from '../panel-context';

/**
 * A required criterion that is unmet, with the one place that closes it: a part of the panel, another issue, or
 * splitting in a talk that is still to be started. `lead` is null where the viewer may not see the place.
 */
export type Gap = {
  readonly id: AssessedId;
  readonly lead: Lead | { readonly to: 'issue'; readonly key: string } | { readonly to: 'split' } | null;
  readonly question: Question | null;
};

/** Most gaps shown: more would read as a reproach, not as a next step. */
export const GAP_LIMIT = 3;

/** States whose gaps are shown; a draft has one thing to do, the others have none. */
const withGaps: readonly ReadinessState[] = ['refine', 'recheck'];
/** Once work has begun, a draft shows its blocking question too. */
const withGapsStarted: readonly ReadinessState[] = ['draft', ...withGaps];

export const isGap = ({ need, finding }: AssessedCriterion): boolean =>
  need === 'required' && (finding.outcome === 'unmet' || finding.outcome === 'outdated');

export const isAdvice = ({ need, finding }: AssessedCriterion): boolean =>
  need === 'advice' && finding.outcome === 'unmet';

/** The one to name: an unanswered question comes before one that waits for its OK. */
const firstBlocking = (questions: readonly Question[]): Question | undefined =>
  questions.find((one) => isBlocking(one) && one.state === 'open') ?? questions.find(isBlocking);

type Assessed = Pick<PanelView, 'assessment' | 'questions'> & {
  readonly issue: Pick<PanelView['issue'], 'parent' | 'progress'>;
};

/** Once work has begun a vote comes too late, so only a blocking question is a gap, until the issue is done. */
function gapsOfStarted({ assessment, questions, issue }: Assessed): readonly Gap[] {
  const question = firstBlocking(questions);
  const isPast = issue.progress === 'done' || !withGapsStarted.includes(assessment.readiness.state);
  if (isPast || question === undefined) return [];
  return [{ id: 'blocking-answered', question, lead: { to: 'question', id: question.id } }];
}

/** The gaps in the order of the steps; one blocking question stands for all of them. */
export function gapsOf(assessed: Assessed): readonly Gap[] {
  const { assessment, questions, issue } = assessed;
  if (issue.progress !== 'new') return gapsOfStarted(assessed);
  if (!withGaps.includes(assessment.readiness.state)) return [];
  return assessment.criteria.filter(isGap).map((one) => {
    const question = one.id === 'blocking-answered' ? (firstBlocking(questions) ?? null) : null;
    const lead = question === null ? leadOf(one, issue.parent) : ({ to: 'question', id: question.id } as const);
    return { id: one.id, question, lead };
  });
}

/** The one place that closes the gap, or follows the advice. */
export function leadOf(
  { id, step, place, finding }: AssessedCriterion,
  parent: Assessed['issue']['parent'],
): Gap['lead'] {
  if (finding.outcome === 'unmet' && finding.because === 'blocked')
    return finding.key === null ? null : { to: 'issue', key: finding.key };
  if (isOwnId(id)) return { to: 'own', id, step };
  if (place === 'issue') return { to: 'issue', key: parent?.key ?? '' };
  return place === null || place === 'own' ? null : { to: place };
}

/** What people ticked on earlier content, by name, where that is all that keeps an agreed issue from being ready. */
export function oldTicks({ assessment, own }: Pick<PanelView, 'assessment' | 'own'>): readonly string[] {
  const old = assessment.criteria.filter(({ need, finding }) => need === 'required' && finding.outcome === 'outdated');
  const ticked = own.filter(({ id }) => old.some((one) => one.id === id)).map(({ name }) => name);
  return ticked.length === old.length ? ticked : [];
}

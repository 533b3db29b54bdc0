import type { PanelView } from '../../../src/contract';
import { isOwnId } from '../../../src/domain/shared/own-id';
import type { Question } from '../../../src/domain/question/question';
import { isBlocking } from '../../../src/domain/question/question-count';
import type { AssessedCriterion, AssessedId } from '../../../src/domain/readiness/finding';
import type { ReadinessState } from '../../../src/domain/shared/readiness-state';
import type { Lead } from '../panel-context';

/**
 * Something that is left, with the one place that closes it: that may be another issue, or the end of a talk that is still
 * to be started. null where the reader may not see the place.
 */
export type Gap = {
  readonly id: AssessedId;
  readonly lead: Lead | { readonly to: 'issue'; readonly key: string } | { readonly to: 'split' } | null;
  readonly question: Question | null;
};

/** More than three at once reads as a reproach, not as a next step. */
export const GAP_LIMIT = 3;

/** Only here are the gaps the news; a draft has one thing to do, the others have none. */
const withGaps: readonly ReadinessState[] = ['refine', 'recheck'];
/** Nor is a draft one thing to do once work has begun. */
const withGapsStarted: readonly ReadinessState[] = ['draft', ...withGaps];

export const isGap = ({ need, finding }: AssessedCriterion): boolean =>
  need === 'required' && (finding.outcome === 'unmet' || finding.outcome === 'outdated');

export const isAdvice = ({ need, finding }: AssessedCriterion): boolean =>
  need === 'advice' && finding.outcome === 'unmet';

/** The one to name: what nobody has answered comes before what waits for an OK. */
const firstBlocking = (questions: readonly Question[]): Question | undefined =>
  questions.find((one) => isBlocking(one) && one.state === 'open') ?? questions.find(isBlocking);

type Assessed = Pick<PanelView, 'assessment' | 'questions'> & {
  readonly issue: Pick<PanelView['issue'], 'parent' | 'progress'>;
};

/** A vote comes too late once work has begun; a question does not, until it is done. */
function gapsOfStarted({ assessment, questions, issue }: Assessed): readonly Gap[] {
  const question = firstBlocking(questions);
  const isPast = issue.progress === 'done' || !withGapsStarted.includes(assessment.readiness.state);
  if (isPast || question === undefined) return [];
  return [{ id: 'blocking-answered', question, lead: { to: 'question', id: question.id } }];
}

/** What is left, in the order of the steps; the first blocking question stands for all of them. */
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

function leadOf({ id, step, place, finding }: AssessedCriterion, parent: Assessed['issue']['parent']): Gap['lead'] {
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

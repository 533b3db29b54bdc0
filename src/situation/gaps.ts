import type { PanelView } from '../contract';
import { isOwnId } from '../domain/shared/own-id';
import type { Question } from '../domain/question/question';
import { isBlocking, isUnsettled } from '../domain/question/question-count';
import type { AssessedCriterion, AssessedId } from '../domain/readiness/finding';
import type { ReadinessState } from '../domain/shared/readiness-state';
import type { Lead } from './lead';

/**
 * What keeps the issue from being ready, with the one place that closes it: a part of the panel, another issue, or
 * splitting in a talk. It is an unmet required criterion, or one of the questions that must be answered first.
 */
export type Gap = {
  readonly id: AssessedId;
  readonly lead: Lead | { readonly to: 'issue'; readonly key: string } | { readonly to: 'split' };
  readonly question: Question | null;
};

/** Tells gaps apart: several may be questions. */
export const keyOf = ({ id, question }: Gap): string => question?.id ?? id;

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

/** Work has begun, or the sprint has: refining is over, asking is not. */
export const isPastRefining = ({ issue }: Pick<PanelView, 'issue'>): boolean =>
  issue.progress !== 'new' || issue.sprint?.state === 'active';

/** Unanswered questions come before those that wait for an OK. */
const blockingIn = (questions: readonly Question[]): readonly Question[] => {
  const blocking = questions.filter(isBlocking);
  const open = blocking.filter(({ state }) => state === 'open');
  return [...open, ...blocking.filter((one) => !open.includes(one))];
};

const gapOf = (question: Question): Gap => ({
  id: 'blocking-answered',
  question,
  lead: { to: 'question', id: question.id },
});

type Assessed = Pick<PanelView, 'assessment' | 'questions'> & {
  readonly issue: Pick<PanelView['issue'], 'parent' | 'progress'>;
};

/** Once work has begun a vote comes too late, so only a blocking question is a gap, until the issue is done. */
function gapsOfStarted({ assessment, questions, issue }: Assessed): readonly Gap[] {
  const isPast = issue.progress === 'done' || !withGapsStarted.includes(assessment.readiness.state);
  return isPast ? [] : blockingIn(questions).map(gapOf);
}

/** The gaps in the order of the steps; each blocking question is one. */
export function gapsOf(assessed: Assessed): readonly Gap[] {
  const { assessment, issue } = assessed;
  if (issue.progress !== 'new') return gapsOfStarted(assessed);
  if (!withGaps.includes(assessment.readiness.state)) return [];
  return gapsAmong(assessed, assessment.criteria.filter(isGap));
}

/** The gaps that are no questions: each of these stands once, in the list of questions. */
export const gapsBesideQuestions = (assessed: Assessed): readonly Gap[] =>
  gapsOf(assessed).filter(({ question }) => question === null);

/** What leads need to know beside a criterion. */
type Beside = Pick<Assessed, 'questions' | 'issue'>;

/** These criteria as gaps, whatever they found. */
export function gapsAmong({ questions, issue }: Beside, criteria: readonly AssessedCriterion[]): readonly Gap[] {
  return criteria.flatMap((one): readonly Gap[] => {
    const blocking = one.id === 'blocking-answered' ? blockingIn(questions) : [];
    return blocking.length > 0
      ? blocking.map(gapOf)
      : [{ id: one.id, question: null, lead: placeOf(one, { issue, questions }) }];
  });
}

/** The first gap that one more voice would close: the one that offers administrators to do without. */
export function lacksOneRespondent(gaps: readonly Gap[], { assessment }: Pick<PanelView, 'assessment'>): Gap | null {
  const lacks = ({ id }: Gap): boolean => {
    const finding = assessment.criteria.find((one) => one.id === id)?.finding;
    return finding?.outcome === 'unmet' && finding.because === 'one-more-respondent';
  };
  return gaps.find(lacks) ?? null;
}

/** The one place that closes the gap, or follows the advice. */
export function placeOf({ id, step, place, finding }: AssessedCriterion, { issue, questions }: Beside): Gap['lead'] {
  if (finding.outcome === 'unmet' && finding.because === 'blocked' && finding.key !== null)
    return { to: 'issue', key: finding.key };
  if (finding.outcome === 'unmet' && finding.because === 'low-vote-unheard') return { to: 'low-vote' };
  if (isOwnId(id)) return { to: 'own', id, step };
  switch (place) {
    case 'why':
    case 'who':
    case 'inScope':
    case 'outOfScope':
    case 'doneWhen':
      return { to: 'ticket', field: place };
    case 'question': {
      const unowned = questions.find((one) => isUnsettled(one) && one.owner === null);
      return unowned === undefined ? { to: 'ask' } : { to: 'question', id: unowned.id };
    }
    case 'issue':
      return { to: 'issue', key: issue.parent?.key ?? '' };
    // A blocker that the viewer may not see is named in the last step.
    case 'own':
    case null:
      return { to: 'confirm' };
    default:
      return { to: place };
  }
}

/** What people ticked on earlier content, by name, where that is all that keeps an agreed issue from being ready. */
export function oldTicks({ assessment, own }: Pick<PanelView, 'assessment' | 'own'>): readonly string[] {
  const old = assessment.criteria.filter(({ need, finding }) => need === 'required' && finding.outcome === 'outdated');
  const ticked = own.filter(({ id }) => old.some((one) => one.id === id)).map(({ name }) => name);
  return ticked.length === old.length ? ticked : [];
}

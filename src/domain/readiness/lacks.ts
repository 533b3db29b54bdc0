import { isOwnId } from '../shared/own-id';
import type { ReadinessState } from '../shared/readiness-state';
import type { Lacks } from '../refinement/readiness';
import type { AssessedCriterion, AssessedId, Assessment } from './finding';

/** Neither form nor people: what stands in the way from outside, and its size. */
const beside: readonly AssessedId[] = ['unblocked', 'small-enough', 'parent-ready'];
/** The form that every item is expected to have; of a bug the last two alone apply. A rule of the team adds to it. */
const usualForm: readonly AssessedId[] = ['why', 'acceptance-criteria', 'steps', 'expected'];

/** Fields and ticks are form; what was asked, answered and voted is people's. */
function halfOf({ id, by }: AssessedCriterion): 'form' | 'people' | null {
  if (beside.includes(id)) return null;
  return by === 'field' || isOwnId(id) ? 'form' : 'people';
}

export const isMissing = ({ finding }: AssessedCriterion): boolean =>
  finding.outcome === 'unmet' || finding.outcome === 'outdated';

/** What was found of an issue. `exceptionIsOld`: an exception was made on content that has changed since. */
type Assessed = { readonly assessed: readonly AssessedCriterion[]; readonly exceptionIsOld: boolean };

/** Which half keeps an issue in this state from being ready. */
export function lacksOf(state: ReadinessState, { assessed, exceptionIsOld }: Assessed): Lacks {
  if (state === 'ready' || state === 'exception') return 'nothing';
  if (state === 'draft' || state === 'unknown') return 'both';
  const required = assessed.filter(({ need }) => need === 'required');
  const form = requiredOf(assessed, 'form');
  const people = requiredOf(assessed, 'people');
  const decisive = assessed.filter((criterion) => usualForm.includes(criterion.id) || form.includes(criterion));
  const isFormMet = decisive.length > 0 && !decisive.some(isMissing);
  if (state === 'recheck') return exceptionIsOld && !isFormMet ? 'both' : 'agreement';
  if (people.some(isMissing)) return isFormMet ? 'agreement' : 'both';
  if (!form.some(isMissing)) return 'nothing';
  const isFormAlone = required.filter(isMissing).every((criterion) => halfOf(criterion) === 'form');
  return isFormAlone && isSaid(people) ? 'form' : 'both';
}

/** Returns whether each required people criterion is met on the present content, and people have answered at all. */
export function isPeopleMet(assessed: readonly AssessedCriterion[]): boolean {
  const people = requiredOf(assessed, 'people');
  return !people.some(isMissing) && isSaid(people);
}

/** Returns whether a required criterion of the form is missing. */
export const isFormMissing = (assessed: readonly AssessedCriterion[]): boolean =>
  requiredOf(assessed, 'form').some(isMissing);

/** Returns whether people said something that is required, and the content has changed since. */
export const isPeopleOutdated = (assessed: readonly AssessedCriterion[]): boolean =>
  requiredOf(assessed, 'people').some(({ finding }) => finding.outcome === 'outdated');

const requiredOf = (assessed: readonly AssessedCriterion[], half: 'form' | 'people'): readonly AssessedCriterion[] =>
  assessed.filter((criterion) => criterion.need === 'required' && halfOf(criterion) === half);

/** Whether people agreed on the present content: by their vote or, where none is required, since they were asked. */
function isSaid(people: readonly AssessedCriterion[]): boolean {
  const decisive = people.find(({ id }) => id === 'confident') ?? people.find(({ id }) => id === 'asked');
  return decisive?.finding.outcome === 'met';
}

/** What is left of an item, by the part of the sentence on its standing that names it. */
export type UnmetParts = Readonly<Record<'missing' | 'since' | 'inTheWay', readonly AssessedCriterion[]>>;

/** Sorts the required criteria that are not met. What was said on older content was never missing. */
export function unmetParts({ readiness: { standing }, criteria }: Assessment): UnmetParts {
  const unmet = criteria.filter((criterion) => criterion.need === 'required' && isMissing(criterion));
  const of = (half: ReturnType<typeof halfOf>) => unmet.filter((criterion) => halfOf(criterion) === half);
  switch (standing) {
    case 'agreed-then-changed':
      return { missing: unmet.filter(({ id }) => id !== 'asked' && id !== 'confident'), since: [], inTheWay: [] };
    case 'agreed-then-asked':
      return { missing: of('form'), since: of('people'), inTheWay: of(null) };
    case 'agreed-incomplete':
    case 'agreed-in-the-way':
      return { missing: of('form'), since: [], inTheWay: of(null) };
    default:
      return { missing: unmet, since: [], inTheWay: [] };
  }
}

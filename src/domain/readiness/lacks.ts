import { isOwnId } from '../shared/own-id';
import type { ReadinessState } from '../shared/readiness-state';
import type { Lacks } from '../refinement/readiness';
import type { AssessedCriterion, AssessedId } from './finding';

/** Neither form nor people: what stands in the way from outside, and its size. */
const beside: readonly AssessedId[] = ['unblocked', 'small-enough', 'parent-ready'];
/** The form of an issue of which the policy requires none; of a bug the last two alone apply. */
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
  const form = required.filter((criterion) => halfOf(criterion) === 'form');
  const people = required.filter((criterion) => halfOf(criterion) === 'people');
  const decisive = form.length > 0 ? form : assessed.filter(({ id }) => usualForm.includes(id));
  const isFormMet = decisive.length > 0 && !decisive.some(isMissing);
  if (state === 'recheck') return exceptionIsOld && !isFormMet ? 'both' : 'agreement';
  if (people.some(isMissing)) return isFormMet ? 'agreement' : 'both';
  if (!form.some(isMissing)) return 'nothing';
  const isFormAlone = required.filter(isMissing).every((criterion) => halfOf(criterion) === 'form');
  return isFormAlone && isSaid(people) ? 'form' : 'both';
}

/** Whether people agreed on the present content: by their vote or, where none is required, since they were asked. */
function isSaid(people: readonly AssessedCriterion[]): boolean {
  const decisive = people.find(({ id }) => id === 'confident') ?? people.find(({ id }) => id === 'asked');
  return decisive?.finding.outcome === 'met';
}

import { acceptanceCriteria } from './acceptance-criteria';
import { asked } from './asked';
import { blockingAnswered } from './blocking-answered';
import { confident } from './confident';
import { estimated } from './estimated';
import { outOfScope } from './out-of-scope';
import { questionsOwned } from './questions-owned';
import { smallEnough } from './small-enough';
import { unblocked } from './unblocked';
import { visual } from './visual';
import { why } from './why';

/** Every criterion that a policy can ask for except custom ones, in the order in which pages show them. */
export const criteria = {
  why,
  'acceptance-criteria': acceptanceCriteria,
  'out-of-scope': outOfScope,
  visual,
  asked,
  'blocking-answered': blockingAnswered,
  'questions-owned': questionsOwned,
  estimated,
  'small-enough': smallEnough,
  unblocked,
  confident,
};

export type CriterionId = keyof typeof criteria;
/** What one of them found. */
export type Found = ReturnType<(typeof criteria)[CriterionId]['find']>;

const isCriterion = (id: string): id is CriterionId => Object.hasOwn(criteria, id);
export const criterionIds: readonly CriterionId[] = Object.keys(criteria).filter(isCriterion);

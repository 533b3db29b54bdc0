import { acceptanceCriteria } from './acceptance-criteria';
import { asked } from './asked';
import { blockingAnswered } from './blocking-answered';
import { confident } from './confident';
import type { Criterion } from './criterion';
import type { CriterionId } from './criterion-ids';
import { estimated } from './estimated';
import { expected } from './expected';
import { outOfScope } from './out-of-scope';
import { questionsOwned } from './questions-owned';
import { smallEnough } from './small-enough';
import { steps } from './steps';
import { unblocked } from './unblocked';
import { visual } from './visual';
import { who } from './who';
import { why } from './why';

export const criteria = {
  why,
  who,
  'acceptance-criteria': acceptanceCriteria,
  steps,
  expected,
  'out-of-scope': outOfScope,
  visual,
  asked,
  'blocking-answered': blockingAnswered,
  'questions-owned': questionsOwned,
  estimated,
  'small-enough': smallEnough,
  unblocked,
  confident,
} satisfies Readonly<Record<CriterionId, Criterion>>;

/** What one of them found. */
export type Found = ReturnType<(typeof criteria)[CriterionId]['find']>;

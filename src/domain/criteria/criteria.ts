import { acceptanceCriteria } from './acceptance-criteria';
import { asked } from './asked';
import { blockingAnswered } from './blocking-answered';
import { confident } from './confident';
import type { Criterion } from './criterion';
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

/**
 * The id of every criterion that a policy can ask for except custom ones, in the order in which pages show them. Named
 * apart from `criteria`, so that a page which only knows the ids does not load how each is found.
 */
export const criterionIds = [
  'why',
  'who',
  'acceptance-criteria',
  'steps',
  'expected',
  'out-of-scope',
  'visual',
  'asked',
  'blocking-answered',
  'questions-owned',
  'estimated',
  'small-enough',
  'unblocked',
  'confident',
] as const;
export type CriterionId = (typeof criterionIds)[number];

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

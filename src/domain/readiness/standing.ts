import type { Lacks } from '../refinement/readiness';
import type { Standing } from '../shared/standing';
import type { ReadinessState } from '../shared/readiness-state';

/** The facts that the standing follows from. They are judged on the present content. */
type StandingFacts = {
  readonly state: ReadinessState;
  readonly lacks: Lacks;
  /** An exception was made on content that has changed since. */
  readonly isExceptionOld: boolean;
  /** The item was agreed before, and has not been taken back by a talk. */
  readonly wasAgreed: boolean;
  /** The agreement, or one of its people records, is on other content. */
  readonly isOnOtherContent: boolean;
  /** Each required people criterion is met on this content, and there is one. */
  readonly isPeopleMet: boolean;
  /** A required criterion of the form is missing. */
  readonly isFormMissing: boolean;
};

/**
 * Returns how an item stands with the team: the first row that matches, so exactly one. No other place decides if
 * something was agreed. Source: the table *Standing* of the rules.
 */
export function standingOf(facts: StandingFacts): Standing {
  const { state } = facts;
  if (state === 'unknown' || state === 'exception') return state;
  if (state === 'ready') return 'agreed';
  if (facts.isExceptionOld) return 'exception-changed';
  if (state === 'draft') return 'draft';
  if (facts.isPeopleMet) return facts.isFormMissing ? 'agreed-incomplete' : 'agreed-in-the-way';
  if (facts.wasAgreed) return facts.isOnOtherContent ? 'agreed-then-changed' : 'agreed-then-asked';
  return facts.lacks === 'agreement' ? 'on-paper' : 'not-agreed';
}

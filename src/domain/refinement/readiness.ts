import type { Step } from '../shared/steps';
import type { Day, Instant } from '../shared/instant';
import type { ReadinessState } from '../shared/readiness-state';
import type { TalkOutcome } from '../talk/talk';

/** The indexed summary on the issue, property `commonGroundReadiness`: derived, at most 2 KB, scalars only. */
export type Readiness = {
  readonly state: ReadinessState;
  /** 0–100, for JQL and charts only. */
  readonly score: number;
  /** Unmet required criteria. */
  readonly gaps: number;
  /** Their ids, space separated, so that it stays a scalar. */
  readonly missing: string;
  /** "yes" when every field criterion is met and a people criterion is not. Jira indexes no booleans. */
  readonly onPaper: 'yes' | 'no';
  readonly nextStep: Step | 'none';
  readonly openQuestions: number;
  readonly blockingQuestions: number;
  readonly nextDue: Day | null;
  /** Lower median of the latest revealed round, 0 when nobody has voted. */
  readonly confidence: number;
  readonly lowestConfidence: number;
  readonly talks: number;
  /** How the latest talk ended; `none`: it was left without an outcome. */
  readonly outcome: TalkOutcome | 'not-talked';
  /** The content is materially another than the latest talk left it. */
  readonly changedSinceTalk: 'yes' | 'no';
  /** A question of it was answered after the latest talk: there is something to take up again. */
  readonly answeredSinceTalk: 'yes' | 'no';
  readonly agreedAt: Instant | null;
  readonly fingerprint: string;
  readonly policyVersion: number;
  readonly schema: 1;
};

import type { Step } from '../shared/steps';
import type { Day, Instant } from '../shared/instant';
import type { ReadinessState } from '../shared/readiness-state';
import type { TalkOutcome } from '../talk/talk';

/** The indexed summary on the issue, property `commonGroundReadiness`: derived, at most 2 KB, scalars only. */
export type Readiness = {
  readonly state: ReadinessState;
  /** 0–100, for JQL and charts only. */
  readonly score: number;
  /** What is left, as the panel counts it: the unmet required criteria, each question that must be answered first apart. */
  readonly gaps: number;
  /** Ids of the unmet required criteria, space separated, to stay a scalar. */
  readonly missing: string;
  /** "yes" when every field criterion is met and a people criterion is not. Jira indexes no booleans. */
  readonly onPaper: 'yes' | 'no';
  /** What else its own content or its surroundings say, as codes, space separated: see `remarks`. */
  readonly remarks: string;
  readonly nextStep: Step | 'none';
  readonly openQuestions: number;
  readonly blockingQuestions: number;
  readonly nextDue: Day | null;
  /** Lower median of the latest revealed round; 0 under three votes, as is `lowestConfidence`. */
  readonly confidence: number;
  readonly lowestConfidence: number;
  /** How the confidence in force was given: hands counted by one person, or votes of one's own. */
  readonly voted: 'hands' | 'votes' | 'not-voted';
  /** Whether votes wait for their reveal. Their number would take a write for each vote. */
  readonly votesWait: 'yes' | 'no';
  /** How many people asked something or said "nothing from me" in the talk that counts, and how many are needed. */
  readonly respondents: number;
  readonly respondentsNeeded: number;
  readonly talks: number;
  /** The outcome of the latest talk; `none`: it was left without one. */
  readonly outcome: TalkOutcome | 'not-talked';
  /** Whether the content changed materially since the end of the latest talk. */
  readonly changedSinceTalk: 'yes' | 'no';
  /** Whether a question was answered since the latest talk, so that there is something to take up again. */
  readonly answeredSinceTalk: 'yes' | 'no';
  readonly agreedAt: Instant | null;
  readonly fingerprint: string;
  readonly policyVersion: number;
  readonly schema: 1;
};

import { standingAs } from '../../../../test/builders/standing';
import type { Untidy } from '../../../../src/jira/search/untidy';
import { aBacklogItem } from '../../../../test/builders/an-issue';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import type { AccountId } from '../../../../src/domain/shared/person';
import type { Progress, Sprint } from '../../../../src/domain/issue/issue';
import type { DigestedQuestion } from '../../../../src/domain/question/question-digest';
import type { Summary } from '../../../../src/domain/refinement/readiness';
import type { ReadinessState } from '../../../../src/domain/shared/readiness-state';

export type TestIssue = {
  readonly key: string;
  readonly summary: string;
  readonly progress: Progress;
  readonly sprint: Sprint | null;
  readonly estimate: number | null;
  readonly readiness: Summary | null;
  readonly questions: readonly DigestedQuestion[];
  /** The reporter, to whom questions go first. */
  readonly reporter: AccountId | null;
  readonly exception: { readonly reason: string } | null;
  /** It has the flag of a rule with our action. */
  readonly isOurs: boolean;
  /** What there is to tidy up about it. */
  readonly untidy: readonly Untidy[];
};

/** An issue with defaults: unassessed, in the backlog, without questions. */
export const anIssue = (key: string, given: Partial<TestIssue> = {}): TestIssue => ({
  key,
  summary: `About ${key}`,
  progress: 'new',
  sprint: null,
  estimate: null,
  readiness: null,
  questions: [],
  reporter: null,
  exception: null,
  isOurs: false,
  untidy: [],
  ...given,
});

export const aReadiness = (state: ReadinessState, given: Partial<Summary> = {}): Summary => ({
  state,
  score: state === 'ready' ? 100 : 40,
  gaps: state === 'ready' ? 0 : 1,
  missing: '',
  outdated: '',
  startedAt: null,
  lacks: state === 'ready' || state === 'exception' ? 'nothing' : 'both',
  standing: standingAs({ state, lacks: given.lacks ?? 'both' }),
  remarks: '',
  nextStep: 'none',
  openQuestions: 0,
  blockingQuestions: 0,
  nextDue: null,
  confidence: 0,
  lowestConfidence: 0,
  votesWait: 'no',
  respondents: 0,
  respondentsNeeded: 0,
  talks: 0,
  voted: 'not-voted',
  outcome: 'not-talked',
  changedSinceTalk: 'no',
  answeredSinceTalk: 'no',
  agreedAt: state === 'ready' ? '2026-11-20T09:00:00.000Z' : null,
  fingerprint: 'f',
  policyVersion: 0,
  reason: '',
  language: 'en',
  schema: 1,
  ...given,
});

export const aQuestion = (id: string, given: Partial<DigestedQuestion> = {}): DigestedQuestion => ({
  id,
  kind: 'question',
  category: null,
  blocking: false,
  owner: null,
  due: null,
  askedOn: '2026-11-20',
  text: 'Who updates the list?',
  ...given,
});

/** The same issue as the report reads it. */
export const anItem = (key: string, given: Partial<BacklogItem> = {}): BacklogItem =>
  aBacklogItem({ id: key, key, summary: `About ${key}`, estimate: { value: null }, ...given });

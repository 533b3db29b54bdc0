import { publicCounts } from '../ballot/few-votes';
import { readContent } from '../content/read-content';
import { criteria } from '../criteria/criteria';
import { criterionIds, type CriterionId } from '../criteria/criterion-ids';
import type { AssessedRecords, Subject as Looked } from '../criteria/criterion';
import { needOf } from './need-of';
import { wholeSeconds } from '../shared/day';
import { isMaterialChange } from '../content/fingerprint';
import { findParent, followsParent } from './follow-parent';
import type { EffectivePolicy } from '../policy/effective-policy';
import type { Instant } from '../shared/instant';
import type { Issue } from '../issue/issue';
import { findOwn } from './own-criteria';
import { isEnoughText, ownText } from '../content/own-text';
import { steps, type Step } from '../shared/steps';
import type { OwnCriterion, Policy } from '../policy/policy';
import { isAskedOf } from '../policy/rule-conditions';
import { isAnsweredAfter, isBlocking, nextDue } from '../question/question-count';
import type { AssessedCriterion, AssessedId, Assessment } from './finding';
import type { Frozen, Readiness } from '../refinement/readiness';
import { isAgreed } from '../refinement/standing';
import { isFormMissing, isMissing, isPeopleMet, isPeopleOutdated, lacksOf } from './lacks';
import { remarks } from './remarks';
import { findSizesApart } from './sizes-apart';
import { standingOf } from './standing';
import type { ReadinessState } from '../shared/readiness-state';
import type { Refinement } from '../refinement/refinement';

/**
 * Every criterion of the policy, and the summary that Jira indexes. Once work has begun the summary keeps the stored
 * state; questions are still counted.
 */
export function assess(issue: Issue, records: AssessedRecords, policy: EffectivePolicy): Assessment {
  const assessment = assessSeen(issue, { ...records, hasHidden: false }, policy);
  const waits = records.hasHidden === true;
  // Waiting questions count only where the issue would be agreed without them, so that the state tells of them no more
  // than that.
  const isKept = waits && issue.progress === 'new' && isAgreed(assessment.readiness);
  return isKept ? assessSeen(issue, records, policy) : assessment;
}

function assessSeen(issue: Issue, records: AssessedRecords, policy: EffectivePolicy): Assessment {
  const subject = toSubject(issue, records, policy);
  const assessed = followsParent(issue, records) ? [followed(issue), ...whatBlocks(subject)] : applied(subject);
  const current = { ...judge(subject, assessed), ...measure(subject, assessed) };
  const readiness = issue.progress === 'new' ? current : { ...current, ...frozen(records.frozen) };
  return { readiness, criteria: assessed };
}

/**
 * Every criterion of the policy, in the order of the steps. Where no required one applies, the vote is required, so
 * that "ready" always depends on people.
 */
function applied(subject: Subject): readonly AssessedCriterion[] {
  const found = [...criterionIds.flatMap((id) => builtIn(id, subject)), ...subject.policy.own.flatMap(own)];
  const applies = found.some(({ need, finding }) => need === 'required' && finding.outcome !== 'not-applicable');
  const all = applies
    ? found
    : [...found.filter(({ id }) => id !== 'confident'), judged('confident', 'required', subject)];
  return [...all, ...sizesApart(subject)].sort((a, b) => steps.indexOf(a.step) - steps.indexOf(b.step));

  function own(criterion: OwnCriterion): readonly AssessedCriterion[] {
    const { id, step, by } = criterion;
    const need = needOf(id, subject);
    if (need === 'off' || !isAskedOf(criterion, subject.issue.fields)) return [];
    return [{ id, step, need, by, place: 'own', finding: findOwn(criterion, subject) }];
  }
}

function builtIn(id: CriterionId, subject: Subject): readonly AssessedCriterion[] {
  const need = needOf(id, subject);
  return need === 'off' ? [] : [judged(id, need, subject)];
}

function judged(id: CriterionId, need: AssessedCriterion['need'], subject: Subject): AssessedCriterion {
  const { step, by, place, find } = criteria[id];
  return { id, step, need, by, place, finding: find(subject) };
}

/** Among the criteria only while the sizes lie apart. */
function sizesApart({ records }: Subject): readonly AssessedCriterion[] {
  const about = { id: 'sizesApart', step: 'confirm', need: 'required', by: 'people', place: 'size' } as const;
  const finding = findSizesApart(records);
  return finding.outcome === 'unmet' ? [{ ...about, finding }] : [];
}

function followed(issue: Issue): AssessedCriterion {
  const about = { id: 'parent-ready', step: 'confirm', need: 'required', by: 'record', place: 'issue' } as const;
  return { ...about, finding: findParent(issue) };
}

/** The unmet criteria that keep a sub-task from being ready besides its parent. */
function whatBlocks(subject: Subject): readonly AssessedCriterion[] {
  return applied(subject).filter(({ id, finding }) => isOwnObstacle(id) && finding.outcome === 'unmet');
}

const isOwnObstacle = (id: AssessedId): boolean =>
  id === 'blocking-answered' || id === 'unblocked' || id === 'sizesApart';

/** The fingerprint of the present content. */
export function currentFingerprint(issue: Issue): string {
  return readContent(issue).fingerprint;
}

function toSubject(issue: Issue, records: AssessedRecords, policy: EffectivePolicy): Subject {
  const { content, fingerprint } = readContent(issue);
  return { issue, records, policy, content, fingerprint, velocity: policy.velocity ?? null };
}

type Subject = Looked & { readonly policy: Policy };

function judge(subject: Subject, assessed: readonly AssessedCriterion[]): Frozen {
  const missing = assessed.filter((criterion) => criterion.need === 'required' && isMissing(criterion));
  const state = stateOf(subject, assessed);
  const isExceptionOld = isExceptionOutdated(subject);
  const lacks = lacksOf(state, { assessed, exceptionIsOld: isExceptionOld });
  return {
    state,
    score: score(assessed, state),
    gaps: countGaps(missing, subject.records.questions),
    missing: idsOf(missing, 'unmet'),
    outdated: idsOf(missing, 'outdated'),
    lacks,
    standing: standingOf({
      state,
      lacks,
      isExceptionOld,
      wasAgreed: subject.records.agreement !== null,
      isOnOtherContent: isPeopleOutdated(assessed) || isAgreementOutdated(subject),
      isPeopleMet: isPeopleMet(assessed),
      isFormMissing: isFormMissing(assessed),
    }),
    nextStep: nextStep(missing),
    startedAt: null,
  };
}

function idsOf(criteria: readonly AssessedCriterion[], outcome: 'unmet' | 'outdated'): string {
  return criteria.flatMap(({ id, finding }) => (finding.outcome === outcome ? [id] : [])).join(' ');
}

/** Each question that must be answered first is a gap of its own, as in the panel. */
function countGaps(missing: readonly AssessedCriterion[], questions: Refinement['questions']): number {
  const blocking = questions.filter(isBlocking).length;
  return missing.reduce((sum, { id }) => sum + (id === 'blocking-answered' ? Math.max(1, blocking) : 1), 0);
}

/** Counted in every state, also once work has begun. */
function measure(subject: Subject, assessed: readonly AssessedCriterion[]): Omit<Readiness, keyof Frozen> {
  const { fingerprint: now, policy, records } = subject;
  const { questions, confidence, talks } = records;
  const last = talks.talks.at(-1);
  const shown = confidence === null ? null : publicCounts(confidence);
  const numbers = shown === null || shown.counts === null ? null : shown;
  return {
    remarks: remarks(subject, assessed),
    openQuestions: questions.filter(({ state }) => state === 'open').length,
    blockingQuestions: questions.filter(isBlocking).length,
    nextDue: nextDue(questions),
    confidence: numbers?.lowerMedian ?? 0,
    lowestConfidence: numbers?.lowest ?? 0,
    voted: confidence === null ? 'not-voted' : 'votes',
    votesWait: records.votesHidden === true ? 'yes' : 'no',
    respondents: talks.asked?.respondents ?? 0,
    respondentsNeeded: talks.asked?.quorum ?? 0,
    talks: talks.talks.length + talks.folded,
    outcome: last?.outcome ?? 'not-talked',
    changedSinceTalk:
      last !== undefined && isMaterialChange(last.fingerprint, now, policy.materialChange) ? 'yes' : 'no',
    answeredSinceTalk: last !== undefined && questions.some((one) => isAnsweredAfter(one, last.at)) ? 'yes' : 'no',
    agreedAt: agreedAtOf(records, assessed),
    fingerprint: now,
    policyVersion: policy.judgedSince,
    schema: 1,
  };
}

/** In order of precedence. */
function stateOf(subject: Subject, assessed: readonly AssessedCriterion[]): ReadinessState {
  const exceptionIsOld = isExceptionOutdated(subject);
  if (subject.records.talks.exception !== null && !exceptionIsOld) return 'exception';
  if (assessed.some(({ id }) => id === 'parent-ready')) return stateOfFollower(assessed);
  if (isDraft(subject)) return 'draft';
  const outcomes = assessed.filter(({ need }) => need === 'required').map(({ finding }) => finding.outcome);
  const unmet = outcomes.includes('unmet');
  const outdated = outcomes.includes('outdated');
  if (!unmet && !outdated && outcomes.includes('met')) return 'ready';
  if ((!unmet && outdated) || exceptionIsOld) return 'recheck';
  return 'refine';
}

/** Returns whether the item was agreed on other content than it has now. */
function isAgreementOutdated({ records: { agreement }, fingerprint, policy }: Subject): boolean {
  return agreement !== null && isMaterialChange(agreement.fingerprint, fingerprint, policy.materialChange);
}

/** Whether the issue was taken as is on other content than it has now. */
function isExceptionOutdated({ records, fingerprint, policy }: Subject): boolean {
  const { exception } = records.talks;
  return exception !== null && isMaterialChange(exception.fingerprint, fingerprint, policy.materialChange);
}

/** A parent's why says nothing about this part of it, so a title below an epic stays a draft. */
function isDraft({ content, issue, policy }: Subject): boolean {
  const hasWhy = content.why !== null && content.whyFrom !== 'parent';
  return !hasWhy && !isEnoughText(ownText(issue), policy);
}

/** A sub-task that follows its parent needs no text of its own, so it is never a draft. */
function stateOfFollower(assessed: readonly AssessedCriterion[]): ReadinessState {
  return assessed.some((criterion) => criterion.need === 'required' && isMissing(criterion)) ? 'refine' : 'ready';
}

const WEIGHT = { required: 3, advice: 1 } as const;

/** Met weight ÷ applicable weight in percent, rounded down; 100 only for ready issues. */
function score(assessed: readonly AssessedCriterion[], state: ReadinessState): number {
  const applicable = assessed.filter(({ finding }) => finding.outcome !== 'not-applicable');
  const all = weight(applicable);
  const reached =
    all === 0 ? 0 : Math.floor((weight(applicable.filter(({ finding }) => finding.outcome === 'met')) * 100) / all);
  return state === 'ready' ? reached : Math.min(99, reached);
}

function weight(assessed: readonly AssessedCriterion[]): number {
  return assessed.reduce((sum, { need }) => sum + WEIGHT[need], 0);
}

function nextStep(missing: readonly AssessedCriterion[]): Step | 'none' {
  return steps.find((step) => missing.some((criterion) => criterion.step === step)) ?? 'none';
}

/**
 * Returns the moment at which the item last became agreed. If the rules alone made it agreed, so that no act stored that
 * moment, it is the latest of the required people records.
 */
function agreedAtOf(records: AssessedRecords, assessed: readonly AssessedCriterion[]): Instant | null {
  const { agreement, confidence, talks } = records;
  if (agreement !== null) return wholeSeconds(agreement.at);
  if (!isPeopleMet(assessed)) return null;
  const people = assessed.filter(({ need }) => need === 'required');
  const at = people.flatMap(({ id }) => {
    if (id === 'asked') return talks.asked?.at ?? [];
    return id === 'confident' ? (confidence?.at ?? []) : [];
  });
  const last = at.sort().at(-1);
  return last === undefined ? null : wholeSeconds(last);
}

/** Work began before anybody looked. */
const NEVER_JUDGED: Frozen = {
  state: 'unknown',
  score: 0,
  gaps: 0,
  missing: '',
  outdated: '',
  lacks: 'both',
  standing: 'unknown',
  nextStep: 'none',
  startedAt: null,
};

/** The judgement that stays as it was when work began. */
function frozen(stored: Frozen | null): Frozen {
  if (stored === null) return NEVER_JUDGED;
  const { state, score, gaps, missing, outdated, lacks, standing, nextStep, startedAt } = stored;
  return { state, score, gaps, missing, outdated, lacks, standing, nextStep, startedAt };
}

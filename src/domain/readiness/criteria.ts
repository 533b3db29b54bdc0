import { newBlockers } from '../issue/around';
import type { ConfidenceResult } from '../ballot/round';
import type { Because } from '../refinement/because';
import type { Content } from '../content/content';
import { isMaterialChange } from '../content/fingerprint';
import { needFor } from '../policy/needs';
import type { Blocker, Issue, Sprint } from '../issue/issue';
import type { Stamp } from '../shared/instant';
import type { CriterionId, Need, Policy, RuleId, Step } from '../policy/policy';
import { isBlocking, isUnsettled } from '../question/question-count';
import type { AssessedCriterion, Finding } from '../refinement/readiness';
import type { Refinement } from '../refinement/refinement';
import { keptSize } from '../ballot/size';
import type { Talk, TalkRecord } from '../talk/talk';
import { tally } from './tally';

/** The records that readiness is derived from. */
export type AssessedRecords = Pick<
  Refinement,
  'frozen' | 'questions' | 'broken' | 'brief' | 'confidence' | 'size' | 'talks'
> & {
  /** Whether anonymous questions wait since a batch moment: any of them may block. */
  readonly unseen?: boolean;
  /** Whether people write privately, or have: any private question may block. */
  readonly unshown?: boolean;
  /** Whether a later round has hidden votes, which may change the result. */
  readonly votesHidden?: boolean;
};

/** What a criterion looks at. */
export type Subject = {
  readonly issue: Issue;
  readonly records: AssessedRecords;
  readonly policy: Policy;
  readonly content: Content;
  /** Of the present content. */
  readonly fingerprint: string;
  /** Median of completed estimate per sprint; null when unknown. */
  readonly velocity: number | null;
};

type Criterion = {
  readonly step: Step;
  readonly by: AssessedCriterion['by'];
  readonly find: (subject: Subject) => Finding;
};

export const met: Finding = { outcome: 'met' };
export const notApplicable: Finding = { outcome: 'not-applicable' };
export const unmet = (because: Because, facts: Readonly<Record<string, string | number>> = {}): Finding => ({
  outcome: 'unmet',
  because,
  facts,
});

export const criteria: Readonly<Record<CriterionId, Criterion>> = {
  why: { step: 'scope', by: 'field', find: ({ content }) => (content.why === null ? unmet('no-why') : met) },
  'acceptance-criteria': {
    step: 'scope',
    by: 'field',
    find: acceptance,
  },
  'out-of-scope': {
    step: 'scope',
    by: 'field',
    find: ({ content }) => (content.outOfScope.length === 0 ? unmet('no-out-of-scope') : met),
  },
  visual: { step: 'scope', by: 'field', find: ({ content }) => (content.visuals === 0 ? unmet('no-visual') : met) },
  asked: { step: 'unknowns', by: 'people', find: asked },
  'blocking-answered': { step: 'unknowns', by: 'record', find: blockingAnswered },
  'questions-owned': { step: 'unknowns', by: 'record', find: questionsOwned },
  estimated: { step: 'confirm', by: 'field', find: estimated },
  'small-enough': { step: 'confirm', by: 'field', find: smallEnough },
  unblocked: { step: 'confirm', by: 'field', find: unblocked },
  confident: { step: 'confirm', by: 'people', find: confident },
};

/**
 * The present need of a criterion. Ownership of questions is advice at most. Blocking questions and blockers newer than
 * the agreement keep an issue unready under any policy.
 */
export function needOf(id: RuleId, { policy, records, issue }: Pick<Subject, 'policy' | 'records' | 'issue'>): Need {
  const need = needFor(policy, issue.type.id, id);
  if (id === 'questions-owned') return need === 'off' ? 'off' : 'advice';
  if (id === 'blocking-answered' && mayBlock(records)) return 'required';
  if (id === 'unblocked' && obstaclesOf({ ...issue, blockers: newBlockers(records.talks.around, issue) }).length > 0)
    return 'required';
  return need;
}

/** Whether a question blocks, or a hidden or unreadable one may. */
function mayBlock({ questions, broken, unseen, unshown }: AssessedRecords): boolean {
  return unseen === true || unshown === true || broken.length > 0 || questions.some(isBlocking);
}

function acceptance({ content, policy: { acceptanceAtLeast: least } }: Subject): Finding {
  const count = content.acceptanceCriteria.length;
  if (count === 0) return unmet('no-acceptance-criteria');
  return count < least ? unmet('too-few-acceptance-criteria', { count, least }) : met;
}

function asked(subject: Subject): Finding {
  const record = subject.records.talks.asked;
  if (record === null) return unmet('nobody-asked');
  const { voices, quorum } = record;
  return voices < Math.max(1, quorum) ? unmet('too-few-voices', { voices, quorum }) : current(record, subject);
}

/**
 * Not applicable before the team was asked, so that an empty ticket earns no score; blocking questions count all the
 * same.
 */
function blockingAnswered(subject: Subject): Finding {
  const blocking = subject.records.questions.filter(isBlocking);
  const open = blocking.filter(({ state }) => state === 'open').length;
  if (open > 0) return unmet('blocking-open', { count: open });
  if (blocking.length > 0) return unmet('blocking-waiting', { count: blocking.length });
  const { broken, unseen, unshown } = subject.records;
  if (broken.length > 0) return unmet('questions-unreadable', { count: broken.length });
  if (unshown === true) return unmet('still-hidden');
  if (unseen === true) return unmet('doubts-unseen');
  return wasAsked(subject) ? met : notApplicable;
}

function questionsOwned(subject: Subject): Finding {
  if (!wasAsked(subject)) return notApplicable;
  const count = subject.records.questions.filter((question) => isUnsettled(question) && question.owner === null).length;
  return count > 0 ? unmet('questions-unowned', { count }) : met;
}

function wasAsked(subject: Subject): boolean {
  return asked(subject).outcome !== 'unmet';
}

/** Met by the field's number, or by a settled card that is not in the field. */
function estimated({ issue: { estimate }, records }: Subject): Finding {
  if (estimate === null) return notApplicable;
  return estimate.value === null && keptSize(records.size) === null ? unmet('no-estimate') : met;
}

function smallEnough({ issue: { estimate }, policy, velocity }: Subject): Finding {
  const value = estimate?.value ?? null;
  if (velocity === null || value === null) return notApplicable;
  const limit = toHundredths(velocity * policy.smallEnough);
  const percent = Math.round(policy.smallEnough * 100);
  return value > limit ? unmet('too-large', { estimate: value, limit, percent }) : met;
}

function unblocked({ issue }: Subject): Finding {
  const obstacles = obstaclesOf(issue);
  const [key] = obstacles.flatMap((one) => one.key ?? []).sort(asNumbered);
  return obstacles.length > 0
    ? unmet('blocked', { count: obstacles.length, ...(key === undefined ? {} : { key }) })
    : met;
}

/** TIF-9 before TIF-10. */
function asNumbered(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** The blockers that will not be done in time. */
export function obstaclesOf({ blockers, sprint }: Pick<Issue, 'blockers' | 'sprint'>): readonly Blocker[] {
  return blockers.filter((blocker) => !isInTime(blocker, sprint));
}

/** Whether a blocker is in this or an earlier sprint; seen from the backlog every planned sprint is earlier. */
function isInTime({ sprint: theirs }: Blocker, ours: Sprint | null): boolean {
  if (theirs === null) return false;
  if (ours === null || theirs.id === ours.id) return true;
  const order = { closed: 0, active: 1, future: 2 } as const;
  if (order[theirs.state] !== order[ours.state]) return order[theirs.state] < order[ours.state];
  if (theirs.startDate !== null && ours.startDate !== null) return theirs.startDate <= ours.startDate;
  if (theirs.startDate === null && ours.startDate === null) return theirs.id < ours.id;
  return theirs.startDate !== null;
}

function confident(subject: Subject): Finding {
  const { records, policy } = subject;
  const result = records.confidence;
  if (result === null || records.votesHidden === true) return unmet('nobody-voted');
  const { votes, would, quorum, majority, unheard } = tally(result, records.questions, policy.confidentAt);
  if (votes === 0) return unmet('nobody-voted');
  if (!quorum) return unmet('too-few-votes', { votes: result.voters, quorum: result.quorum });
  if (!majority) return unmet('too-few-would-start', { would, of: votes });
  if (unheard > 0) return unmet('doubt-unheard', { count: unheard });
  return isPutOff(result, records.talks) ? unmet('another-talk') : current(result, subject);
}

/**
 * Whether the vote was put off: the last talk that decides on it ended with "another talk" while nothing else was
 * missing. Talks left without an outcome, or ended so over something else, do not decide.
 */
function isPutOff({ round }: ConfidenceResult, { talks }: TalkRecord): boolean {
  const saysNothing = ({ outcome, putOff }: Talk) =>
    outcome === 'none' || (outcome === 'another-talk' && putOff === undefined);
  return talks.findLast((talk) => !saysNothing(talk))?.putOff === round;
}

/** A people record counts as long as its content is the present one. */
export function current(record: Stamp, { fingerprint, policy }: Pick<Subject, 'fingerprint' | 'policy'>): Finding {
  const changed = isMaterialChange(record.fingerprint, fingerprint, policy.materialChange);
  return changed ? { outcome: 'outdated', at: record.at } : met;
}

/** Rounds away the floating-point remainder of a share. */
function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

import { asked, wasAsked } from './asked';
import { type Criterion, criterion, current, unmet, met, notApplicable, type AssessedRecords } from './criterion';
import type { CriterionId } from './criterion-ids';
import { unblocked } from './unblocked';
import type { ConfidenceResult } from '../ballot/round';
import { tally } from '../ballot/tally';
import type { TalkRecord } from '../talk/talk';
import { ofOneRespondent } from './one-respondent';
import { namedPresets } from './named-presets';
import { keptSize } from '../ballot/size';
import { isUnsettled, isBlocking } from '../question/question-count';
import { isBug } from '../issue/is-bug';

const why = criterion({
  step: 'scope',
  by: 'field',
  place: 'why',
  reads: ['summary', 'description', 'parent', 'issuetype'],
  requiredIn: ['scrum', 'kanban'],
  find: ({ content, issue }) => {
    if (content.why !== null) return met;
    return isBug(issue.type) ? notApplicable : unmet({ because: 'no-why' });
  },
});

const who = criterion({
  step: 'scope',
  by: 'field',
  place: 'who',
  reads: ['summary', 'description'],
  requiredIn: [],
  find: ({ content }) => (content.who === null ? unmet({ because: 'no-who' }) : met),
});

const acceptanceCriteria = criterion({
  step: 'scope',
  by: 'field',
  place: 'doneWhen',
  reads: ['description', 'acceptance', 'issuetype'],
  requiredIn: ['scrum', 'kanban'],
  find: ({ content, issue, policy: { acceptanceAtLeast: least } }) => {
    const count = content.acceptanceCriteria.length;
    if (count < least && isBug(issue.type)) return notApplicable;
    if (count === 0) return unmet({ because: 'no-acceptance-criteria' });
    return count < least ? unmet({ because: 'too-few-acceptance-criteria', count, least }) : met;
  },
});

/** What the description of a bug says in place of the why and of the acceptance criteria. */
const ofBug = (part: 'steps' | 'expected') =>
  criterion({
    step: 'scope',
    by: 'field',
    place: 'done-when',
    reads: ['description', 'issuetype'],
    requiredIn: [],
    find: ({ content, issue }) => {
      if (!isBug(issue.type)) return notApplicable;
      return content[part].length === 0 ? unmet({ because: `no-${part}` as const }) : met;
    },
  });

const outOfScope = criterion({
  step: 'scope',
  by: 'field',
  place: 'outOfScope',
  reads: ['description'],
  requiredIn: [],
  find: ({ content }) => (content.outOfScope.length === 0 ? unmet({ because: 'no-out-of-scope' }) : met),
});

const visual = criterion({
  step: 'scope',
  by: 'field',
  place: 'done-when',
  reads: ['description', 'attachment'],
  requiredIn: [],
  find: ({ content }) => (content.visuals === 0 ? unmet({ because: 'no-visual' }) : met),
});

/**
 * Not applicable before anybody was asked, so that an empty ticket scores nothing by it. A blocking question always
 * counts.
 */
const blockingAnswered = criterion({
  step: 'unknowns',
  by: 'record',
  place: 'ask',
  reads: [],
  requiredIn: namedPresets,
  mustHold: ({ records }) => mayBlock(records),
  find: (subject) => {
    const { questions, broken, hasHidden } = subject.records;
    const blocking = questions.filter(isBlocking);
    const open = blocking.filter(({ state }) => state === 'open').length;
    if (open > 0) return unmet({ because: 'blocking-open', count: open });
    // All of them are answered, and their askers have not accepted it yet.
    if (blocking.length > 0) return unmet({ because: 'blocking-waiting', count: blocking.length });
    if (broken.length > 0) return unmet({ because: 'questions-unreadable', count: broken.length });
    if (hasHidden === true) return unmet({ because: 'still-hidden' });
    return wasAsked(subject) ? met : notApplicable;
  },
});

/** A question blocks, or may block because it is hidden or cannot be read. */
function mayBlock({ questions, broken, hasHidden }: AssessedRecords): boolean {
  return hasHidden === true || broken.length > 0 || questions.some(isBlocking);
}

const questionsOwned = criterion({
  step: 'unknowns',
  by: 'record',
  place: 'question',
  reads: [],
  requiredIn: [],
  atMost: 'advice',
  find: (subject) => {
    if (!wasAsked(subject)) return notApplicable;
    const { questions } = subject.records;
    const count = questions.filter((question) => isUnsettled(question) && question.owner === null).length;
    return count > 0 ? unmet({ because: 'questions-unowned', count }) : met;
  },
});

/** Met by a number in the field, or by a settled card that has no number or that Jira did not take. */
const estimated = criterion({
  step: 'confirm',
  by: 'field',
  place: 'size',
  reads: ['estimate'],
  requiredIn: ['scrum'],
  find: ({ issue: { estimate }, records }) => {
    if (estimate === null) return notApplicable;
    return estimate.value === null && keptSize(records.size) === null ? unmet({ because: 'no-estimate' }) : met;
  },
});

/** It takes no more than the policy's share of a usual sprint. */
const smallEnough = criterion({
  step: 'confirm',
  by: 'field',
  place: 'split',
  reads: ['estimate'],
  requiredIn: [],
  find: ({ issue, policy, velocity }) => {
    const estimate = issue.estimate?.value ?? null;
    if (velocity === null || estimate === null) return notApplicable;
    const limit = toHundredths(velocity * policy.smallEnough);
    const percent = Math.round(policy.smallEnough * 100);
    return estimate > limit
      ? unmet({ because: 'too-large', estimate, limit, percent, usual: toHundredths(velocity) })
      : met;
  },
});

/** Rounds, since a share of a velocity has many decimals. */
function toHundredths(value: number): number {
  return Math.round(value * 100) / 100;
}

/** A quorum voted, most would start on this content, and every doubt was heard. */
const confident = criterion({
  step: 'confirm',
  by: 'people',
  place: 'vote',
  reads: [],
  requiredIn: namedPresets,
  find: (subject) => {
    const { records, policy } = subject;
    const result = records.confidence;
    if (result === null || records.votesHidden === true) return unmet({ because: 'nobody-voted' });
    const { votes, of, would, quorum, majority, unheard } = tally(result, records.questions, policy.confidentAt);
    if (votes === 0) return unmet({ because: 'nobody-voted' });
    const alone = ofOneRespondent({ count: result.voters, quorum: result.quorum }, policy);
    if (alone === 'one-more') return unmet({ because: 'one-more-respondent' });
    if (!quorum && alone === null)
      return unmet({ because: 'too-few-votes', votes: result.voters, quorum: result.quorum });
    // Of two votes the number would tell each voter the other's vote.
    if (!majority && votes === 2) return unmet({ because: 'not-both' });
    if (!majority) return unmet({ because: 'too-few-would-start', would, of });
    if (unheard > 0) return unmet({ because: 'low-vote-unheard', count: unheard });
    return isPutOff(result, records.talks) ? unmet({ because: 'another-talk' }) : current(result, subject);
  },
});

/** Whether this round was put off: a talk ended with "another talk" though nothing else was missing, see `recordTalk`. */
function isPutOff({ round }: Pick<ConfidenceResult, 'round'>, { talks }: TalkRecord): boolean {
  return talks.at(-1)?.putOff === round;
}

export const criteria = {
  why,
  who,
  'acceptance-criteria': acceptanceCriteria,
  steps: ofBug('steps'),
  expected: ofBug('expected'),
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

import type { CriterionId } from '../domain/criteria/criterion-ids';
import type { AssessedId } from '../domain/readiness/finding';
import type { PolicyNumbers } from '../domain/shared/policy-numbers';
import { counted, rounded } from './counted';
import type { Reasons } from './reasons';

/** What a criterion's line depends on. */
type Numbers = Pick<PolicyNumbers, 'acceptanceAtLeast' | 'smallEnough'>;

/** What is missing, as the thing to do about it. */
export const gap: Readonly<Record<AssessedId, string>> = {
  why: 'Say why it matters',
  who: 'Say who is affected',
  'acceptance-criteria': 'Say when it is done',
  steps: 'Say how to see the fault',
  expected: 'Say what should happen',
  'out-of-scope': 'Say what is out of scope',
  visual: 'Attach a picture or a design in Jira',
  asked: 'Ask: what could go wrong?',
  'blocking-answered': 'Answer what must be answered first',
  'questions-owned': 'Find someone for each open question',
  estimated: 'Estimate its size',
  'small-enough': 'Split it: it is too large for a sprint',
  unblocked: 'Something else has to be done first',
  'parent-ready': 'Its parent has to be ready first',
  confident: 'Vote: would you start building this?',
  sizesApart: 'Settle on a size',
};

/** Two votes have no counts: "both" (`yes` is 2), or null for "not both". */
export const wouldStart: (yes: number | null, all: number) => string = (yes, all) =>
  all === 2 ? `${yes === 2 ? 'Both' : 'Not both'} would start` : `${yes} of ${all} would start`;

/** More exactly, where the finding says why. */
export const gapBecause: Partial<Reasons> & Pick<Reasons, 'too-few-votes' | 'too-few-would-start'> = {
  'too-few-acceptance-criteria': ({ count, least }) => `Say when it is done: ${count} of ${least} criteria so far`,
  'too-few-respondents': ({ respondents, quorum }) =>
    `Hear what could go wrong: ${respondents} of ${quorum} needed so far`,
  'blocking-open': ({ count }) => `Answer ${counted(count, 'question', 'questions')} that must come first`,
  'blocking-waiting': ({ count }) =>
    count === 1 ? 'Accept 1 answer, or open it again' : `Accept ${count} answers, or open them again`,
  'still-hidden': () => 'Show what was written',
  'questions-unreadable': () => 'Repair what cannot be read',
  'too-large': ({ estimate, limit, percent, usual }) =>
    `Split it: ${rounded('en', estimate)} points. A usual sprint takes ${rounded('en', usual)}, and ${percent === 50 ? 'half' : `${percent}%`} of that is ${rounded('en', limit)}`,
  blocked: ({ count, key, summary, sprint }) => {
    if (key === null)
      return count === 1 ? 'A work item you cannot see comes first' : `${count} work items you cannot see come first`;
    const named = `${key}${summary === null ? '' : ` “${summary}”`}${sprint === null ? '' : ` in ${sprint}`}`;
    return `${named} ${count === 1 ? 'comes' : `and ${count - 1} more come`} first`;
  },
  'parent-not-ready': ({ parent }) => `Its parent ${parent} has to be ready first`,
  'nobody-voted': () => 'Vote: nobody has said whether they would start',
  'one-more-respondent': () => 'One more voice is needed',
  'too-few-votes': ({ votes, quorum }) => `Vote: ${votes} of ${quorum} needed so far`,
  'too-few-would-start': ({ would, of }) =>
    `${would === 0 ? 'Nobody' : `Only ${would} of ${of}`} would start: find out why`,
  'not-both': () => 'Not both would start: find out why',
  'low-vote-unheard': ({ count }) => `Hear ${counted(count, 'doubt', 'lowVotes')} from the vote`,
  'another-talk': () => 'Talk and vote again: the last talk ended with “Another talk”',
  'sizes-apart': ({ steps }) => `Sizes are ${steps} steps apart: talk, then vote again or settle`,
};

/** The same as a part of a summary's reason: "Not agreed yet: no vote has been revealed." */
export const lackBecause: Reasons = {
  'no-why': () => 'no why found',
  'no-who': () => 'no “for whom” found',
  'no-acceptance-criteria': () => 'no acceptance criteria',
  'too-few-acceptance-criteria': ({ count, least }) => `only ${count} of ${least} acceptance criteria`,
  'no-steps': () => 'no steps to see the fault',
  'no-expected': () => 'no expected result found',
  'no-out-of-scope': () => 'no “out of scope” found',
  'no-visual': () => 'no picture or design',
  'nobody-asked': () => 'nobody has asked what could go wrong',
  'too-few-respondents': ({ respondents, quorum }) =>
    `only ${respondents} of ${quorum} ${respondents === 1 ? 'has' : 'have'} said what could go wrong`,
  'blocking-open': ({ count }) =>
    count === 1 ? '1 question must be answered first' : `${count} questions must be answered first`,
  'blocking-waiting': ({ count }) =>
    count === 1 ? '1 answer waits to be accepted' : `${count} answers wait to be accepted`,
  'questions-unreadable': ({ count }) =>
    count === 1 ? 'a question cannot be read' : `${count} questions cannot be read`,
  'still-hidden': () => 'what people write in silence is still to be shown',
  'questions-unowned': ({ count }) => (count === 1 ? '1 question has no owner' : `${count} questions have no owner`),
  'no-estimate': () => 'no estimate',
  'too-large': ({ estimate, limit, percent }) =>
    `${estimate} is more than ${limit}, ${percent === 50 ? 'half a sprint' : `${percent}% of a sprint`}`,
  blocked: ({ count }) => (count === 1 ? 'blocked by 1 work item' : `blocked by ${count} work items`),
  'own-empty': ({ name, field }) => `${field} is empty (“${name}”)`,
  'own-differs': ({ name, field }) => `${field} says something else than “${name}” asks for`,
  'own-none': ({ name, fields }) => `none of ${fields.join(', ')} says what “${name}” asks for`,
  'own-unticked': ({ name }) => `nobody has ticked “${name}”`,
  'parent-not-ready': ({ parent }) => `${parent} is not ready`,
  'nobody-voted': () => 'no vote has been revealed',
  'one-more-respondent': () => 'one more voice is needed',
  'too-few-votes': ({ votes, quorum }) => `only ${votes} of ${quorum} votes`,
  'too-few-would-start': ({ would, of }) => `${would} of ${of} would start`,
  'not-both': () => 'not both would start',
  'low-vote-unheard': ({ count }) => (count === 1 ? '1 doubt was not heard yet' : `${count} doubts were not heard yet`),
  'another-talk': () => 'the last talk ended with “another talk”',
  'sizes-apart': ({ steps }) => `sizes are ${steps} steps apart`,
};

/** What is missing, as one says it: read after a dash, so in lower case. */
export const missing: Readonly<Record<CriterionId | 'parent-ready' | 'sizesApart', string>> = {
  why: 'no why found',
  who: 'no “for whom” found',
  'acceptance-criteria': 'no acceptance criteria',
  steps: 'no steps to see the fault',
  expected: 'no expected result found',
  'out-of-scope': 'no “out of scope” found',
  visual: 'no picture',
  asked: 'too few have said what could go wrong',
  'blocking-answered': 'a question must be answered first',
  'questions-owned': 'a question has no owner',
  estimated: 'no estimate',
  'small-enough': 'too big for one sprint',
  unblocked: 'blocked by something later',
  confident: 'no agreement to start',
  'parent-ready': 'its parent is not ready',
  sizesApart: 'sizes are apart',
};

/** The same as a noun, for "most missing: a vote" and a rule of the look back. */
export const missingThing: Readonly<Record<CriterionId | 'parent-ready' | 'sizesApart', string>> = {
  why: 'why',
  who: 'who is affected',
  'acceptance-criteria': 'acceptance criteria',
  steps: 'steps to see the fault',
  expected: 'what should happen',
  'out-of-scope': 'out of scope said',
  visual: 'a picture',
  asked: 'an answer to “What could go wrong?”',
  'blocking-answered': 'answers',
  'questions-owned': 'owners of questions',
  estimated: 'an estimate',
  'small-enough': 'a smaller size',
  unblocked: 'a way past blockers',
  confident: 'a vote',
  'parent-ready': 'a parent that is ready',
  sizesApart: 'one size',
};

/** One line per criterion, for "What ready means". */
export const criterion: Readonly<Record<CriterionId, (policy: Numbers) => string>> = {
  why: () => 'It says why it matters',
  who: () => 'It says who is affected',
  'acceptance-criteria': ({ acceptanceAtLeast: n }) =>
    n === 1 ? 'It has acceptance criteria' : `It has at least ${n} acceptance criteria`,
  steps: () => 'A bug says how to see the fault',
  expected: () => 'A bug says what should happen',
  'out-of-scope': () => 'It says what is out of scope',
  visual: () => 'It has a picture or a link to a design',
  asked: () => 'The team asked “What could go wrong?”, and enough people said something or “nothing from me”',
  'blocking-answered': () => 'Questions that must be answered first are answered',
  'questions-owned': () => 'Every open question has an owner',
  estimated: () => 'Its size is estimated',
  'small-enough': ({ smallEnough: share }) =>
    `It takes at most ${share === 0.5 ? 'half' : `${Math.round(share * 100)}%`} of a usual sprint`,
  unblocked: () => 'Nothing outside this or an earlier sprint blocks it',
  confident: () => 'More than half would start building it, and every doubt was heard',
};

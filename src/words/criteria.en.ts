import type { CriterionId } from '../domain/criteria/criteria';
import type { AssessedId } from '../domain/readiness/finding';
import type { PolicyNumbers } from '../domain/shared/policy-numbers';
import { counted, rounded } from './counted';
import type { Reasons } from './reasons';

/** What a criterion's line depends on. */
type Numbers = Pick<PolicyNumbers, 'acceptanceAtLeast' | 'smallEnough'>;

/** What is missing, as the thing to do about it. */
export const gap: Readonly<Record<AssessedId, string>> = {
  why: 'Say why it matters',
  'acceptance-criteria': 'Say when it is done',
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
};

/** Two votes have no counts: "both" (`yes` is 2), or null for "not both". */
export const wouldStart = (yes: number | null, all: number): string =>
  all === 2 ? `${yes === 2 ? 'Both' : 'Not both'} would start` : `${yes} of ${all} would start`;

/** More exactly, where the finding says why. */
export const gapBecause: Partial<Reasons> & Pick<Reasons, 'too-few-votes' | 'too-few-would-start'> = {
  'too-few-acceptance-criteria': ({ count, least }) => `Say when it is done: ${count} of ${least} criteria so far`,
  'too-few-voices': ({ voices, quorum }) => `Hear what could go wrong: ${voices} of ${quorum} needed so far`,
  'blocking-open': ({ count }) => `Answer ${counted(count, 'question', 'questions')} that must come first`,
  'blocking-waiting': ({ count }) =>
    count === 1 ? 'Accept 1 answer, or open it again' : `Accept ${count} answers, or open them again`,
  'doubts-unseen': () => 'Hear what was said without a name',
  'still-hidden': () => 'Show what was written',
  'questions-unreadable': () => 'Repair what cannot be read',
  'too-large': ({ estimate, limit, percent }) =>
    `Split it: ${rounded('en', estimate)} is more than ${percent === 50 ? 'half' : `${percent}% of`} a sprint (${rounded('en', limit)})`,
  blocked: ({ count, key }) =>
    key === null
      ? `${counted(count, 'other item has', 'other items have')} to be done first, which you may not see`
      : `${key} ${count === 1 ? 'has' : `and ${count - 1} more have`} to be done first`,
  'parent-not-ready': ({ parent }) => `Its parent ${parent} has to be ready first`,
  'nobody-voted': () => 'Vote: nobody has said whether they would start',
  'too-few-votes': ({ votes, quorum }) => `Vote: ${votes} of ${quorum} needed so far`,
  'too-few-would-start': ({ would, of }) =>
    `${would === 0 ? 'Nobody' : `Only ${would} of ${of}`} would start: find out why`,
  'not-both': () => 'Not both would start: find out why',
  'doubt-unheard': ({ count }) => `Hear ${counted(count, 'doubt', 'doubts')} from the vote`,
  'another-talk': () => 'Talk and vote again: the last talk ended with “Another talk”',
};

/** The same in the app's own comment on a flagged issue. */
export const flagBecause: Reasons = {
  'no-why': () => 'nothing says why',
  'no-acceptance-criteria': () => 'no acceptance criteria',
  'too-few-acceptance-criteria': ({ count, least }) => `only ${count} of ${least} acceptance criteria`,
  'no-out-of-scope': () => 'nothing says what is out of scope',
  'no-visual': () => 'no picture or design',
  'nobody-asked': () => 'nobody has asked what could go wrong',
  'too-few-voices': ({ voices, quorum }) =>
    `only ${voices} of ${quorum} ${voices === 1 ? 'has' : 'have'} said what could go wrong`,
  'blocking-open': ({ count }) =>
    count === 1 ? '1 question must be answered first' : `${count} questions must be answered first`,
  'blocking-waiting': ({ count }) =>
    count === 1 ? '1 answer waits to be accepted' : `${count} answers wait to be accepted`,
  'questions-unreadable': ({ count }) =>
    count === 1 ? 'a question cannot be read' : `${count} questions cannot be read`,
  'doubts-unseen': () => 'what was said without a name is still to be shown',
  'still-hidden': () => 'what people write in silence is still to be shown',
  'questions-unowned': ({ count }) => (count === 1 ? '1 question has no owner' : `${count} questions have no owner`),
  'no-estimate': () => 'no estimate',
  'too-large': ({ estimate, limit, percent }) =>
    `${estimate} is more than ${limit}, ${percent === 50 ? 'half a sprint' : `${percent}% of a sprint`}`,
  blocked: ({ count }) => (count === 1 ? 'blocked by 1 work item' : `blocked by ${count} work items`),
  'own-empty': ({ name, field }) => `“${name}”: ${field} is empty`,
  'own-differs': ({ name, field }) => `“${name}”: not by what ${field} says`,
  'own-unticked': ({ name }) => `nobody has ticked “${name}”`,
  'parent-not-ready': ({ parent }) => `${parent} is not ready`,
  'nobody-voted': () => 'no vote has been revealed',
  'too-few-votes': ({ votes, quorum }) => `only ${votes} of ${quorum} votes`,
  'too-few-would-start': ({ would, of }) => `${would} of ${of} would start`,
  'not-both': () => 'not both would start',
  'doubt-unheard': ({ count }) => (count === 1 ? '1 doubt was not heard yet' : `${count} doubts were not heard yet`),
  'another-talk': () => 'the last talk ended with “another talk”',
};

/** What is missing, as one says it: read after a dash, so in lower case. */
export const missing: Readonly<Record<CriterionId, string>> = {
  why: 'why is missing',
  'acceptance-criteria': 'no acceptance criteria',
  'out-of-scope': 'nobody said what is out of scope',
  visual: 'no picture',
  asked: 'nobody asked what could go wrong',
  'blocking-answered': 'a question must be answered first',
  'questions-owned': 'a question has no owner',
  estimated: 'no estimate',
  'small-enough': 'too big for one sprint',
  unblocked: 'blocked by something later',
  confident: 'no agreement to start',
};

/** The same as a noun, for "most missing: a vote". */
export const missingThing: Readonly<Record<CriterionId, string>> = {
  why: 'why',
  'acceptance-criteria': 'acceptance criteria',
  'out-of-scope': 'out of scope',
  visual: 'a picture',
  asked: 'what could go wrong',
  'blocking-answered': 'answers',
  'questions-owned': 'owners of questions',
  estimated: 'an estimate',
  'small-enough': 'a smaller size',
  unblocked: 'a way past blockers',
  confident: 'a vote',
};

/** One line per criterion, for "What ready means". */
export const criterion: Readonly<Record<CriterionId, (policy: Numbers) => string>> = {
  why: () => 'It says why it matters',
  'acceptance-criteria': ({ acceptanceAtLeast: n }) =>
    n === 1 ? 'It has acceptance criteria' : `It has at least ${n} acceptance criteria`,
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

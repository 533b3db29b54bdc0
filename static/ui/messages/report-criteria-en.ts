import type { CriterionId, Policy } from '../../../src/domain/policy/policy';

/** The policy's numbers that criterion lines mention. */
type Numbers = Pick<Policy, 'acceptanceAtLeast' | 'smallEnough'>;

/** What is missing, in lower case: it follows a dash or a comma. */
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

/** What is missing as a noun, for "most missing: a vote". */
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

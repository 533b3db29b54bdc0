import type { FlagWords } from './flag-words';

export const en: FlagWords = {
  notAgreed: (reasons) => `Not agreed yet: ${reasons.join('; ')}. Open refinement.`,
  draft: 'only a title so far, nothing says why it matters',
  changed: 'the content changed since you agreed',
  cleared: 'The flag is gone: refinement says nothing against starting this any more.',
  because: {
    'no-why': () => 'nothing says why',
    'no-acceptance-criteria': () => 'no acceptance criteria',
    'no-out-of-scope': () => 'nothing says what is out of scope',
    'no-visual': () => 'no picture or design',
    'nobody-asked': () => 'nobody has asked what could go wrong',
    'too-few-voices': ({ voices, quorum }) => `only ${voices} of ${quorum} have said what could go wrong`,
    'blocking-open': ({ count }) =>
      count === 1 ? '1 question must be answered first' : `${count} questions must be answered first`,
    'blocking-waiting': ({ count }) =>
      count === 1 ? '1 answer waits to be accepted' : `${count} answers wait to be accepted`,
    'questions-unowned': ({ count }) => (count === 1 ? '1 question has no owner' : `${count} questions have no owner`),
    'no-estimate': () => 'no estimate',
    'too-large': ({ estimate, limit }) => `${estimate} is more than ${limit}, half a sprint`,
    blocked: ({ count }) => (count === 1 ? 'blocked by 1 work item' : `blocked by ${count} work items`),
    'parent-not-ready': ({ parent }) => `${parent} is not ready`,
    'nobody-voted': () => 'nobody has voted',
    'too-few-votes': ({ votes, quorum }) => `only ${votes} of ${quorum} votes`,
    'too-few-would-start': ({ would, of }) => `${would} of ${of} would start`,
    'doubt-unheard': ({ count }) => (count === 1 ? '1 doubt was not heard yet' : `${count} doubts were not heard yet`),
  },
};

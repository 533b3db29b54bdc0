import type { FlagWords } from './flag-words';

export const en: FlagWords = {
  notAgreed: (reasons) => `Not agreed yet: ${reasons.join('; ')}. Open refinement.`,
  draft: 'too little said so far, nothing says why it matters',
  changed: 'the content changed since you agreed',
  changedOwn: (name) => `the content changed since somebody ticked “${name}”`,
  cleared: 'The flag is gone: refinement says nothing against starting this any more.',
  because: {
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
      Number(count) === 1 ? 'a question cannot be read' : `${count} questions cannot be read`,
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
    'doubt-unheard': ({ count }) => (count === 1 ? '1 doubt was not heard yet' : `${count} doubts were not heard yet`),
    'another-talk': () => 'the last talk ended with “another talk”',
  },
};

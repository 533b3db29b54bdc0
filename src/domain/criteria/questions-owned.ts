import { isUnsettled } from '../question/question-count';
import { wasAsked } from './asked';
import { criterion, met, notApplicable, unmet } from './criterion';

export const questionsOwned = criterion({
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

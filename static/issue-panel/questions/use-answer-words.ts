import type { Failure } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import type { FailureFacts } from '../../../src/failure';
import { useWords } from '../panel-context';
import { answerParts } from './answer-parts';

/**
 * Puts what a conflict says of a question's answer as it is read: the code that it starts with is no word.
 * @param mine whether what the viewer wrote is an answer, too
 */
export function useAnswerWords({ kind }: Question, mine: 'answer' | 'other'): (failure: Failure) => Failure {
  const { answers } = useWords().questions;
  const inWords = (fact: 'theirs' | 'yours', facts: FailureFacts): FailureFacts => {
    const said = facts[fact];
    if (typeof said !== 'string') return {};
    const { code, text } = answerParts(kind, said);
    return code === null ? {} : { [fact]: [answers[code], text].filter((part) => part !== '').join(' · ') };
  };
  return ({ facts, ...failure }) => ({
    ...failure,
    facts: {
      ...facts,
      // Of one that is open they have changed the words, or said what its answer lacks.
      ...(facts['state'] === 'open' ? {} : inWords('theirs', facts)),
      ...(mine === 'answer' ? inWords('yours', facts) : {}),
    },
  });
}

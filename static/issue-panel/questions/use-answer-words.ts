import type { Failure } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import type { FailureFacts } from '../../../src/failure';
import { useWords } from '../panel-context';
import { answerParts } from './answer-parts';

/**
 * Replaces answer codes in a conflict's texts by their words.
 * @param mine whether the viewer's own text is an answer too
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
      // On an open question the other change is a new text or what its answer lacks, not an answer.
      ...(facts['state'] === 'open' ? {} : inWords('theirs', facts)),
      ...(mine === 'answer' ? inWords('yours', facts) : {}),
    },
  });
}

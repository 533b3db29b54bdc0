import type { Failure } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import { answerParts } from './answer-parts';
import { useWords } from '../words';

/**
 * Replaces answer codes in a conflict's texts by their words.
 * @param mine whether the viewer's own text is an answer too
 */
export function useAnswerWords({ kind }: Question, mine: 'answer' | 'other'): (failure: Failure) => Failure {
  const { answers } = useWords().questions;
  const inWords = (said: string): string => {
    const { code, text } = answerParts(kind, said);
    return code === null ? said : [answers[code], text].filter((part) => part !== '').join(' · ');
  };
  return (failure) => {
    const { details } = failure;
    if (details.because !== 'question-changed') return failure;
    // On an open question the other change is a new text or what its answer lacks, not an answer.
    const theirs = details.state === 'open' ? details.theirs : inWords(details.theirs);
    return {
      ...failure,
      details: { ...details, theirs, yours: mine === 'answer' ? inWords(details.yours) : details.yours },
    };
  };
}

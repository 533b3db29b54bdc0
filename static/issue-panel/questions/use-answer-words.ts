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
  const inWords = (said: string | null): string | null => {
    if (said === null) return null;
    const { code, text } = answerParts(kind, said);
    return code === null ? said : [answers[code], text].filter((part) => part !== '').join(' · ');
  };
  return (failure) => {
    const { details } = failure;
    if (details.because !== 'two-texts') return failure;
    const fields = details.fields.map((one) => ({
      field: one.field,
      // The other change may also be a new text, or what an answer lacks.
      theirs: one.field === 'answer' ? inWords(one.theirs) : one.theirs,
      mine: mine === 'answer' ? inWords(one.mine) : one.mine,
    }));
    return { ...failure, details: { ...details, fields } };
  };
}

import type { NewQuestion } from '../../src/contract';
import type { Answerable, Question } from '../../src/domain/question/question';
import type { Edit } from '../../src/domain/question/question-change';

/** An open question of Ben's that is not blocking. */
export function aQuestion(spoilt: Partial<Question> = {}): Question {
  return {
    id: 'q1',
    kind: 'question',
    text: 'Who updates the allergen list?',
    category: null,
    blocking: false,
    askedBy: 'ben',
    askedFor: null,
    askedAt: '2025-11-24T09:00:00.000Z',
    owner: 'ana',
    due: '2025-11-27',
    state: 'open',
    answer: null,
    answeredBy: null,
    answeredAt: null,
    answeredOver: null,
    closedAt: null,
    reopenedBecause: null,
    fromRound: null,
    fromComment: null,
    told: [],
    version: 1,
    ...spoilt,
  };
}

/** What a page has seen of a question when an answer to it is begun. */
export const answerableOf = ({ text, kind, state, answer }: Question): Answerable => ({ text, kind, state, answer });

/** What a page has seen of a question when an edit of it is begun. */
export const editOf = ({ text, kind, category, owner, due }: Question): Edit => ({ text, kind, category, owner, due });

/** A new, signed question that does not block and has no owner. */
export const aLine = (text: string, spoilt: Partial<NewQuestion> = {}): NewQuestion => ({
  kind: 'question',
  text,
  blocking: false,
  category: null,
  owner: null,
  due: null,
  ...spoilt,
});

import { isBlocking } from '../question/question-count';
import type { PublicRow } from '../refinement/public-row';

/**
 * Whether by its row an item may be agreed without a talk: votes on confidence were revealed, and no question must be answered
 * first. A summary that a search finds may be forged, and a page may name any item as revealed.
 */
export function mayBeAgreed(row: Pick<PublicRow, 'confidence' | 'questions'> | undefined): boolean {
  return row !== undefined && row.confidence !== null && !row.questions.some(isBlocking);
}

import { isBlocking } from '../question/question-count';
import type { PublicRow } from '../refinement/public-row';
import type { Meeting } from './meeting';

/**
 * Whether by its row an item may be agreed without a talk: votes on confidence were revealed, and no question must be answered
 * first. A summary that a search finds may be forged, and a page may name any item as revealed.
 */
export function mayBeAgreed(row: Pick<PublicRow, 'confidence' | 'questions'> | undefined): boolean {
  return row !== undefined && row.confidence !== null && !row.questions.some(isBlocking);
}

/** What became of an item whose votes a press has shown without a talk: it waits for a press, or it was agreed. */
export type FastLane = 'shown' | 'agreed';

/** null where no press has shown its votes. Where one person agreed and another one wants a talk, there is a talk. */
export function fastLaneOf(
  { revealed, withoutTalk, talkFirst }: Pick<Meeting, 'revealed' | 'withoutTalk' | 'talkFirst'>,
  issue: string,
): FastLane | null {
  if (!revealed.includes(issue)) return null;
  return withoutTalk.includes(issue) && !talkFirst.includes(issue) ? 'agreed' : 'shown';
}

import { onlyAsks, whatIsAsked } from './asking';
import type { AccountId } from '../shared/person';

/** A comment's text as lines; `by` is null where the author is unknown. */
export type Comment = { readonly id: string; readonly by: AccountId | null; readonly text: string };

/** `asked`: the sentences of the comment that ask. */
type Unanswered<T> = { readonly comment: T; readonly asked: string };

/**
 * The comments of one issue, oldest first, that ask without an answer. An answer is a later comment of another person
 * that does more than ask back.
 */
export function unansweredComments<T extends Comment>(comments: readonly T[]): readonly Unanswered<T>[] {
  return comments.flatMap((comment, index) => {
    const sentences = whatIsAsked(comment.text);
    if (sentences === '') return [];
    const isAnswer = (later: T) => later.by !== comment.by && !onlyAsks(later.text);
    return comments.slice(index + 1).some(isAnswer) ? [] : [{ comment, asked: sentences }];
  });
}

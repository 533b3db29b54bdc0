import { whatIsAsked } from '../../../src/domain/content/asking';
import { hash } from '../../../src/domain/shared/hash';
import type { AccountId } from '../../../src/domain/shared/person';
import { saysHow } from '../../../src/domain/content/solution-language';
import { unfinishedIn } from '../../../src/domain/content/unfinished';
import { unansweredComments } from '../../../src/domain/content/unanswered-comments';
import { linesOf, writtenComments } from '../../../src/jira/adf/comment-texts';
import { isRecord } from '../../ui/is-record';
import { readFields } from '../../ui/read-fields';

/**
 * A passage of Jira's texts that may be a question, or says how instead of what. `commentId`: null outside of comments.
 */
export type Found = {
  /** Stable for the same comment and the same words, so that a dismissal holds. */
  readonly id: string;
  readonly text: string;
  readonly why: 'asks' | 'unfinished' | 'how';
  readonly commentId: string | null;
  readonly by: AccountId | null;
};

/** Most hints; a longer list would read as a demand. */
export const FOUND_LIMIT = 8;

const found = (text: string, why: Found['why']): Found => ({
  id: `text:${hash(text)}`,
  text,
  why,
  commentId: null,
  by: null,
});

/** Criteria that say how something is built. */
export const sayingHow = (criteria: readonly string[]): readonly Found[] =>
  criteria.filter(saysHow).map((text) => found(text, 'how'));

function inDescription(document: unknown): readonly Found[] {
  const lines = linesOf(document).map(unfinishedIn);
  const unfinished = lines.flatMap((line) => line.unfinished.map((text) => found(text, 'unfinished')));
  const asked = whatIsAsked(lines.flatMap(({ rest }) => rest).join('\n')).split('\n');
  return [...unfinished, ...asked.filter((text) => text !== '').map((text) => found(text, 'asks'))];
}

function inComments(comments: unknown): readonly Found[] {
  return unansweredComments(writtenComments(comments)).map(({ comment: { id, by }, asked }) => ({
    id: `comment:${id}`,
    text: asked,
    why: 'asks',
    commentId: id,
    by,
  }));
}

/** Removes repeated ids, keeping the first. */
export const each = (all: readonly Found[]): readonly Found[] =>
  all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);

/** Reads the texts as the viewer, in one request, and the hints in them, oldest comment first. Fails when Jira does not answer. */
export async function readFound(issueKey: string): Promise<readonly Found[]> {
  const { description, comment } = await readFields(issueKey, 'description,comment');
  const comments = isRecord(comment) ? comment['comments'] : [];
  return each([...inComments(comments), ...inDescription(description)]);
}

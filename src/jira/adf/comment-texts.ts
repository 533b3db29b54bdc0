import type { Instant } from '../../domain/shared/instant';
import type { Comment } from '../../domain/content/unanswered-comments';
import { readDocument } from './adf';
import { recordOf } from './adf-node';
import { toInstant } from '../instant';

/** `at`: when it was written; null where Jira does not say. */
export type WrittenComment = Comment & { readonly at: Instant | null };

/** The lines of a document in Atlassian's format. */
export function linesOf(document: unknown): readonly string[] {
  return readDocument(document).flatMap(({ text }) => text.split('\n').map((line) => line.trim()));
}

/** The comments that people wrote, in Jira's order. Comments of apps and malformed ones are left out. */
export function writtenComments(comments: unknown): readonly WrittenComment[] {
  return Array.isArray(comments) ? comments.flatMap(readOne) : [];
}

function readOne(value: unknown): readonly WrittenComment[] {
  const raw = recordOf(value);
  const author = recordOf(raw?.['author']);
  if (raw === null || typeof raw['id'] !== 'string' || author?.['accountType'] === 'app') return [];
  const by = author?.['accountId'];
  const created = raw['created'];
  return [
    {
      id: raw['id'],
      by: typeof by === 'string' ? by : null,
      at: typeof created === 'string' ? toInstant(created) : null,
      text: linesOf(raw['body']).join('\n'),
    },
  ];
}

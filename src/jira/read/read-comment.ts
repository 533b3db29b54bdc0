import * as z from 'zod/mini';
import type { AccountId } from '../../domain/shared/person';
import { readDocument } from '../adf/adf';
import { type JiraRequest, readReply, rest } from '../request';

const comment = z.object({ author: z.nullish(z.object({ accountId: z.string() })), body: z.unknown() });

/** A comment's text, one line per block, and its author. Fails with `not-found` when the caller may not see it. */
export async function readComment(
  request: JiraRequest,
  issueId: string,
  commentId: string,
): Promise<{ readonly by: AccountId | null; readonly text: string }> {
  const { author, body } = await readReply(request, rest`/rest/api/3/issue/${issueId}/comment/${commentId}`, comment);
  const blocks = readDocument(body).map(({ text }) => text);
  return { by: author?.accountId ?? null, text: blocks.join('\n') };
}

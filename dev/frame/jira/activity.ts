import { z } from 'zod/mini';
import type { AdfDocument } from '../adf/node.ts';
import { readDocument } from '../adf/node.ts';
import type { Client } from '../rest/client.ts';
import { allByOffset } from '../rest/pages.ts';
import { userSchema } from './issue.ts';

const path = (key: string, part: string) => `/rest/api/3/issue/${encodeURIComponent(key)}/${part}`;

const commentSchema = z.object({
  id: z.string(),
  author: z.optional(userSchema),
  body: z.unknown(),
  created: z.string(),
  updated: z.string(),
});
const commentPage = z.object({ comments: z.array(commentSchema) });
export type Comment = Omit<z.infer<typeof commentSchema>, 'body'> & { body: ReturnType<typeof readDocument> };

export const listComments = (client: Client, key: string): Promise<Comment[]> =>
  allByOffset(client, path(key, 'comment'), {
    query: { maxResults: 100 },
    read: (page) =>
      commentPage.parse(page).comments.map((comment) => ({ ...comment, body: readDocument(comment.body) })),
  });

export const addComment = (client: Client, key: string, body: AdfDocument) =>
  client.send('POST', path(key, 'comment'), { body });

export const editComment = (client: Client, key: string, { id, body }: { id: string; body: AdfDocument }) =>
  client.send('PUT', path(key, `comment/${id}`), { body });

const text = z.nullish(z.string());
const changeSchema = z.object({
  id: z.string(),
  author: z.optional(userSchema),
  created: z.string(),
  items: z.array(z.object({ field: z.string(), fromString: text, toString: text })),
});
const changePage = z.object({ values: z.array(changeSchema) });
export type Change = z.infer<typeof changeSchema>;

/** Changes of the issue, newest first. */
export async function listChanges(client: Client, key: string): Promise<Change[]> {
  const read = (page: unknown) => changePage.parse(page).values;
  const oldestFirst = await allByOffset(client, path(key, 'changelog'), { query: { maxResults: 100 }, read });
  return oldestFirst.reverse();
}

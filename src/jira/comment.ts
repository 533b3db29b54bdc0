import * as z from 'zod/mini';
import { AppError } from '../failure';
import { toDocument } from './adf';
import { propertyKeys } from './property-keys';
import { ask, checked, type JiraRequest, rest } from './request';

const created = z.object({ id: z.string() });
const listed = z.object({
  comments: z.array(z.object({ id: z.string(), properties: z.optional(z.array(z.object({ key: z.string() }))) })),
});

/**
 * Writes our one comment: edits it where it is (`id`, else the one that carries our property), writes it where there is
 * none. In service projects it is internal; elsewhere that property means nothing. Returns the comment's id.
 */
export async function writeFlagComment(
  request: JiraRequest,
  issueId: string,
  comment: { readonly id: string | null; readonly text: string },
): Promise<string> {
  const body = toDocument(comment.text);
  const id = comment.id ?? (await findOurs(request, issueId));
  if (id !== null && (await edit(request, { issueId, id }, body))) return id;
  const asked = await ask(request, rest`/rest/api/3/issue/${issueId}/comment`, {
    method: 'POST',
    json: {
      body,
      properties: [
        { key: propertyKeys.flag, value: { ours: true } },
        { key: 'sd.public.comment', value: { internal: true } },
      ],
    },
  });
  return checked((value) => created.safeParse(value), asked.body).id;
}

/** False when somebody has deleted it. Without the right to edit its own comment the app gets a 400. */
async function edit(request: JiraRequest, at: { issueId: string; id: string }, body: unknown): Promise<boolean> {
  const path = rest`/rest/api/3/issue/${at.issueId}/comment/${at.id}`;
  const { status } = await ask(request, path, { method: 'PUT', json: { body }, expected: [400, 404] });
  if (status === 400) throw new AppError('not-allowed', 'Jira does not let the comment be edited.');
  return status !== 404;
}

/** Among the latest hundred: an older comment of ours would say nothing anybody still reads. */
async function findOurs(request: JiraRequest, issueId: string): Promise<string | null> {
  const path = rest`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=100&expand=properties`;
  const { comments } = checked((value) => listed.safeParse(value), (await ask(request, path)).body);
  return comments.find(({ properties = [] }) => properties.some(({ key }) => key === propertyKeys.flag))?.id ?? null;
}

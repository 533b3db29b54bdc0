import * as z from 'zod/mini';
import type { AccountId } from '../../domain/shared/person';
import { AppError } from '../../failure';
import { type DocumentLink, toDocument } from '../adf/adf';
import { propertyKeys } from '../read/property-keys';
import { ask, checked, type JiraRequest, readReply, rest } from '../request';

const created = z.object({ id: z.string() });
const own = z.object({ accountId: z.string() });
const comment = z.object({
  id: z.string(),
  author: z.nullish(own),
  properties: z.optional(z.array(z.object({ key: z.string() }))),
});
const listed = z.object({ comments: z.array(comment) });
type Comment = z.infer<typeof comment>;

/** `me`: the account of the request. */
type CommentDraft = {
  readonly id: string | null;
  readonly me: AccountId;
  readonly text: string;
  readonly link: DocumentLink | null;
};

/** The account of the request. */
export async function ownAccount(request: JiraRequest): Promise<AccountId> {
  return (await readReply(request, '/rest/api/3/myself', own)).accountId;
}

/**
 * Writes the app's one comment and returns its id: edits the comment `id`, else the one that has our property, else
 * creates one. An edit mails nobody. A comment of another account is never edited, since any editor could put our property on
 * their own. The comment is internal in service projects; other projects ignore that property.
 */
export async function writeFlagComment(request: JiraRequest, issueId: string, draft: CommentDraft): Promise<string> {
  const body = toDocument(draft.text, draft.link);
  const id = await findOurs(request, issueId, draft);
  if (id !== null && (await edit(request, { issueId, id }, body))) return id;
  const reply = await ask(request, rest`/rest/api/3/issue/${issueId}/comment`, {
    expected: [400],
    json: {
      body,
      properties: [
        { key: propertyKeys.flag, value: { ours: true } },
        { key: 'sd.public.comment', value: { internal: true } },
      ],
    },
  });
  if (reply.status === 400) throw new AppError('not-allowed', 'Jira takes no comment on the issue.');
  return checked((value) => created.safeParse(value), reply.body).id;
}

/** Removes the comment `id` where `me` wrote it; nothing where it is gone or another's. */
export async function removeFlagComment(
  request: JiraRequest,
  issueId: string,
  { id, me }: { readonly id: string; readonly me: AccountId },
): Promise<void> {
  const found = await readOne(request, issueId, id);
  if (found?.author?.accountId !== me) return;
  await ask(request, rest`/rest/api/3/issue/${issueId}/comment/${id}`, { method: 'DELETE', expected: [404] });
}

type Edit = { readonly issueId: string; readonly id: string };

/** False when the comment has been deleted. Jira answers 400 where the app lacks the right to edit its own comment. */
async function edit(request: JiraRequest, { issueId, id }: Edit, body: unknown): Promise<boolean> {
  const path = rest`/rest/api/3/issue/${issueId}/comment/${id}?notifyUsers=false`;
  const { status } = await ask(request, path, { method: 'PUT', json: { body }, expected: [400, 404] });
  if (status === 400) throw new AppError('not-allowed', 'Jira does not let the comment be edited.');
  return status !== 404;
}

/** The comment `id` where `me` wrote it, else theirs with our property; null where there is neither. */
async function findOurs(request: JiraRequest, issueId: string, { id, me }: CommentDraft): Promise<string | null> {
  const isOurs = ({ author }: Comment) => author?.accountId === me;
  const named = id === null ? null : await readOne(request, issueId, id);
  if (named !== null && isOurs(named)) return named.id;
  const marked = (await readLatest(request, issueId)).filter(({ properties = [] }) =>
    properties.some(({ key }) => key === propertyKeys.flag),
  );
  return marked.find(isOurs)?.id ?? null;
}

async function readOne(request: JiraRequest, issueId: string, id: string): Promise<Comment | null> {
  const { status, body } = await ask(request, rest`/rest/api/3/issue/${issueId}/comment/${id}`, { expected: [404] });
  return status === 404 ? null : checked((value) => comment.safeParse(value), body);
}

/** The latest hundred comments: an older one of ours is out of date anyway. */
async function readLatest(request: JiraRequest, issueId: string): Promise<readonly Comment[]> {
  const path = rest`/rest/api/3/issue/${issueId}/comment?orderBy=-created&maxResults=100&expand=properties`;
  return (await readReply(request, path, listed)).comments;
}

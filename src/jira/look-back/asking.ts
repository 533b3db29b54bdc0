import * as z from 'zod/mini';
import type { Instant } from '../../domain/shared/instant';
import type { AskingComment } from '../../domain/lookback/past';
import { unansweredComments } from '../../domain/content/unanswered-comments';
import { shortened } from '../../domain/question/shortened';
import { orIfForbidden } from '../../failure';
import { type WrittenComment, writtenComments } from '../adf/comment-texts';
import { fieldsIn } from '../read/fields-in';
import { ask, checked, type JiraRequest, rest } from '../request';
import { oldestFirst } from './oldest-first';

/** Most issues of one request. */
export const COMMENTS_AT_ONCE = 100;

/** Most pages of a hundred comments that are read per issue, the latest first. */
const MOST_PAGES = 5;
const PAGE = 100;

const knownFields = z.object({ comment: z.object({ comments: z.array(z.unknown()), total: z.optional(z.number()) }) });
const issue = z.object({ id: z.string(), fields: knownFields });
const answer = z.object({ issues: z.array(z.unknown()) });
const listed = z.object({ comments: z.array(z.unknown()), total: z._default(z.number(), 0) });

/** Unanswered questions in comments written after `since`, for at most {@link COMMENTS_AT_ONCE} issues. */
export async function readAsking(
  request: JiraRequest,
  ids: readonly string[],
  since: Instant,
): Promise<readonly AskingComment[]> {
  const json = { issueIdsOrKeys: ids, fields: fieldsIn(knownFields) };
  const { body } = await ask(request, '/rest/api/3/issue/bulkfetch', { method: 'POST', json });
  const asking: AskingComment[] = [];
  for (const one of checked((value) => answer.safeParse(value), body).issues) {
    const parsed = issue.safeParse(one);
    if (!parsed.success) continue;
    const { id, fields } = parsed.data;
    const { comments, total = comments.length } = fields.comment;
    const isWhole = total <= comments.length || hasOlder(comments, since);
    const all = isWhole ? comments : await readLatest(request, id, since);
    asking.push(...askingIn(id, writtenComments(all)).filter(({ at }) => at >= since));
  }
  return asking;
}

function askingIn(issueId: string, comments: readonly WrittenComment[]): readonly AskingComment[] {
  const dated = comments.flatMap(({ at, ...comment }) => (at === null ? [] : [{ ...comment, at }]));
  return unansweredComments(oldestFirst(dated)).map(({ comment: { id, at }, asked }) => ({
    issueId,
    commentId: id,
    at,
    asked: shortened(asked),
  }));
}

/** The comments of an issue written after `since`, at most {@link MOST_PAGES} pages. */
async function readLatest(request: JiraRequest, issueId: string, since: Instant): Promise<readonly unknown[]> {
  const found: unknown[] = [];
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const path = rest`/rest/api/3/issue/${issueId}/comment?orderBy=-created&startAt=${found.length}&maxResults=${PAGE}`;
    const reply = await ask(request, path).catch(orIfForbidden(null));
    if (reply === null) return [];
    const { comments, total } = checked((value) => listed.safeParse(value), reply.body);
    found.push(...comments);
    if (comments.length === 0 || found.length >= total || hasOlder(comments, since)) break;
  }
  return found.toReversed();
}

/** The list holds the latest comments, so one older than `since` means that all newer ones are in it. */
function hasOlder(comments: readonly unknown[], since: Instant): boolean {
  return writtenComments(comments).some(({ at }) => at !== null && at < since);
}

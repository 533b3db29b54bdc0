import * as z from 'zod';
import type { AccountId } from '../domain/shared/person';
import { AppError } from '../failure';
import type { Call } from '../usecases/call';

/**
 * What Forge says about an invocation. `accountId` is the real caller: Forge's resolver replaces what the page sent.
 * The extension is as the page sent it: its ids say what is asked about, and the first Jira read as the caller decides.
 */
const context = z.object({
  accountId: z.string().min(1),
  extension: z
    .object({
      issue: z.object({ id: z.coerce.string().regex(/^\d{1,18}$/u) }).optional(),
      project: z.object({ id: z.coerce.string().regex(/^\d{1,18}$/u) }).optional(),
      board: z.object({ id: z.coerce.number().int().positive() }).optional(),
    })
    .default({}),
});

function parse(raw: unknown): z.infer<typeof context> {
  const parsed = context.safeParse(raw);
  if (!parsed.success) throw new AppError('bad-request', 'Forge named no caller, or an id that is none.');
  return parsed.data;
}

/**
 * A call about the issue that the module is shown on; where it is shown on none, about the one that the page names. The
 * verb's first read as the caller proves either.
 */
export function issueCall(raw: unknown, named: string | undefined): Call & { readonly isOutside: boolean } {
  const { accountId, extension } = parse(raw);
  const issueId = extension.issue?.id ?? named;
  if (issueId === undefined) throw new AppError('bad-request', 'There is no issue in this place.');
  const isOutside = extension.issue === undefined;
  // A guess: an item of a list may belong to another project than the page, which costs a second read of it.
  return { me: accountId, issueId, projectId: extension.project?.id ?? null, isOutside };
}

export type ProjectCall = { readonly me: AccountId; readonly projectId: string; readonly boardId: number | null };

/** A call that changes something of a project; `request`: a hash of person, call and `requestId`, the page's id for it. */
export type ChangingProjectCall = ProjectCall & { readonly requestId: string; readonly request: string };

/** A call that changes something of the site; `request` as in {@link ChangingProjectCall}. */
export type ChangingSiteCall = Pick<ChangingProjectCall, 'me' | 'requestId' | 'request'>;

/** Who calls, in a place of no project. */
export const siteCall = (raw: unknown): Pick<ProjectCall, 'me'> => ({ me: parse(raw).accountId });

/** A call about the project that the module is shown on; in a place of none, such as a dashboard, about the one that the page names. */
export function namedProjectCall(raw: unknown, { projectId, boardId }: Omit<ProjectCall, 'me'>): ProjectCall {
  const { accountId, extension } = parse(raw);
  return { me: accountId, projectId: extension.project?.id ?? projectId, boardId };
}

/** A call about a project, on its page or on one of its boards. */
export function projectCall(raw: unknown): ProjectCall {
  const { accountId, extension } = parse(raw);
  if (extension.project === undefined) throw new AppError('bad-request', 'There is no project in this place.');
  return { me: accountId, projectId: extension.project.id, boardId: extension.board?.id ?? null };
}

import * as z from 'zod/mini';
import { AppError } from '../failure';
import { ask, checked, type JiraRequest, rest } from './request';

const created = z.object({ id: z.string(), key: z.string() });
const linkTypes = z.object({
  issueLinkTypes: z.array(z.object({ id: z.string(), name: z.string(), inward: z.string(), outward: z.string() })),
});

export type Part = {
  readonly projectId: string;
  readonly typeId: string;
  readonly parentKey: string | null;
  readonly summary: string;
};

/**
 * A new issue of the same kind beside this one, linked with it. Where it is there and Jira does not take the link, that is
 * no failure: `linked` says so. Fails with `bad-request` where the project asks for more than a summary.
 */
export async function splitOff(
  request: JiraRequest,
  issueId: string,
  { projectId, typeId, parentKey, summary }: Part,
): Promise<{ readonly key: string; readonly linked: boolean }> {
  const fields = {
    project: { id: projectId },
    issuetype: { id: typeId },
    summary,
    ...(parentKey === null ? {} : { parent: { key: parentKey } }),
  };
  const { status, body } = await ask(request, '/rest/api/3/issue', {
    method: 'POST',
    json: { fields },
    expected: [400],
  });
  if (status === 400) throw new AppError('bad-request', 'Jira does not take the issue.', { because: 'refused' });
  const { id, key } = checked((value) => created.safeParse(value), body);
  return { key, linked: await link(request, issueId, id).catch(falseIfForeseen) };
}

/** By the site's own type for splitting, else as related; false where the site has neither. */
async function link(request: JiraRequest, from: string, to: string): Promise<boolean> {
  const { body } = await ask(request, rest`/rest/api/3/issueLinkType`);
  const types = checked((value) => linkTypes.safeParse(value), body).issueLinkTypes;
  const type =
    types.find(({ name, outward }) => /split/iu.test(`${name} ${outward}`)) ??
    types.find(({ name }) => /^relat/iu.test(name));
  if (type === undefined) return false;
  const json = { type: { id: type.id }, inwardIssue: { id: from }, outwardIssue: { id: to } };
  const { status } = await ask(request, '/rest/api/3/issueLink', { method: 'POST', json, expected: [400] });
  return status !== 400;
}

/** The issue is created: told of a failure, the person would create it again. */
function falseIfForeseen(error: unknown): false {
  if (error instanceof AppError) return false;
  throw error;
}

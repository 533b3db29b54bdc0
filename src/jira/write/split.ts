import * as z from 'zod/mini';
import { AppError } from '../../failure';
import type { CreatedPart, LinkedIssue, Part } from '../../domain/issue/part';
import { readLinkedIssuesOf } from '../read/part-reading';
import { propertyKeys } from '../read/property-keys';
import { ask, type Reply, checked, type JiraRequest, rest } from '../request';

const created = z.object({ id: z.string(), key: z.string() });
const marker = z.object({ value: z.object({ issueId: z.string(), item: z.string() }) });

/** `sprintField`: the site's field for sprints; null where there is none. */
type ToMake = { readonly part: Part; readonly sprintField: string | null };

/**
 * Creates an issue that is split off this one. Mark, link and sprint are in the same request, so that a part whose
 * answer was lost is found again. `linked` and `inSprint` are false where Jira refuses that. Fails with `bad-request`
 * where the project requires more than a summary.
 */
export async function splitOff(
  request: JiraRequest,
  issueId: string,
  { part, sprintField }: ToMake,
): Promise<CreatedPart> {
  try {
    return await create(request, issueId, { part, sprintField });
  } catch (error) {
    if (!(error instanceof AppError) || error.code !== 'jira-unavailable') throw error;
    const found = await findPart(request, issueId, {
      item: part.summary,
      among: await readLinkedIssuesOf(request, issueId),
    });
    if (found === null) throw error;
    return found;
  }
}

/** The part that an earlier call created for this item, also when its answer was lost. */
export async function findPart(
  request: JiraRequest,
  issueId: string,
  { item, among }: { readonly item: string; readonly among: readonly LinkedIssue[] },
): Promise<CreatedPart | null> {
  for (const { id, key, summary } of among) {
    if (summary === item && (await isPart(request, id, { issueId, item })))
      return { key, linked: true, inSprint: true };
  }
  return null;
}

async function isPart(request: JiraRequest, id: string, of: { issueId: string; item: string }): Promise<boolean> {
  const path = rest`/rest/api/3/issue/${id}/properties/${propertyKeys.splitFrom}`;
  const { body } = await ask(request, path, { expected: [404] });
  const parsed = marker.safeParse(body);
  return parsed.success && parsed.data.value.issueId === of.issueId && parsed.data.value.item === of.item;
}

/**
 * Some projects accept no link in the creating request, and not everybody may schedule issues. A refused request creates
 * nothing, so it is repeated without the sprint where Jira names that field, else without the link.
 * @NOTE unverified on a live site: which projects take `issuelinks` and the sprint with the creation.
 */
async function create(request: JiraRequest, issueId: string, { part, sprintField }: ToMake): Promise<CreatedPart> {
  let attempt: Part = sprintField === null ? { ...part, sprint: null } : part;
  for (;;) {
    const answer = await post(request, issueId, { part: attempt, sprintField });
    if (answer.status < 400) {
      const { id, key } = readCreated(answer);
      const linked =
        attempt.linkType !== null || (await linkedLater(request, part.linkType, { from: issueId, to: id }));
      return { key, linked, inSprint: attempt.sprint === part.sprint };
    }
    const isSprint = attempt.sprint !== null && (attempt.linkType === null || namesField(answer, sprintField));
    if (isSprint) attempt = { ...attempt, sprint: null };
    else if (attempt.linkType !== null) attempt = { ...attempt, linkType: null };
    else throw new AppError('bad-request', 'Jira does not take the issue.', { because: 'refused' });
  }
}

const refusal = z.object({ errors: z.record(z.string(), z.unknown()) });

function namesField({ body }: Reply, field: string | null): boolean {
  const parsed = refusal.safeParse(body);
  return field !== null && parsed.success && Object.hasOwn(parsed.data.errors, field);
}

const readCreated = ({ body }: Reply) => checked((value) => created.safeParse(value), body);

function post(request: JiraRequest, issueId: string, { part, sprintField }: ToMake): Promise<Reply> {
  const { projectId, typeId, parentKey, summary, linkType, sprint } = part;
  const fields = {
    project: { id: projectId },
    issuetype: { id: typeId },
    summary,
    ...(parentKey === null ? {} : { parent: { key: parentKey } }),
    ...(sprint === null || sprintField === null ? {} : { [sprintField]: sprint }),
  };
  const add = { type: { id: linkType }, inwardIssue: { id: issueId } };
  const json = {
    fields,
    properties: [{ key: propertyKeys.splitFrom, value: { issueId, item: summary } }],
    ...(linkType === null ? {} : { update: { issuelinks: [{ add }] } }),
  };
  return ask(request, '/rest/api/3/issue', { json, expected: [400, 404] });
}

async function linkedLater(
  request: JiraRequest,
  type: string | null,
  ends: { from: string; to: string },
): Promise<boolean> {
  return type !== null && link(request, type, ends);
}

/** False instead of a failure: the issue exists by now, and after a failure the person would create it again. */
async function link(request: JiraRequest, type: string, { from, to }: { from: string; to: string }): Promise<boolean> {
  const json = { type: { id: type }, inwardIssue: { id: from }, outwardIssue: { id: to } };
  try {
    const { status } = await ask(request, '/rest/api/3/issueLink', { json, expected: [400] });
    return status !== 400;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/**
 * Ranks issues directly after another one, in this order. False where Jira refuses, as it does without the permission to
 * schedule issues.
 */
export async function rankAfter(request: JiraRequest, key: string, issues: readonly string[]): Promise<boolean> {
  try {
    const json = { issues, rankAfterIssue: key };
    // Jira answers 207 where it ranked some of them.
    const { status } = await ask(request, '/rest/agile/1.0/issue/rank', { method: 'PUT', json, expected: [400] });
    return status === 200 || status === 204;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}

/** Makes a transition without a screen. A refusal changes nothing: what became of the issue is read from it. */
export async function makeTransition(request: JiraRequest, issueId: string, id: string): Promise<void> {
  const path = rest`/rest/api/3/issue/${issueId}/transitions`;
  try {
    await ask(request, path, { json: { transition: { id } }, expected: [400] });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

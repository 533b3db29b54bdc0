import { AppError } from '../../failure';
import type { Projection, ProjectionName } from '../../domain/refinement/projection';
import type { Summary } from '../../domain/refinement/readiness';
import { recordOf } from '../adf/adf-node';
import { readProjection, toIndexed } from './projection';
import { propertyKeys } from './property-keys';
import { ask, type JiraRequest, rest } from '../request';

/** Jira's limit for one value, in characters of its JSON. */
const VALUE_LIMIT = 32_768;

/**
 * Replaces a property. Fails with `not-allowed` without the right to edit, and with `limit-reached` when the value is
 * too long or Jira refuses it: key and value are well formed, so only a limit of the issue remains as the reason.
 */
async function write(request: JiraRequest, at: { issueId: string; key: string }, value: unknown): Promise<void> {
  const { length } = JSON.stringify(value);
  if (length > VALUE_LIMIT) throw tooLong(at.key, length);
  const path = rest`/rest/api/3/issue/${at.issueId}/properties/${at.key}`;
  const { status } = await ask(request, path, { method: 'PUT', json: value, expected: [400] });
  if (status === 400) throw new AppError('limit-reached', `Jira takes no ${at.key} on this issue.`);
}

function tooLong(key: string, length: number): AppError {
  return new AppError('limit-reached', `More than ${VALUE_LIMIT} characters for ${key}`, {
    because: 'too-long',
    limit: VALUE_LIMIT,
    length,
  });
}

/** Sets one property to `value`; null removes it. Fails as {@link write}. */
export function writeFace(request: JiraRequest, at: FaceAt, value: Projection[ProjectionName]): Promise<void> {
  const { issueId, name } = at;
  const key = propertyKeys[name];
  if (value === null) return removeProperty(request, issueId, key);
  return write(request, { issueId, key }, isReadiness(name, value) ? toIndexed(value) : value);
}

type FaceAt = { readonly issueId: string; readonly name: ProjectionName };

function isReadiness(name: ProjectionName, value: Projection[ProjectionName]): value is Summary {
  return name === 'readiness' && value !== null;
}

/** Succeeds also when the property does not exist. */
export async function removeProperty(request: JiraRequest, issueId: string, key: string): Promise<void> {
  const path = rest`/rest/api/3/issue/${issueId}/properties/${key}`;
  await ask(request, path, { method: 'DELETE', expected: [404] });
}

type SummaryOf = { readonly issueId: string; readonly summary: Summary };

/**
 * Summaries of up to 100 issues in one request, which Jira processes later. False while another bulk update of these
 * issues is running: repeat it later. Jira skips deleted issues.
 */
export async function writeSummaries(request: JiraRequest, summaries: readonly SummaryOf[]): Promise<boolean> {
  const issues = summaries.map(({ issueId, summary }) => ({
    issueID: Number(issueId),
    properties: { [propertyKeys.readiness]: toIndexed(summary) },
  }));
  const reply = await ask(request, '/rest/api/3/issue/properties/multi', { json: { issues }, expected: [409] });
  return reply.status !== 409;
}

/** Only the stored summary; null when it is absent or malformed. */
export async function readReadiness(request: JiraRequest, issueId: string): Promise<Summary | null> {
  const path = rest`/rest/api/3/issue/${issueId}/properties/${propertyKeys.readiness}`;
  const { status, body } = await ask(request, path, { expected: [404] });
  const value = status === 404 ? undefined : recordOf(body)?.['value'];
  return value === undefined ? null : readProjection({ [propertyKeys.readiness]: value }).readiness;
}

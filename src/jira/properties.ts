import { AppError } from '../failure';
import type { ConfidenceResult } from '../domain/ballot';
import type { Brief } from '../domain/brief';
import type { FlagMarker } from '../domain/flag';
import type { Question } from '../domain/question';
import type { QuestionDigest } from '../domain/question-digest';
import type { Readiness } from '../domain/readiness';
import type { SizeRecord } from '../domain/size';
import type { TalkRecord } from '../domain/talk';
import { recordOf } from './adf-node';
import { propertyKeys, questionKey } from './property-keys';
import { readRecords } from './records';
import { ask, type JiraRequest, rest } from './request';

/** Jira's limit for one value, in characters of its JSON. */
const VALUE_LIMIT = 32_768;

/**
 * Replaces a property. Fails with `not-allowed` without the right to edit, `limit-reached` when it is too long, or when
 * Jira refuses a key and a value that are well formed: then only a limit of the issue is left as a reason.
 */
async function write(request: JiraRequest, at: { issueId: string; key: string }, value: unknown): Promise<void> {
  if (JSON.stringify(value).length > VALUE_LIMIT) throw tooLong(at.key);
  const path = rest`/rest/api/3/issue/${at.issueId}/properties/${at.key}`;
  const { status } = await ask(request, path, { method: 'PUT', json: value, expected: [400] });
  if (status === 400) throw new AppError('limit-reached', `Jira takes no ${at.key} on this issue.`);
}

function tooLong(key: string): AppError {
  return new AppError('limit-reached', `More than ${VALUE_LIMIT} characters for ${key}`, { limit: VALUE_LIMIT });
}

export function writeQuestion(request: JiraRequest, issueId: string, question: Question): Promise<void> {
  return write(request, { issueId, key: questionKey(question.id) }, question);
}

export function writeBrief(request: JiraRequest, issueId: string, brief: Brief): Promise<void> {
  return write(request, { issueId, key: propertyKeys.brief }, brief);
}

export function writeTalks(request: JiraRequest, issueId: string, talks: TalkRecord): Promise<void> {
  return write(request, { issueId, key: propertyKeys.talks }, talks);
}

export function writeConfidence(request: JiraRequest, issueId: string, result: ConfidenceResult): Promise<void> {
  return write(request, { issueId, key: propertyKeys.confidence }, result);
}

export function writeSize(request: JiraRequest, issueId: string, result: SizeRecord): Promise<void> {
  return write(request, { issueId, key: propertyKeys.size }, result);
}

/** Our claim to the flag alone: the flag is a person's to change at any time. null gives it up. */
export function writeFlagMarker(request: JiraRequest, issueId: string, marker: FlagMarker | null): Promise<void> {
  return marker === null
    ? removeProperty(request, issueId, propertyKeys.flag)
    : write(request, { issueId, key: propertyKeys.flag }, marker);
}

export function writeReadiness(request: JiraRequest, issueId: string, readiness: Readiness): Promise<void> {
  return write(request, { issueId, key: propertyKeys.readiness }, toIndexed(readiness));
}

export function writeDigest(request: JiraRequest, issueId: string, digest: QuestionDigest): Promise<void> {
  return write(request, { issueId, key: propertyKeys.questions }, digest);
}

/** The summary as Jira indexes it: what there is none of is left out, since a null is no date. */
export function toIndexed(readiness: Readiness): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(readiness).filter(([, value]) => value !== null));
}

/** Also fine when it is gone already. */
export async function removeProperty(request: JiraRequest, issueId: string, key: string): Promise<void> {
  const path = rest`/rest/api/3/issue/${issueId}/properties/${key}`;
  await ask(request, path, { method: 'DELETE', expected: [404] });
}

export type Summary = { readonly issueId: string; readonly readiness: Readiness };

/**
 * Summaries of up to 100 issues in one request, which Jira works off afterwards. False when another bulk update of these
 * issues is still going on: then ask again later. Issues that are gone are skipped by Jira.
 */
export async function writeSummaries(request: JiraRequest, summaries: readonly Summary[]): Promise<boolean> {
  const issues = summaries.map(({ issueId, readiness }) => ({
    issueID: Number(issueId),
    properties: { [propertyKeys.readiness]: toIndexed(readiness) },
  }));
  const asked = await ask(request, '/rest/api/3/issue/properties/multi', {
    method: 'POST',
    json: { issues },
    expected: [409],
  });
  return asked.status !== 409;
}

/** The stored summary alone; null when there is none, or when it holds rubbish. */
export async function readReadiness(request: JiraRequest, issueId: string): Promise<Readiness | null> {
  const path = rest`/rest/api/3/issue/${issueId}/properties/${propertyKeys.readiness}`;
  const { status, body } = await ask(request, path, { expected: [404] });
  const value = status === 404 ? undefined : recordOf(body)?.['value'];
  return value === undefined ? null : readRecords({ [propertyKeys.readiness]: value }).readiness;
}

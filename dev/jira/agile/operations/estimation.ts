import { z } from 'zod';
import { JiraError } from '../../error.ts';
import { editIssue } from '../../edit-issue.ts';
import { issueById, issueFor } from '../../issue-row.ts';
import { storedObject, type JsonObject } from '../../json.ts';
import { operation } from '../../operation.ts';
import { requireInProject } from '../../permissions.ts';
import { parsed } from '../../request-body.ts';
import type { Site } from '../../site.ts';
import { AGILE_SCOPES } from '../agile-scopes.ts';
import { boardFor } from '../board.ts';

/** The board's estimate field. Throws 400 when no board is named or it has none. */
function estimationField(site: Site, viewer: string, query: URLSearchParams): string {
  const boardId = query.get('boardId');
  if (boardId === null || boardId === '') throw new JiraError(400, 'boardId must be provided.');
  const { estimation_field_id: fieldId } = boardFor(site, viewer, boardId);
  if (fieldId === null) throw new JiraError(400, 'The board does not estimate in a field.');
  return fieldId;
}

/** Without `value` when there is no estimate. jira.js reads a number; the example in Atlassian's document is text. */
function estimation(site: Site, issueId: number, fieldId: string): JsonObject {
  const value = storedObject(issueById(site, issueId).custom)[fieldId];
  return { fieldId, ...(typeof value === 'number' && { value }) };
}

export const getEstimation = operation('GET', '/rest/agile/1.0/issue/{issueIdOrKey}/estimation', {
  scopes: AGILE_SCOPES.readEstimation,
  answer({ site, viewer, params, query }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    return { status: 200, body: estimation(site, issue.id, estimationField(site, viewer, query)) };
  },
});

const bean = z.object({ value: z.union([z.string(), z.number()]).nullish() });

/** An empty value removes the estimate. */
export const putEstimation = operation('PUT', '/rest/agile/1.0/issue/{issueIdOrKey}/estimation', {
  scopes: AGILE_SCOPES.writeEstimation,
  answer({ site, viewer, params, query, body }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    const fieldId = estimationField(site, viewer, query);
    const words = 'You do not have permission to edit issues in this project.';
    requireInProject(site, viewer, { permission: 'EDIT_ISSUES', projectId: issue.project_id, words });
    const value = numberIn(parsed(bean, body).value);
    editIssue(site, viewer, { issue, details: { fields: { [fieldId]: value } } });
    return { status: 200, body: estimation(site, issue.id, fieldId) };
  },
});

function numberIn(value: string | number | null | undefined): number | null {
  if (value === null || value === undefined || value === '') return null;
  const number = Number(value);
  if (!Number.isFinite(number)) throw new JiraError(400, `'${value}' is an invalid number`);
  return number;
}

import { AppError } from '../../failure';
import { boardsInSight } from './boards';
import { ask, type JiraRequest, rest } from '../request';

type Estimate = {
  readonly projectId: string;
  readonly value: number;
  /** The policy's board; null means the project's first. */
  readonly board: number | null;
  /** Field ids that may hold an estimate, the project's own first. */
  readonly fields: readonly string[];
};

/**
 * Writes the estimate through the policy's board, which works without the field being on a screen. Where that fails,
 * writes the first field that accepts it. Fails with `not-allowed` where no field does.
 */
export async function writeEstimate(request: JiraRequest, issueId: string, estimate: Estimate): Promise<void> {
  const { projectId, value, fields } = estimate;
  const board = estimate.board ?? (await boardsInSight(request, projectId))[0]?.id;
  if (board !== undefined && (await onBoard(request, { issueId, boardId: board }, value))) return;
  for (const field of fields) if (await inField(request, { issueId, field }, value)) return;
  throw new AppError('not-allowed', 'Nothing takes this estimate.', { because: 'no-field' });
}

/** Statuses after which the next field is tried. A refusal by the issue itself is repeated by every field. */
const SHUT = [400, 403, 404];

/** False where the board does not estimate in a field, is gone, or is hidden from the writer. */
async function onBoard(request: JiraRequest, at: { issueId: string; boardId: number }, value: number) {
  const path = rest`/rest/agile/1.0/issue/${at.issueId}/estimation?boardId=${at.boardId}`;
  return accepted(await ask(request, path, { method: 'PUT', json: { value: String(value) }, expected: SHUT }));
}

/** False where the field is not on the issue's screen. */
async function inField(request: JiraRequest, at: { issueId: string; field: string }, value: number) {
  const json = { fields: { [at.field]: value } };
  const path = rest`/rest/api/3/issue/${at.issueId}`;
  return accepted(await ask(request, path, { method: 'PUT', json, expected: [400] }));
}

function accepted({ status }: { readonly status: number }): boolean {
  return !SHUT.includes(status);
}

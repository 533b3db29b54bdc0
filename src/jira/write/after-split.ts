import { AppError } from '../../failure';
import { ask, type JiraRequest, rest } from '../request';

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
    await ask(request, path, { method: 'POST', json: { transition: { id } }, expected: [400] });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

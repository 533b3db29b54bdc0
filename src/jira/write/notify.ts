import type { Notice } from '../../domain/mail/notice';
import { ask, type JiraRequest, rest } from '../request';

/**
 * Sends Jira's own notification in the name of the request's account, only to people who may see the issue. Jira
 * answers 400 where that leaves no recipient, which is not a failure: the answer is then false.
 */
export async function notify(request: JiraRequest, issueId: string, { to, subject, text }: Notice): Promise<boolean> {
  const json = {
    subject,
    textBody: text,
    to: { users: [{ accountId: to }] },
    restrict: { permissions: [{ key: 'BROWSE' }] },
  };
  const { status } = await ask(request, rest`/rest/api/3/issue/${issueId}/notify`, { json, expected: [400, 403] });
  return status < 400;
}

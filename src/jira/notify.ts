import type { Notice } from '../domain/shared/notice';
import { ask, type JiraRequest, rest } from './request';

/**
 * Jira's own notification, sent as whoever the request acts for, and only to somebody who may see the issue. Nobody to
 * reach is no failure: Jira answers 400 to that.
 */
export async function notify(request: JiraRequest, issueId: string, { to, subject, text }: Notice): Promise<void> {
  const json = {
    subject,
    textBody: text,
    to: { users: [{ accountId: to }] },
    restrict: { permissions: [{ key: 'BROWSE' }] },
  };
  await ask(request, rest`/rest/api/3/issue/${issueId}/notify`, { method: 'POST', json, expected: [400, 403] });
}

import { z } from 'zod';
import { text } from '../columns.ts';
import { invalidFields, JiraError } from '../error.ts';
import { issueFor, seenIssue, type IssueRow } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';
import type { Site } from '../site.ts';

const bodyShape = z.object({
  subject: z.string().optional(),
  textBody: z.string().default(''),
  htmlBody: z.string().default(''),
  to: z
    .object({
      reporter: z.boolean().optional(),
      assignee: z.boolean().optional(),
      watchers: z.boolean().optional(),
      users: z.array(z.object({ accountId: z.string() })).optional(),
    })
    .default({}),
});
type Notice = z.infer<typeof bodyShape>;

/** Nothing is mailed: the notification is kept in the table `notifications`. Those who cannot see the issue get none. */
export const postNotify = operation('POST', '/rest/api/3/issue/{issueIdOrKey}/notify', {
  scopes: SCOPES.notify,
  answer({ site, viewer, params, body }) {
    const issue = issueFor(site, viewer, params.issueIdOrKey);
    const notice = parsed(bodyShape, body);
    if (notice.textBody === '' && notice.htmlBody === '')
      throw new JiraError(400, 'No content was provided for the notification.');
    const recipients = recipientsOf(site, issue, notice).filter((account) =>
      seenIssue(site, account, String(issue.id)),
    );
    if (recipients.length === 0) throw invalidFields({ to: 'No recipients were defined for notification.' });
    site.db.run(
      'insert into notifications (issue_id, author, subject, text_body, html_body, recipients, created) values (?, ?, ?, ?, ?, ?, ?)',
      ...[issue.id, viewer, notice.subject ?? `(${issue.key}) ${issue.summary}`, notice.textBody, notice.htmlBody],
      ...[JSON.stringify(recipients), site.timestamp()],
    );
    return { status: 204 };
  },
});

function recipientsOf(site: Site, issue: IssueRow, { to }: Notice): string[] {
  const watchers = site.db.all({ account_id: text }, 'select account_id from watchers where issue_id = ?', issue.id);
  const accounts = [
    ...(to.reporter ? [issue.reporter] : []),
    ...(to.assignee ? [issue.assignee] : []),
    ...(to.watchers ? watchers.map(({ account_id }) => account_id) : []),
    ...(to.users ?? []).map(({ accountId }) => accountId),
  ];
  return [...new Set(accounts.filter((account) => account !== null))];
}

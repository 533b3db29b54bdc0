import { integer, text } from '../jira/columns.ts';
import { seenIssue } from '../jira/issue-row.ts';
import type { Site } from '../jira/site.ts';

export type Notification = {
  id: number;
  issueKey: string;
  subject: string;
  text: string;
  author: string;
  /** ISO 8601 UTC. */
  created: string;
};
const columns = {
  id: integer,
  issue_id: integer,
  subject: text,
  author: text,
  created: text,
  text_body: text,
  html_body: text,
};

const MOST = 50;
const SQL = `SELECT id, issue_id, subject, text_body, html_body, created,
    coalesce((SELECT display_name FROM users WHERE account_id = author), author) AS author
  FROM notifications WHERE EXISTS (SELECT 1 FROM json_each(recipients) WHERE value = ?) ORDER BY id DESC LIMIT ?`;

/** Notifications that Jira would have mailed to a person, newest first, about issues that they may still see. */
export function notificationsOf(site: Site, accountId: string): Notification[] {
  return site.db.all(columns, SQL, accountId, MOST).flatMap(({ issue_id, text_body, html_body, ...row }) => {
    const issue = seenIssue(site, accountId, String(issue_id));
    return issue ? [{ ...row, issueKey: issue.key, text: text_body || withoutTags(html_body) }] : [];
  });
}

function withoutTags(html: string): string {
  const text = html.replaceAll(/<(br|\/p|\/li)[^>]*>/gi, '\n').replaceAll(/<[^>]*>/g, '');
  return text.replaceAll(/&(lt|gt|quot|#39|amp);/g, (_all, name: string) => CHARACTERS[name] ?? '').trim();
}
const CHARACTERS: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', '#39': "'", amp: '&' };

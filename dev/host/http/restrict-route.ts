import { Hono } from 'hono';
import { z } from 'zod';
import { integer } from '../../jira/columns.ts';
import { restrictIssue } from '../../jira/restrict-issue.ts';
import type { Host } from '../host.ts';
import { readJson, Refused } from './json-body.ts';

const restriction = z.strictObject({ issueKey: z.string(), accounts: z.array(z.string()).nullable() });

/** `POST /control/restrict`: only these accounts may see the issue; `null` shows it to all again. 404 for no issue. */
export function restrictRoute({ site }: Host): Hono {
  return new Hono().post('/restrict', async (context) => {
    const { issueKey, accounts } = await readJson(context, restriction);
    const issue = site.db.get({ id: integer }, 'SELECT id FROM issues WHERE key = ?', issueKey);
    if (!issue) throw new Refused(404, `There is no issue ${issueKey}.`);
    restrictIssue(site, issue.id, accounts);
    return context.body(null, 204);
  });
}

import { z } from 'zod';
import { integer } from '../columns.ts';
import { issueFor } from '../issue-row.ts';
import { operation } from '../operation.ts';
import { requireInProject } from '../permissions.ts';
import { parsed } from '../request-body.ts';
import { SCOPES } from '../scopes.ts';

const bodyShape = z.object({
  globalId: z.string().max(255).optional(),
  relationship: z.string().optional(),
  application: z.looseObject({}).default({}),
  object: z.looseObject({ title: z.string().min(1), url: z.string().min(1) }),
});

/** A link to something outside of Jira. A second one with the same `globalId` takes the place of the first. */
export const postRemoteLink = operation('POST', '/rest/api/3/issue/{issueIdOrKey}/remotelink', {
  scopes: SCOPES.writeRemoteLink,
  answer({ site, viewer, params, body }) {
    const { id: issue, key, project_id: projectId } = issueFor(site, viewer, params.issueIdOrKey);
    const words = `No Link Issue Permission for issue '${key}'`;
    requireInProject(site, viewer, { permission: 'LINK_ISSUES', projectId, words });
    const link = parsed(bodyShape, body);
    const of = [issue, link.globalId ?? null] as const;
    const known = site.db.has('select 1 from remote_links where issue_id = ? and global_id = ?', ...of);
    const sql = `insert into remote_links (issue_id, global_id, link) values (?, ?, ?)
      on conflict (issue_id, global_id) do update set link = excluded.link returning id`;
    const id = site.db.get({ id: integer }, sql, ...of, JSON.stringify(link))?.id ?? 0;
    const self = `${site.baseUrl}/rest/api/3/issue/${key}/remotelink/${id}`;
    return { status: known ? 200 : 201, body: { id, self } };
  },
});

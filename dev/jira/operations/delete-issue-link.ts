import { linkFor } from '../link-for.ts';
import { removeLink } from '../links.ts';
import { operation } from '../operation.ts';
import { requireInProject } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

export const deleteIssueLink = operation('DELETE', '/rest/api/3/issueLink/{linkId}', {
  scopes: SCOPES.deleteLink,
  answer({ site, viewer, params }) {
    const { link, source } = linkFor(site, viewer, params.linkId);
    const words = `No Link Issue Permission for issue '${source.key}'`;
    requireInProject(site, viewer, { permission: 'LINK_ISSUES', projectId: source.project_id, words });
    removeLink(site, viewer, link);
    return { status: 204 };
  },
});

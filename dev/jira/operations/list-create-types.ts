import { projectTypes } from '../beans/full-project-bean.ts';
import { issueTypeBean } from '../beans/issue-type-bean.ts';
import { operation } from '../operation.ts';
import { mayInProject } from '../permissions.ts';
import { projectFor } from '../project-for.ts';
import { paging } from '../query.ts';
import { SCOPES } from '../scopes.ts';

export const listCreateTypes = operation('GET', '/rest/api/3/issue/createmeta/{projectIdOrKey}/issuetypes', {
  scopes: SCOPES.readCreateMeta,
  points: 2,
  answer({ site, viewer, params, query }) {
    const project = projectFor(site, viewer, params.projectIdOrKey);
    // @NOTE unverified on a live site: that a viewer who may create nothing gets an empty list, as from the older
    // operation.
    const types = mayInProject(site, viewer, 'CREATE_ISSUES', project.id) ? projectTypes(site, project.id) : [];
    const { startAt, maxResults } = paging(query, 200);
    const issueTypes = types.slice(startAt, startAt + maxResults).map((type) => {
      const { avatarId: _avatarId, ...bean } = issueTypeBean(site, type);
      return bean;
    });
    return { status: 200, body: { startAt, maxResults, total: types.length, issueTypes } };
  },
});

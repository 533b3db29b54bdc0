import { fullProjectBean } from '../beans/full-project-bean.ts';
import { operation } from '../operation.ts';
import { requireSiteAdmin } from '../permissions.ts';
import { projectFor } from '../project-for.ts';
import { unshelve } from '../shelve-project.ts';
import { SCOPES } from '../scopes.ts';

/** Out of the archive or the recycle bin. Here administrators of the site alone may do it, of any project. */
export const restoreProject = operation('POST', '/rest/api/3/project/{projectIdOrKey}/restore', {
  scopes: SCOPES.restoreProject,
  answer({ site, viewer, params }) {
    const project = projectFor(site, viewer, params.projectIdOrKey);
    requireSiteAdmin(site, viewer);
    unshelve(site, project, viewer);
    return { status: 200, body: fullProjectBean(site, project) };
  },
});

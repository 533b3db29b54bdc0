import { operation } from '../operation.ts';
import { projectFor } from '../project-for.ts';
import { shelve } from '../shelve-project.ts';
import { requireSiteAdmin } from '../permissions.ts';
import { SCOPES } from '../scopes.ts';

/** Hides the project and its issues from everybody, until it is restored. */
export const archiveProject = operation('POST', '/rest/api/3/project/{projectIdOrKey}/archive', {
  scopes: SCOPES.archiveProject,
  answer({ site, viewer, params }) {
    const project = projectFor(site, viewer, params.projectIdOrKey);
    requireSiteAdmin(site, viewer);
    shelve(site, project, { place: 'archive', by: viewer });
    return { status: 204 };
  },
});

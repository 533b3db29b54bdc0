import { deleteProject } from '../delete-project.ts';
import { operation } from '../operation.ts';
import { requireSiteAdmin } from '../permissions.ts';
import { projectFor } from '../project-for.ts';
import { shelve } from '../shelve-project.ts';
import { SCOPES } from '../scopes.ts';

/** Into the recycle bin, or for ever with `enableUndo=false`. */
export const removeProject = operation('DELETE', '/rest/api/3/project/{projectIdOrKey}', {
  scopes: SCOPES.deleteProject,
  answer({ site, viewer, params, query }) {
    const project = projectFor(site, viewer, params.projectIdOrKey);
    requireSiteAdmin(site, viewer);
    if (query.get('enableUndo') === 'false') deleteProject(site, viewer, project);
    else shelve(site, project, { place: 'bin', by: viewer });
    return { status: 204 };
  },
});

import { projectColumns, type ProjectRow } from './beans/project-bean.ts';
import { JiraError } from './error.ts';
import { isSiteAdmin, mayAdminister, mayInProject } from './permissions.ts';
import type { Site } from './site.ts';

/** The project with this id or key, if the viewer may browse it; else the 404 that hidden and missing ones share. */
export function projectFor(site: Site, viewer: string, idOrKey: string): ProjectRow {
  const column = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  const value = column === 'id' ? Number(idOrKey) : idOrKey.toUpperCase();
  const project = site.db.get(projectColumns, `select * from projects where ${column} = ?`, value);
  const seen = project && (mayInProject(site, viewer, 'BROWSE_PROJECTS', project.id) || isSiteAdmin(site, viewer));
  if (!seen) throw new JiraError(404, `No project could be found with ${column === 'id' ? 'id' : 'key'} '${idOrKey}'.`);
  return project;
}

/** As `projectFor`, for changing what belongs to the project; 403 for those who do not administer it. */
export function projectToAdminister(site: Site, viewer: string, idOrKey: string): ProjectRow {
  const project = projectFor(site, viewer, idOrKey);
  if (mayAdminister(site, viewer, project.id)) return project;
  throw new JiraError(403, 'You do not have permission to administer this project.');
}

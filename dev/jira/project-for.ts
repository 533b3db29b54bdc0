import { projectColumns, type ProjectRow } from './beans/project-bean.ts';
import { JiraError } from './error.ts';
import { isSiteAdmin, mayInProject } from './permissions.ts';
import type { Site } from './site.ts';

/** The project with this id or key, if the viewer may browse it; throws one 404 for hidden and missing ones. */
export function projectFor(site: Site, viewer: string, idOrKey: string): ProjectRow {
  const column = /^\d+$/.test(idOrKey) ? 'id' : 'key';
  const value = column === 'id' ? Number(idOrKey) : idOrKey.toUpperCase();
  const project = site.db.get(projectColumns, `select * from projects where ${column} = ?`, value);
  const seen = project && (mayInProject(site, viewer, 'BROWSE_PROJECTS', project.id) || isSiteAdmin(site, viewer));
  if (!seen) throw new JiraError(404, `No project could be found with ${column === 'id' ? 'id' : 'key'} '${idOrKey}'.`);
  return project;
}

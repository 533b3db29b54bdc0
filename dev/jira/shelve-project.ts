import { projectBean, type ProjectRow } from './beans/project-bean.ts';
import { JiraError } from './error.ts';
import type { Site } from './site.ts';

/** The places of a hidden project, with the events of its going there and coming back. */
const PLACES = {
  archive: { went: 'avi:jira:archived:project', cameBack: 'avi:jira:unarchived:project' },
  bin: { went: 'avi:jira:softdeleted:project', cameBack: 'avi:jira:restored:project' },
} as const;
type Place = keyof typeof PLACES;
const places: readonly Place[] = ['archive', 'bin'];

/**
 * Puts a project into the archive or the recycle bin: its permissions are kept under names that grant nothing, so that
 * it can be browsed by no account. @NOTE unverified on a live site: that JQL then refuses the project's key, as a hidden project's.
 */
export function shelve(site: Site, project: ProjectRow, { place, by }: { place: Place; by: string }): void {
  if (placeOf(site, project) !== undefined) throw new JiraError(400, 'The project is archived or deleted already.');
  site.write(() => {
    site.db.run('update grants set permission = ? || permission where project_id = ?', `${place} `, project.id);
    emitProjectEvent(site, PLACES[place].went, { project, by });
  });
}

export function unshelve(site: Site, project: ProjectRow, by: string): void {
  const place = placeOf(site, project);
  if (place === undefined) throw new JiraError(400, 'The project is neither archived nor deleted.');
  site.write(() => {
    const from = place.length + 2;
    site.db.run('update grants set permission = substr(permission, ?) where project_id = ?', from, project.id);
    emitProjectEvent(site, PLACES[place].cameBack, { project, by });
  });
}

function placeOf(site: Site, { id }: ProjectRow): Place | undefined {
  const sql = 'select 1 from grants where project_id = ? and permission like ?';
  return places.find((place) => site.db.has(sql, id, `${place} %`));
}

/** A product event of a project. @NOTE unverified on a live site: its keys besides `eventType` and `project`. */
export function emitProjectEvent(
  site: Site,
  eventType: string,
  { project, by }: { project: ProjectRow; by: string },
): void {
  site.emit({ eventType, atlassianId: by, project: projectBean(site, project) });
}

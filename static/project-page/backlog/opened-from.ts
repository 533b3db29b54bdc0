import { isRecord } from '../../ui/is-record';

/** The sprint whose menu opened the report; null when it was opened elsewhere. */
export function sprintOf(extension: unknown): number | null {
  const sprint = isRecord(extension) ? extension['sprint'] : null;
  const id = isRecord(sprint) ? Number(sprint['id']) : Number.NaN;
  return Number.isInteger(id) && id > 0 ? id : null;
}

/** Id of the project in which the report was opened; null where the host does not tell. */
export function projectOf(extension: unknown): string | null {
  const project = isRecord(extension) ? extension['project'] : null;
  const id = isRecord(project) ? project['id'] : null;
  return typeof id === 'string' || typeof id === 'number' ? String(id) : null;
}

import { isRecord } from '../../ui/is-record';

/** The sprint whose menu opened the report; null when it was opened elsewhere. */
export function sprintOf(extension: unknown): number | null {
  const sprint = isRecord(extension) ? extension['sprint'] : null;
  const id = isRecord(sprint) ? Number(sprint['id']) : Number.NaN;
  return Number.isInteger(id) && id > 0 ? id : null;
}

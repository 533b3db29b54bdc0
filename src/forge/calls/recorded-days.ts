import type { RecordedDay } from '../../domain/backlog/over-time';
import { dayIn, daysAfter } from '../../domain/shared/day';
import type { ProjectCall } from '../call';
import { projectSetup } from '../settings/project-setup';
import { now } from '../stores/clock';
import { readDays } from '../stores/snapshot-store';

/** Twelve weeks: four batches of storage. */
const DAYS = 84;

/**
 * How many items of the project were in which state each day, the oldest first, for everybody who may see the project.
 * They are numbers alone, also of items that the caller may not see.
 */
export async function readRecordedDays(call: ProjectCall): Promise<readonly RecordedDay[]> {
  const { policy, site } = await projectSetup(call);
  const today = dayIn(now(), policy.timeZone ?? site.timeZone);
  return readDays(
    call.projectId,
    Array.from({ length: DAYS }, (_, index) => daysAfter(today, index - DAYS + 1)),
  );
}

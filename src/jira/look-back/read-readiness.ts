import * as z from 'zod/mini';
import { type Readiness, summarySchema } from '../../domain/refinement/readiness';
import { atOnce, partsOf } from '../read/at-once';
import { readBulk } from '../read/bulk-issues';
import { FEWEST_FIELDS } from '../read/fields-in';
import { readFace } from '../read/face';
import { propertyKeys } from '../read/property-keys';
import type { JiraRequest } from '../request';
import { PAST_AT_ONCE } from './read-past';

const found = z.object({ id: z.string(), properties: z._default(z.record(z.string(), z.unknown()), {}) });

/** The app's summary of each issue, by id; issues without one, and hidden ones, are missing. */
export async function readReadiness(
  request: JiraRequest,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Readiness>> {
  const selection = { fields: FEWEST_FIELDS, properties: [propertyKeys.readiness] };
  const parse = (body: unknown) => found.safeParse(body);
  const jobs = partsOf(ids, PAST_AT_ONCE).map((part) => () => readBulk(request, part, { ...selection, parse }));
  const all = new Map<string, Readiness>();
  for await (const some of atOnce(jobs)) {
    for (const { id, properties } of some) {
      const readiness = readFace(properties, 'readiness', summarySchema);
      if (readiness !== null) all.set(id, readiness);
    }
  }
  return all;
}

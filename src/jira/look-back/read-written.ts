import * as z from 'zod/mini';
import type { WrittenNow } from '../../domain/lookback/texts-at-start';
import { readDocument } from '../adf/adf';
import { atOnce, partsOf } from '../read/at-once';
import { readBulk } from '../read/bulk-issues';
import type { JiraRequest } from '../request';
import { PAST_AT_ONCE } from './read-past';

const found = z.object({ id: z.string(), fields: z.record(z.string(), z.unknown()) });

/** Description and acceptance criteria of each issue, by id; hidden issues are missing. */
export async function readWritten(
  request: JiraRequest,
  ids: readonly string[],
  acceptance: string | null,
): Promise<ReadonlyMap<string, WrittenNow>> {
  const fields = ['description', ...(acceptance === null ? [] : [acceptance])];
  const parse = (body: unknown) => found.safeParse(body);
  const jobs = partsOf(ids, PAST_AT_ONCE).map(
    (part) => () => readBulk(request, part, { fields, properties: [], parse }),
  );
  const all = new Map<string, WrittenNow>();
  for await (const some of atOnce(jobs)) {
    for (const { id, fields: values } of some) {
      const own = acceptance === null ? null : readField(values[acceptance]);
      all.set(id, { description: readDocument(values['description']), acceptance: own });
    }
  }
  return all;
}

/** A field of plain or of rich text. */
const readField = (value: unknown): WrittenNow['acceptance'] =>
  typeof value === 'string' ? value.split('\n').map((text) => ({ kind: 'paragraph', text })) : readDocument(value);

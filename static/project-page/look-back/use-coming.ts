import * as z from 'zod/mini';
import { useEffect, useState } from 'react';
import type { ComingItem } from '../../../src/domain/lookback/proposals';
import { summarySchema } from '../../../src/domain/refinement/readiness';
import { isAgreedOrTaken } from '../../../src/domain/refinement/standing';
import * as jql from '../../../src/jira/search/jql';
import { readEstimate } from '../../../src/jira/read/issue-parts';
import { readFace } from '../../../src/jira/read/face';
import { propertyKeys } from '../../../src/jira/read/property-keys';
import { searchPage } from '../../../src/jira/search/search';
import { asViewer } from '../shared/request';
import { untilGone } from '../../ui/until-gone';

const found = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({
    summary: z.string(),
    issuetype: z.object({ subtask: z._default(z.boolean(), false) }),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
  }),
  properties: z._default(z.record(z.string(), z.unknown()), {}),
});
type Found = z.infer<typeof found>;

/** A sprint's items that are neither started nor agreed, in rank order; without sub-tasks. */
async function readComing(sprintId: number, estimate: string | null): Promise<readonly ComingItem[]> {
  const search = {
    jql: jql.ordered(jql.all(jql.inSprints([sprintId]), jql.notDone), 'rank'),
    fields: ['summary', 'issuetype', 'status', ...(estimate === null ? [] : [estimate])],
    properties: [propertyKeys.readiness],
    token: null,
  };
  const page = await searchPage(asViewer, search, (body) => found.safeParse(body));
  return page.found
    .filter(({ fields }) => !fields.issuetype.subtask && fields.status.statusCategory.key === 'new')
    .flatMap((item) => toComing(item, estimate));
}

/** Done-when counts as missing only where the app has assessed the item and says so. */
function toComing({ id, key, fields, properties }: Found, estimate: string | null): readonly ComingItem[] {
  const readiness = readFace(properties, 'readiness', summarySchema);
  if (isAgreedOrTaken(readiness)) return [];
  const lacks = `${readiness?.missing ?? ''} ${readiness?.remarks ?? ''}`.split(' ');
  const size = readEstimate(fields, estimate === null ? [] : [estimate])?.value ?? null;
  return [{ id, key, summary: fields.summary, hasDoneWhen: !lacks.includes('acceptance-criteria'), estimate: size }];
}

/** The next items of a sprint, each with its size by `estimate`, the id of a field; null while they are read, empty without a sprint or when Jira refuses. */
export function useComing(sprintId: number | null, estimate: string | null): readonly ComingItem[] | null {
  const [read, setRead] = useState<{ readonly of: number; readonly items: readonly ComingItem[] } | null>(null);
  useEffect(() => {
    if (sprintId === null) return undefined;
    const reading = readComing(sprintId, estimate).catch((error: unknown) => {
      console.error(error);
      return [];
    });
    return untilGone(reading, (items) => setRead({ of: sprintId, items }));
  }, [sprintId, estimate]);
  if (sprintId === null) return [];
  return read !== null && read.of === sprintId ? read.items : null;
}

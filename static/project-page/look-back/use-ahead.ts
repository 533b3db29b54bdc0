import * as z from 'zod/mini';
import { useEffect, useState } from 'react';
import * as jql from '../../../src/jira/jql';
import { readProjection } from '../../../src/jira/projection';
import { propertyKeys } from '../../../src/jira/property-keys';
import { searchPage } from '../../../src/jira/search';
import { asViewer } from '../shared/request';
import type { Titled } from './shown';

const found = z.object({
  key: z.string(),
  fields: z.object({
    summary: z.string(),
    issuetype: z.object({ subtask: z._default(z.boolean(), false) }),
    status: z.object({ statusCategory: z.object({ key: z.string() }) }),
  }),
  properties: z._default(z.record(z.string(), z.unknown()), {}),
});

/**
 * A sprint's items that are neither started, talked about, agreed nor taken as they are, in rank order; without
 * sub-tasks, which follow their stories.
 */
async function readAhead(sprintId: number): Promise<readonly Titled[]> {
  const search = {
    jql: jql.ordered(jql.all(jql.inSprints([sprintId]), jql.notDone), 'rank'),
    fields: ['summary', 'issuetype', 'status'],
    properties: [propertyKeys.readiness],
    token: null,
  };
  const page = await searchPage(asViewer, search, (body) => found.safeParse(body));
  return page.found
    .filter(({ fields }) => !fields.issuetype.subtask && fields.status.statusCategory.key === 'new')
    .filter(({ properties }) => !isTalkedAbout(properties))
    .map(({ key, fields }) => ({ key, summary: fields.summary }));
}

function isTalkedAbout(properties: z.infer<typeof found>['properties']): boolean {
  const { readiness } = readProjection(properties);
  return readiness !== null && (readiness.talks > 0 || readiness.state === 'ready' || readiness.state === 'exception');
}

/** The next items of a sprint; empty without a sprint or when Jira refuses: then no issue is named. */
export function useAhead(sprintId: number | null): readonly Titled[] {
  const [read, setRead] = useState<{ readonly of: number; readonly items: readonly Titled[] } | null>(null);
  useEffect(() => {
    if (sprintId === null) return undefined;
    let wanted = true;
    readAhead(sprintId)
      .then((items) => {
        if (wanted) setRead({ of: sprintId, items });
      })
      .catch(console.error);
    return () => {
      wanted = false;
    };
  }, [sprintId]);
  return read !== null && read.of === sprintId ? read.items : [];
}

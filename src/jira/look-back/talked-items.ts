import * as z from 'zod/mini';
import type { SizeRecord } from '../../domain/ballot/size';
import type { TalkedItem } from '../../domain/lookback/areas';
import { fieldsIn } from '../read/fields-in';
import { propertyKeys } from '../read/property-keys';
import { readProjection } from '../read/projection';
import type { JiraRequest } from '../request';
import * as jql from '../search/jql';
import { searchPage } from '../search/search';
import { readAsked } from './asked';

/** Most pages of a hundred items: more than a team talks about in half a year. */
const MOST_PAGES = 3;

const named = z.object({ name: z.string() });
const knownFields = z.object({
  status: z.object({ statusCategory: z.object({ key: z.string() }) }),
  issuetype: z.object({ subtask: z._default(z.boolean(), false) }),
  parent: z.nullish(z.object({ fields: z.object({ summary: z.string() }) })),
  components: z._default(z.nullable(z.array(named)), []),
});
const found = z.object({
  id: z.string(),
  fields: knownFields,
  properties: z._default(z.record(z.string(), z.unknown()), {}),
});

/** The project's items that were talked about, or have open questions, those that changed last first; at most 300. */
export async function readTalkedItems(request: JiraRequest, projectId: string): Promise<readonly TalkedItem[]> {
  const search = {
    jql: jql.ordered(jql.all(jql.inProjects([projectId]), jql.any(jql.talked, jql.withOpenQuestions)), 'latest'),
    fields: fieldsIn(knownFields),
    properties: [propertyKeys.questions, propertyKeys.talks, propertyKeys.confidence],
  };
  const items: TalkedItem[] = [];
  let token: string | null = null;
  for (let pages = 0; pages < MOST_PAGES; pages += 1) {
    const page: Awaited<ReturnType<typeof searchPage<z.infer<typeof found>>>> = await searchPage(
      request,
      { ...search, token },
      (body) => found.safeParse(body),
    );
    items.push(...page.found.map(toTalkedItem));
    token = page.next;
    if (token === null) break;
  }
  return items;
}

/** A sub-task's parent is not an epic. */
function toTalkedItem({ id, fields, properties }: z.infer<typeof found>): TalkedItem {
  const { status, issuetype, parent, components } = fields;
  const { talks, confidence } = readProjection(properties);
  const epic = issuetype.subtask ? null : (parent?.fields.summary ?? null);
  return {
    id,
    area: epic ?? components?.[0]?.name ?? null,
    questions: readAsked(properties),
    firstSpread: firstSpread(confidence?.size ?? null),
    talks: (talks?.talks ?? []).map(({ at, minutes }) => ({ at, minutes })),
    isNew: status.statusCategory.key === 'new',
  };
}

/** Of the first round; null where its cards are not on the scale any more. */
function firstSpread(size: Pick<SizeRecord, 'first' | 'spread' | 'counts'> | null): number | null {
  if (size === null || size.first === null) return size?.spread ?? null;
  const { low, high } = size.first;
  const [from, to] = [low, high].map((card) => size.counts.findIndex(({ label }) => label === card));
  return from === undefined || to === undefined || from < 0 || to < 0 ? null : to - from;
}

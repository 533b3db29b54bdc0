import * as z from 'zod/mini';
import type { BacklogItem } from '../../domain/backlog/backlog-item';
import { stepsApart } from '../../domain/ballot/size';
import { flagSchema } from '../../domain/issue/flag-marker';
import { digestSchema } from '../../domain/question/question-digest';
import { ballotFaceSchema } from '../../domain/ballot/ballot-face';
import type { ProjectionName } from '../../domain/refinement/projection';
import { summarySchema } from '../../domain/refinement/readiness';
import { instant, text } from '../../domain/shared/schema';
import { fieldsIn } from './fields-in';
import type { Parsed } from './issue-schema';
import { readFace } from './face';
import { currentSprint, readEstimate, toProgress } from './issue-parts';

export type ItemFields = Readonly<Record<'estimate' | 'sprint' | 'flagged', string | null>>;

const shape = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.looseObject({}),
  properties: z._default(z.looseObject({}), {}),
});
const knownFields = z.object({
  summary: z.string(),
  issuetype: z.object({ id: z.string(), name: z.string(), subtask: z._default(z.boolean(), false) }),
  status: z.object({ statusCategory: z.object({ key: z.string() }) }),
  priority: z.catch(z.nullish(z.object({ id: z.string() })), null),
  votes: z.catch(z.object({ votes: z.number() }), { votes: 0 }),
  watches: z.catch(z.object({ watchCount: z.number() }), { watchCount: 0 }),
  issuelinks: z.catch(z.array(z.unknown()), []),
  reporter: z.catch(z.nullish(z.object({ active: z.boolean(), accountId: z.string() })), null),
});

const withAssignee = z.object({ assignee: z.nullish(z.object({ accountId: z.string() })) });

/** Jira's own fields that a row of the report needs. */
export const rowFields = fieldsIn(knownFields);

/** What a row needs of the talks, as each version of the app has written them. */
const spoken = z.object({
  exception: z.nullable(z.object({ reason: text() })),
  talks: z.array(z.object({ at: instant() })),
});

/** Jira numbers its own priorities in their order, from 1 to 5; those that a site adds have long numbers, in no order. */
const placeOf = (id: string | undefined): number | null => (/^[1-5]$/u.test(id ?? '') ? Number(id) : null);

/** A search result as a row of the report. Malformed properties count as absent. */
export function parseBacklogItem(body: unknown, fields: ItemFields): Parsed<BacklogItem> {
  const outer = shape.safeParse(body);
  const inner = outer.success ? knownFields.safeParse(outer.data.fields) : null;
  if (!outer.success || !inner?.success) return { success: false };
  const { id, key, fields: custom, properties } = outer.data;
  const read = <T>(name: ProjectionName, schema: z.ZodMiniType<T>) => readFace(properties, name, schema);
  const [questions, ballot] = [read('questions', digestSchema), read('confidence', ballotFaceSchema)];
  const talks = read('talks', spoken);
  const flagged = fields.flagged === null ? null : custom[fields.flagged];
  return {
    success: true,
    data: {
      id,
      key,
      type: inner.data.issuetype,
      summary: inner.data.summary,
      estimate: readEstimate(custom, fields.estimate === null ? [] : [fields.estimate]),
      progress: toProgress(inner.data.status.statusCategory.key),
      demand: {
        priority: placeOf(inner.data.priority?.id),
        votes: inner.data.votes.votes,
        watchers: inner.data.watches.watchCount,
        links: inner.data.issuelinks.length,
      },
      leaver: inner.data.reporter?.active === false ? inner.data.reporter.accountId : null,
      assignee: withAssignee.safeParse(custom).data?.assignee?.accountId ?? null,
      sprint: fields.sprint === null ? null : currentSprint(custom[fields.sprint]),
      readiness: read('readiness', summarySchema),
      questions: questions?.open ?? [],
      awaitsOk: questions?.awaitsOk ?? false,
      confidence: ballot?.confidence ?? null,
      clusters: ballot?.size?.settled === null ? ballot.size.clusters : null,
      stepsApart: stepsApart(ballot?.size ?? null),
      exception: talks?.exception ?? null,
      lastTalkAt: talks?.talks.at(-1)?.at ?? null,
      flag:
        read('flag', flagSchema) === null ? (Array.isArray(flagged) && flagged.length > 0 ? 'persons' : null) : 'ours',
    },
  };
}

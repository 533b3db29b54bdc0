import * as z from 'zod/mini';
import type { BacklogItem } from '../../domain/backlog/backlog-item';
import { stepsApart } from '../../domain/ballot/size';
import type { Parsed } from './issue-schema';
import { readProjection } from './projection';
import { currentSprint, readEstimate, toProgress } from './issue-parts';

export type ItemFields = Readonly<Record<'estimate' | 'sprint' | 'flagged', string | null>>;

const shape = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
  properties: z._default(z.record(z.string(), z.unknown()), {}),
});
const known = z.object({
  summary: z.string(),
  issuetype: z.object({ id: z.string(), name: z.string(), subtask: z._default(z.boolean(), false) }),
  status: z.object({ statusCategory: z.object({ key: z.string() }) }),
});

/** A search result as a row of the report. Malformed properties count as absent. */
export function parseBacklogItem(body: unknown, fields: ItemFields): Parsed<BacklogItem> {
  const outer = shape.safeParse(body);
  const inner = outer.success ? known.safeParse(outer.data.fields) : null;
  if (!outer.success || !inner?.success) return { success: false };
  const { id, key, fields: custom, properties } = outer.data;
  const { readiness, questions, confidence, talks, flag } = readProjection(properties);
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
      sprint: fields.sprint === null ? null : currentSprint(custom[fields.sprint]),
      readiness,
      questions: questions?.open ?? [],
      answered: questions?.answered ?? [],
      confidence: confidence?.confidence ?? null,
      clusters: confidence?.size?.settled === null ? confidence.size.clusters : null,
      stepsApart: stepsApart(confidence?.size ?? null),
      exception: talks?.exception ?? null,
      flag: flag === null ? (Array.isArray(flagged) && flagged.length > 0 ? 'persons' : null) : 'ours',
    },
  };
}

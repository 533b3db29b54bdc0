import * as z from 'zod/mini';
import type { LookBackSetup } from '../../contract-look-back';
import type { AskedQuestion, PastIssue } from '../../domain/lookback/past';
import { recordOf } from '../adf/adf-node';
import { toInstant } from '../instant';
import { fieldsIn } from '../read/fields-in';
import { propertyKeys } from '../read/property-keys';
import { ask, checked, type JiraRequest } from '../request';
import { readEstimate } from '../read/issue-parts';
import { readAsked } from './asked';

/** Most issues of one request. */
export const PAST_AT_ONCE = 100;

/** An issue as it is now, and the part of its past that its properties tell. */
export type ReadPast = { readonly issue: Omit<PastIssue, 'changes'>; readonly questions: readonly AskedQuestion[] };

type Fields = LookBackSetup['fields'];

const answer = z.object({ issues: z.array(z.unknown()) });
const shape = z.object({
  id: z.string(),
  key: z.string(),
  fields: z.record(z.string(), z.unknown()),
  properties: z._default(z.record(z.string(), z.unknown()), {}),
});
const knownFields = z.object({
  summary: z.string(),
  issuetype: z.object({ id: z.string(), name: z.string(), subtask: z._default(z.boolean(), false) }),
  status: z.object({ id: z.string() }),
  resolution: z.catch(z.nullish(z.object({ name: z.string() })), null),
  created: z.union([z.string(), z.number()]),
});

/** Facts of at most {@link PAST_AT_ONCE} ids. Deleted, hidden and malformed issues are missing. */
export async function readPast(
  request: JiraRequest,
  ids: readonly string[],
  fields: Fields,
): Promise<readonly ReadPast[]> {
  const own = [fields.sprint, fields.estimate].filter((id) => id !== null);
  const json = {
    issueIdsOrKeys: ids,
    fields: [...fieldsIn(knownFields), ...own],
    properties: [propertyKeys.questions],
  };
  const { body } = await ask(request, '/rest/api/3/issue/bulkfetch', { method: 'POST', json });
  return checked((value) => answer.safeParse(value), body).issues.flatMap((one) => parsePast(one, fields));
}

function parsePast(body: unknown, fields: Fields): readonly ReadPast[] {
  const outer = shape.safeParse(body);
  const inner = outer.success ? knownFields.safeParse(outer.data.fields) : null;
  const created = inner?.success ? toInstant(inner.data.created) : null;
  if (!outer.success || !inner?.success || created === null) return [];
  const { id, key, fields: values, properties } = outer.data;
  const { issuetype, status, summary, resolution } = inner.data;
  return [
    {
      issue: {
        id,
        key,
        summary,
        created,
        type: issuetype,
        status: status.id,
        resolution: resolution?.name ?? null,
        sprints: fields.sprint === null ? [] : sprintIds(values[fields.sprint]),
        estimate: readEstimate(values, fields.estimate === null ? [] : [fields.estimate])?.value ?? null,
      },
      questions: readAsked(properties),
    },
  ];
}

/** Ids in the sprint field's value; malformed entries are skipped. */
function sprintIds(value: unknown): readonly number[] {
  if (!Array.isArray(value)) return [];
  return value.flatMap((one: unknown) => {
    const id = recordOf(one)?.['id'];
    return typeof id === 'number' ? [id] : [];
  });
}

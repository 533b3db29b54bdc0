import * as z from 'zod/mini';
import { languages } from '../../domain/shared/language';
import { record } from '../../domain/shared/schema';
import { putRow, readRow } from './rows';
import { keepUnknown, withNamesOf } from './unknown-names';

/** See `FieldTrial` of the contract. */
const trialSchema = record({
  at: z.string(),
  issueKey: z.string(),
  language: z.enum(languages),
  isBack: z.boolean(),
  foundAfter: z.nullable(z.number()),
  movesUpdated: z.boolean(),
  isInHistory: z.boolean(),
  screens: z.nullable(z.number()),
  sameName: z.number(),
  points: z.number(),
});

/** How the field is filled on this site. `movesUpdated`: Jira moves `updated` even for a silent write. */
export const fillingSchema = record({ language: z.enum(languages), movesUpdated: z.boolean() });

/** null: never tried, or not filled. */
const fieldRow = record({ trial: z.nullable(trialSchema), filling: z.nullable(fillingSchema) });
export type FieldRow = z.infer<typeof fieldRow>;

const place = { entity: 'site', key: 'field' };
const stored = z.object({ content: keepUnknown(fieldRow) });

/** What an administrator has decided about the field. */
export async function readFieldRow(): Promise<FieldRow> {
  return stored.safeParse(await readRow(place)).data?.content ?? { trial: null, filling: null };
}

export async function saveFieldRow(decided: FieldRow, now: string): Promise<void> {
  await putRow(place, { read: now, content: withNamesOf(decided, await readFieldRow()) });
}

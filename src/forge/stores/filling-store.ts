import * as z from 'zod/mini';
import { languages } from '../../domain/shared/language';
import { record } from '../../domain/shared/schema';
import { putRow, readRow } from './rows';
import { keepUnknown, withNamesOf } from './unknown-names';

/** How the field is filled on this site. `movesUpdated`: Jira moves `updated` even for a silent write. */
export const fillingSchema = record({ language: z.enum(languages), movesUpdated: z.boolean() });
type Filling = z.infer<typeof fillingSchema>;

const fieldRow = record({ filling: z.nullable(fillingSchema) });

const place = { entity: 'site', key: 'field' };
const stored = z.object({ content: keepUnknown(fieldRow) });

const readFieldRow = async () => stored.safeParse(await readRow(place)).data?.content ?? null;

/** What an administrator has decided about the field; null while it is not filled. */
export async function readFilling(): Promise<Filling | null> {
  return (await readFieldRow())?.filling ?? null;
}

export async function saveFilling(filling: Filling, now: string): Promise<void> {
  await putRow(place, { read: now, content: withNamesOf({ filling }, await readFieldRow()) });
}

import * as z from 'zod/mini';
import type { Instant } from '../../domain/shared/instant';
import { record } from '../../domain/shared/schema';
import { isWhole, siteFieldsSchema } from '../../jira/read/issue-fields';
import { newTicketKey } from './ticket';
import { inDays, isOver } from './expiry';
import { createRow, putRow, readRow, type RowReader } from './rows';
import { keepUnknown, withNamesOf } from './unknown-names';
import { languages } from '../../domain/shared/language';

/** Days until the fields are read again, since fields are rarely added. */
const DAYS = 1;
/** How long a list without sprint, flag or estimate counts: the app may have got its rights since. */
const MINUTES_MS = 10 * 60_000;

/** How the field is filled on this site. `movesUpdated`: Jira moves `updated` even for a silent write. */
const fillingSchema = record({ language: z.enum(languages), movesUpdated: z.boolean() });
type Filling = z.infer<typeof fillingSchema>;

const knownSite = record({
  fields: siteFieldsSchema,
  /** IANA; null while it is not known. */
  timeZone: z.nullable(z.string()),
  /** Where people open the site; null while it is not known. */
  address: z.nullable(z.string()),
  /** How the app's field is filled, as an administrator has decided; null where it is not. */
  filling: z.nullable(fillingSchema),
});
/** What is known of this site. */
export type KnownSite = z.infer<typeof knownSite>;
const siteRow = z.object({ read: z.string(), content: keepUnknown(knownSite) });

const place = { entity: 'site', key: 'fields' };

/** `isStale`: usable, and to be read again in the background. null before the first read, and where an incomplete list is old. */
export async function readSite(
  now: Instant,
  read: RowReader = readRow,
): Promise<(KnownSite & { isStale: boolean }) | null> {
  const stored = siteRow.safeParse(await read(place));
  if (!stored.success) return null;
  const { read: readAt, content } = stored.data;
  const age = Date.parse(now) - Date.parse(readAt);
  if (!isWhole(content.fields) && age > MINUTES_MS) return null;
  return { ...content, isStale: isOver(inDays(readAt, DAYS), now) };
}

export async function saveSite(found: KnownSite, now: Instant): Promise<void> {
  const before = siteRow.safeParse(await readRow(place)).data?.content;
  await putRow(place, { read: now, content: withNamesOf(found, before) });
}

const ticketPlace = { entity: 'site', key: 'tickets' };
const ticketRow = z.object({ content: z.object({ key: z.string() }) });

/** The key of this site's tickets; null before the first panel was opened. */
export async function readTicketKey(read: RowReader = readRow): Promise<string | null> {
  return ticketRow.safeParse(await read(ticketPlace)).data?.content.key ?? null;
}

/** The key of this site's tickets. Made once: of several calls the first stores it, and all use that one. */
export async function ticketKey(now: Instant, read: RowReader): Promise<string> {
  const key = await readTicketKey(read);
  if (key !== null) return key;
  await createRow(ticketPlace, { read: now, content: { key: newTicketKey() } });
  const stored = await readTicketKey();
  if (stored === null) throw new Error('The key of the tickets was stored and is not there.');
  return stored;
}

const fieldRow = record({ filling: z.nullable(fillingSchema) });

const fieldPlace = { entity: 'site', key: 'field' };
const storedField = z.object({ content: keepUnknown(fieldRow) });

const readFieldRow = async () => storedField.safeParse(await readRow(fieldPlace)).data?.content ?? null;

/** What an administrator has decided about the field; null while it is not filled. */
export async function readFilling(): Promise<Filling | null> {
  return (await readFieldRow())?.filling ?? null;
}

export async function saveFilling(filling: Filling | null, now: string): Promise<void> {
  await putRow(fieldPlace, { read: now, content: withNamesOf({ filling }, await readFieldRow()) });
}

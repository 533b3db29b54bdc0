import { createHash } from 'node:crypto';
import * as z from 'zod/mini';
import { EMPTY_MAILBOX, type Mailbox, mailboxSchema } from '../../domain/mail/mailbox';
import type { Instant } from '../../domain/shared/instant';
import type { AccountId } from '../../domain/shared/person';
import { sameValue } from '../../domain/shared/same-value';
import { record } from '../../domain/shared/schema';
import { changeRow, rowPage, dropRow, readRow } from './rows';
import { now } from './clock';
import { MAILBOX, rememberPerson } from './person-store';
import { keepUnknown } from './unknown-names';

/** Nobody is asked for an OK any more, as the version before did by mail. */
const okAsked = z.object({ what: z.literal('ok') });
const withoutOk = z.transform((stored: unknown): unknown => {
  const waiting: unknown = Object(stored)['waiting'];
  if (!Array.isArray(waiting)) return stored;
  return { ...Object(stored), waiting: waiting.filter((one) => !okAsked.safeParse(one).success) };
});

/** `since`: when the first of what waits came; it is indexed, with whether anything waits. */
const mailRow = record({
  waits: z.enum(['yes', 'no']),
  since: z.string(),
  version: z.int(),
  content: z.pipe(withoutOk, keepUnknown(mailboxSchema)),
});

const place = (reader: AccountId) => ({ entity: 'mail', key: reader });

/** A sender as a mailbox knows it. No account is stored, so that erasure of a sender has nothing to do here. */
export const senderOf = (account: AccountId | null): string =>
  createHash('sha256')
    .update(account ?? 'the app')
    .digest('hex')
    .slice(0, 32);

export async function readMailbox(reader: AccountId): Promise<Mailbox> {
  return mailRow.safeParse(await readRow(place(reader))).data?.content ?? EMPTY_MAILBOX;
}

/** Stores what `change` makes of the mailbox, and answers that; null after too many lost races. */
export async function changeMailbox<T extends { readonly mailbox: Mailbox }>(
  reader: AccountId,
  change: (before: Mailbox, at: Instant) => T,
): Promise<T | null> {
  return changeRow(place(reader), mailRow, async (before) => {
    const at = now();
    const changed = change(before?.content ?? EMPTY_MAILBOX, at);
    const { mailbox } = changed;
    if (sameValue(mailbox, before?.content ?? EMPTY_MAILBOX)) return { row: null, answer: changed };
    if (before === null) await rememberPerson({ account: reader, place: MAILBOX, at });
    const isWaiting = mailbox.waiting.length > 0;
    const since = isWaiting && before?.waits === 'yes' ? before.since : at;
    return { row: { waits: isWaiting ? 'yes' : 'no', since, content: mailbox }, answer: changed };
  });
}

type Waiting = {
  readonly found: readonly { readonly reader: AccountId; readonly mailbox: Mailbox }[];
  readonly next: string | null;
};

/** Mailboxes in which something waits, those first that have waited longest; behind writes by seconds. */
export async function waitingMailboxes(cursor: string | null): Promise<Waiting> {
  const { rows, next } = await rowPage({ entity: 'mail', index: 'by-waiting', partition: ['yes'] }, cursor, 100);
  const found = rows.flatMap(({ key, value }) => {
    const row = mailRow.safeParse(value);
    return row.success ? [{ reader: key, mailbox: row.data.content }] : [];
  });
  return { found, next };
}

/** The reader's account is closed. */
export function dropMailbox(reader: AccountId): Promise<void> {
  return dropRow(place(reader));
}

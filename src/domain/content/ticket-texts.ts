import { type Merge, mergeFields, type Versions } from '../shared/merge';
import { isPlaceholder } from './placeholder';

/** What people write into the ticket itself, in reading order. */
export const ticketFields = ['why', 'who', 'inScope', 'outOfScope', 'doneWhen'] as const;
export type TicketField = (typeof ticketFields)[number];

/** The ticket's own texts; a line is a paragraph or an entry of a list. */
export type TicketTexts = Readonly<Record<TicketField, string>>;

/**
 * Why a text is read and cannot be written here: Jira does not let the person edit it (`not-editable`); the document has
 * something that the app does not know (`unknown`); its section stands within something else, or in one line with its
 * heading (`within`); there are several (`twice`); it holds more than paragraphs and lists of text (`rich`); or it stands
 * under no heading (`no-heading`).
 */
export type Locked = 'not-editable' | 'unknown' | 'within' | 'twice' | 'rich' | 'no-heading';

/** What the ticket says by field, and where only Jira can write it; null where the app can. */
export type Ticket = { readonly texts: TicketTexts; readonly locked: Readonly<Record<TicketField, Locked | null>> };

/** Most characters that Jira takes in one field of text. */
export const TICKET_TEXT_LIMIT = 32_767;

/** A typed text as it is written: a line for each that says something, with single blanks. */
export function ticketLines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/gu, ' ').trim())
    .filter((line) => line !== '');
}

/** A text as it is read: without a template's lines. */
export function readableText(lines: readonly string[]): string {
  return lines.filter((line) => !isPlaceholder(line)).join('\n');
}

/** The texts as the app reads them back from the ticket: without placeholders and empty lines. */
const asRead = (texts: TicketTexts): TicketTexts => ({
  why: readableText(ticketLines(texts.why)),
  who: readableText(ticketLines(texts.who)),
  inScope: readableText(ticketLines(texts.inScope)),
  outOfScope: readableText(ticketLines(texts.outOfScope)),
  doneWhen: readableText(ticketLines(texts.doneWhen)),
});

/** What of the form is to be written, and the fields that both have changed, each differently. */
export function mergeTicket({ base, mine, theirs }: Versions<TicketTexts>): {
  readonly changed: readonly TicketField[];
  readonly conflicts: Merge<TicketTexts>['conflicts'];
} {
  const now = asRead(theirs);
  const { fields, conflicts } = mergeFields({ base: asRead(base), mine: asRead(mine), theirs: now });
  const changed = ticketFields.filter((field) => !conflicts.includes(field) && fields[field] !== now[field]);
  return { changed, conflicts };
}

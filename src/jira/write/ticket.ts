import * as z from 'zod/mini';
import { ticketLines, type TicketTexts } from '../../domain/content/ticket-texts';
import { sameValue } from '../../domain/shared/same-value';
import { AppError } from '../../failure';
import { fieldWith, nodesOf, withTexts } from '../adf/ticket-document';
import { criteriaPlace, type RawTicket } from '../read/ticket';
import { ask, type JiraRequest, rest } from '../request';

type Writing = {
  /** The ticket as it was read right before. */
  readonly raw: RawTicket;
  readonly changes: Partial<TicketTexts>;
  /** What a new section is called. */
  readonly headings: TicketTexts;
};

/**
 * Writes texts into the ticket in one edit, criteria into their field where they stand there. Watchers hear of it as of
 * any edit: only administrators may ask Jira not to tell them. Fails with `bad-request` and Jira's own words where it refuses.
 * @NOTE unverified on a live site: whether Jira takes back a document with media as it gave it, and a document that it
 * made of an older wiki text.
 */
export async function writeTicket(request: JiraRequest, issueId: string, writing: Writing): Promise<void> {
  const fields = fieldsOf(writing);
  if (Object.keys(fields).length === 0) return;
  const path = rest`/rest/api/3/issue/${issueId}`;
  const { status, body } = await ask(request, path, { method: 'PUT', json: { fields }, expected: [400] });
  if (status === 400) {
    const words = wordsOf(body);
    if (words === '') throw new AppError('bad-request', 'Jira refuses the text and does not say why.');
    throw new AppError('bad-request', 'Jira refuses the text.', { because: 'jira-says', words });
  }
}

function fieldsOf({ raw, changes, headings }: Writing): Readonly<Record<string, unknown>> {
  const { description, field } = raw;
  const { doneWhen, ...others } = changes;
  const isApart = field !== null && doneWhen !== undefined && criteriaPlace(raw) === 'field';
  const inText = isApart ? others : changes;
  const nodes = nodesOf(description.value);
  const document = Object.keys(inText).length === 0 ? null : withTexts(nodes, inText, headings);
  return {
    ...(document === null || sameValue(document, withTexts(nodes, {}, headings)) ? {} : { description: document }),
    ...(isApart ? { [field.id]: inField(field, doneWhen) } : {}),
  };
}

function inField({ value, isDocument }: NonNullable<RawTicket['field']>, text: string): unknown {
  const lines = ticketLines(text);
  if (lines.length === 0) return null;
  return isDocument ? fieldWith(value, text) : lines.join('\n');
}

const refusal = z.object({
  errorMessages: z._default(z.array(z.string()), []),
  errors: z._default(z.record(z.string(), z.unknown()), {}),
});

/** A word for programs, such as INVALID_INPUT: Jira's whole answer to a document that its schema does not take. */
const isCode = (words: string): boolean => /^[A-Z]+(_[A-Z]+)+$/u.test(words);

/** What Jira says of a refusal, in its own words; empty where it has none for people. */
function wordsOf(body: unknown): string {
  const parsed = refusal.safeParse(body);
  if (!parsed.success) return '';
  const { errorMessages, errors } = parsed.data;
  const texts = [...errorMessages, ...Object.values(errors)].filter((one) => typeof one === 'string' && !isCode(one));
  return texts.join(' ').slice(0, 500);
}

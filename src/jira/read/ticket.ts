import * as z from 'zod/mini';
import { findContent } from '../../domain/content/content';
import { ownLines } from '../../domain/content/sections';
import { isTitle } from '../../domain/content/headings';
import {
  type Locked,
  readableText,
  type Ticket,
  type TicketField,
  ticketLines,
} from '../../domain/content/ticket-texts';
import type { Block } from '../../domain/issue/issue';
import { readDocument } from '../adf/adf';
import { fieldLines, isWritable, nodesOf, spotsOf, textIn } from '../adf/ticket-document';
import type { RawIssue } from './issue-schema';

/** Description and criteria field as Jira holds them, and which of them the caller may edit. */
export type RawTicket = {
  readonly description: { readonly value: unknown; readonly mayEdit: boolean };
  /** null where the project has none, or the issue has not. */
  readonly field: {
    readonly id: string;
    readonly value: unknown;
    readonly mayEdit: boolean;
    /** Whether it holds a document; else it holds plain text. */
    readonly isDocument: boolean;
  } | null;
};

const meta = z.object({ schema: z.object({ custom: z.string() }) });

export function rawTicketOf({ known, custom, editable }: RawIssue, acceptance: string | null): RawTicket {
  const mayEdit = (id: string): boolean => Object.hasOwn(editable, id);
  const description = { value: known.description, mayEdit: mayEdit('description') };
  if (acceptance === null || !Object.hasOwn(custom, acceptance)) return { description, field: null };
  const value = custom[acceptance];
  const parsed = meta.safeParse(editable[acceptance]);
  const isDocument =
    value === null || value === undefined
      ? parsed.success && parsed.data.schema.custom.endsWith(':textarea')
      : typeof value !== 'string';
  return { description, field: { id: acceptance, value, mayEdit: mayEdit(acceptance), isDocument } };
}

/** Where criteria are written: where they stand, else in the field, where the caller may edit it, else in the description. */
export function criteriaPlace({ description, field }: RawTicket): 'field' | 'description' {
  if (field === null) return 'description';
  if (ownLines(fieldBlocks(field)).length > 0) return 'field';
  return field.mayEdit && criteriaIn(description.value).length === 0 ? 'field' : 'description';
}

/** What the ticket says by field, and what of it can only be written in Jira. */
export function toTicket(raw: RawTicket): Ticket {
  const { description, field } = raw;
  const spots = spotsOf(nodesOf(description.value));
  const shut = !description.mayEdit ? 'not-editable' : isWritable(description.value) ? null : 'unknown';
  const inText = (name: TicketField): FieldText => {
    const spot = spots[name];
    return { text: textIn(spot), locked: shut ?? (spot.kind === 'locked' ? spot.why : null) };
  };
  const prose = spots.doneWhen.kind === 'missing' ? criteriaIn(description.value).join('\n') : '';
  const inProse: FieldText | null = prose === '' ? null : { text: prose, locked: shut ?? 'no-heading' };
  const isInField = field !== null && criteriaPlace(raw) === 'field';
  const byField: Readonly<Record<TicketField, FieldText>> = {
    why: inText('why'),
    who: inText('who'),
    inScope: inText('inScope'),
    outOfScope: inText('outOfScope'),
    doneWhen: isInField ? inField(field) : (inProse ?? inText('doneWhen')),
  };
  const { why, who, inScope, outOfScope, doneWhen } = byField;
  return {
    texts: {
      why: why.text,
      who: who.text,
      inScope: inScope.text,
      outOfScope: outOfScope.text,
      doneWhen: doneWhen.text,
    },
    locked: {
      why: why.locked,
      who: who.locked,
      inScope: inScope.locked,
      outOfScope: outOfScope.locked,
      doneWhen: doneWhen.locked,
    },
  };
}

type FieldText = { readonly text: string; readonly locked: Locked | null };
type Field = NonNullable<RawTicket['field']>;

function inField({ value, mayEdit, isDocument }: Field): FieldText {
  const blocks = fieldBlocks({ value });
  const lines = isDocument ? fieldLines(value) : ticketLines(typeof value === 'string' ? value : '');
  const text = readableText(lines ?? ownLines(blocks.filter((block) => !isTitle(block))));
  if (!mayEdit) return { text, locked: 'not-editable' };
  if (isDocument && !isWritable(value)) return { text, locked: 'unknown' };
  return { text, locked: lines === null ? 'rich' : null };
}

/** A plain text has a paragraph a line. */
function fieldBlocks({ value }: Pick<Field, 'value'>): readonly Block[] {
  if (typeof value === 'string') return value.split('\n').map((text) => ({ kind: 'paragraph', text }));
  return readDocument(value);
}

/** The criteria that the description has, under a heading or not. */
function criteriaIn(description: unknown): readonly string[] {
  const source = {
    summary: '',
    description: readDocument(description),
    acceptanceField: null,
    parent: null,
    visuals: 0,
  };
  return findContent(source).acceptanceCriteria;
}

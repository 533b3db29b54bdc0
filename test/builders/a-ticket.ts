import { type SectionTopic, usual } from '../../src/domain/content/headings';
import { linesOf, toSections } from '../../src/domain/content/sections';
import { ticketHeadings } from '../../src/usecases/words/ticket-headings';
import {
  type Ticket,
  type TicketField,
  ticketFields,
  ticketLines,
  type TicketTexts,
} from '../../src/domain/content/ticket-texts';
import type { Block, Issue } from '../../src/domain/issue/issue';

const topics: Readonly<Record<TicketField, SectionTopic>> = {
  why: 'why',
  who: 'who',
  inScope: 'in-scope',
  outOfScope: 'out-of-scope',
  doneWhen: 'acceptance',
};

export const noTexts: TicketTexts = { why: '', who: '', inScope: '', outOfScope: '', doneWhen: '' };
const open: Ticket['locked'] = { why: null, who: null, inScope: null, outOfScope: null, doneWhen: null };

/** A ticket with these texts, all of which may be written. */
export const aTicketOf = (texts: Partial<TicketTexts> = {}): Ticket => ({
  texts: { ...noTexts, ...texts },
  locked: open,
});

/** What the sections of a description say; all of them may be written. */
export function ticketOf({ description }: Pick<Issue, 'description'>): Ticket {
  const sections = toSections(description, usual);
  const texts = ticketFields.map((field) => [field, linesOf(sections, topics[field]).join('\n')] as const);
  return aTicketOf(Object.fromEntries(texts));
}

/** The issue with these texts in sections of their own. */
export function withTicketTexts(issue: Issue, changes: Partial<TicketTexts>): Issue {
  const description = ticketFields.reduce<readonly Block[]>((blocks, field) => {
    const text = changes[field];
    if (text === undefined) return blocks;
    const old = toSections(blocks, usual).filter(({ topic }) => topic === topics[field]);
    const gone = new Set(old.flatMap((section) => [blocks[section.at], ...section.blocks]));
    const lines = ticketLines(text).map((line): Block => ({ kind: 'item', text: line }));
    const title: Block = { kind: 'heading', level: 3, text: ticketHeadings.en[field] };
    return [...blocks.filter((block) => !gone.has(block)), ...(lines.length === 0 ? [] : [title, ...lines])];
  }, issue.description);
  return { ...issue, description };
}

import type { TicketField } from '../../domain/content/ticket-texts';
import type { Policy } from '../../domain/policy/policy';

/** What a text is written below where the ticket has no section for it, in the project's language; our reader knows each. */
export const ticketHeadings: Readonly<Record<Policy['language'], Readonly<Record<TicketField, string>>>> = {
  en: { why: 'Why', who: 'For whom', inScope: 'In scope', outOfScope: 'Out of scope', doneWhen: 'Done when' },
  de: {
    why: 'Warum',
    who: 'Für wen',
    inScope: 'Im Umfang',
    outOfScope: 'Nicht im Umfang',
    doneWhen: 'Akzeptanzkriterien',
  },
};

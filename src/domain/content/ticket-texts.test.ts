import * as fc from 'fast-check';
import { mergeTicket, ticketFields, type TicketTexts } from './ticket-texts';

const text = fc.constantFrom('', 'Parents ask.', ' Parents  ask. ', 'The law asks.', 'a\nb', 'a\n\n b', 'TBD');
const texts = fc.record<TicketTexts>({ why: text, who: text, inScope: text, outOfScope: text, doneWhen: text });
/** As readers take it: blanks, empty lines and a template's words are no text. */
const said = (typed: string): string =>
  typed
    .split('\n')
    .map((line) => line.trim().replace(/ +/gu, ' '))
    .filter((line) => line !== '' && line !== 'TBD')
    .join('\n');

test('property: only what one changed is written; what both changed, each differently, is a conflict in either order', () => {
  fc.assert(
    fc.property(texts, texts, texts, (base, mine, theirs) => {
      const { changed, conflicts } = mergeTicket({ base, mine, theirs });
      for (const field of ticketFields) {
        const [was, my, their] = [base, mine, theirs].map((one) => said(one[field]));
        expect(conflicts.includes(field)).toBe(my !== was && their !== was && my !== their);
        expect(changed.includes(field)).toBe(my !== was && their === was);
      }
      expect(mergeTicket({ base, mine: theirs, theirs: mine }).conflicts).toEqual(conflicts);
    }),
  );
});

import type { LocalTime } from '../../domain/meeting/meeting';
import type { Policy } from '../../domain/policy/policy';

/** No titles and no counts: the reader may not see some of the items. */
type About = {
  readonly when: LocalTime | null;
  /** Address of the page of the list; null where it is not known. */
  readonly address: string | null;
};

/** Texts of Jira's notifications about a list, in the policy's language. One paragraph per line. */
type ListWords = {
  readonly subject: (when: LocalTime | null) => string;
  readonly shared: (about: About) => string;
  readonly reminder: (about: About) => string;
};

const en: ListWords = {
  subject: (when) => (when === null ? 'The next refinement: what to read' : `Refinement on ${said('en-GB', when)}`),
  shared: ({ when, address }) =>
    lines(
      'The list of the next refinement is there: please read it and vote before you meet.',
      when === null ? null : `By ${said('en-GB', when)} (${when.zone}).`,
      address,
    ),
  reminder: ({ when, address }) =>
    lines(
      'The list of the next refinement still waits for you: read it, ask, or say that it is clear to you.',
      when === null ? null : `By ${said('en-GB', when)} (${when.zone}).`,
      address,
    ),
};

const de: ListWords = {
  subject: (when) => (when === null ? 'Nächstes Refinement: was zu lesen ist' : `Refinement am ${said('de-DE', when)}`),
  shared: ({ when, address }) =>
    lines(
      'Die Liste für das nächste Refinement ist da: Bitte lies sie und stimm ab, bevor ihr euch trefft.',
      when === null ? null : `Bis ${said('de-DE', when)} (${when.zone}).`,
      address,
    ),
  reminder: ({ when, address }) =>
    lines(
      'Die Liste für das nächste Refinement wartet noch auf dich: Lies sie, frag, oder sag, dass dir alles klar ist.',
      when === null ? null : `Bis ${said('de-DE', when)} (${when.zone}).`,
      address,
    ),
};

const lines = (...all: readonly (string | null)[]): string => all.filter((line) => line !== null).join('\n');

/** The local time as it was said, with the month as a word. */
function said(locale: string, { at }: LocalTime): string {
  const format = new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' });
  return format.format(new Date(`${at}:00Z`));
}

export const listWords: Readonly<Record<Policy['language'], ListWords>> = { en, de };

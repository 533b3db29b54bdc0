import type { Day } from '../../domain/shared/instant';
import type { Policy } from '../../domain/policy/policy';

type Owned = {
  readonly key: string;
  readonly summary: string;
  readonly question: string;
  readonly due: Day | null;
};

/** Texts of Jira's notifications for the app, in the policy's language. One paragraph per line. */
export type NoticeWords = {
  readonly ownerSubject: (key: string) => string;
  readonly owner: (owned: Owned) => string;
};

const en: NoticeWords = {
  ownerSubject: (key) => `A question about ${key} is yours to answer`,
  owner: ({ key, summary, question, due }) =>
    [
      `${key} ${summary}`,
      `“${question}”`,
      due === null ? 'There is no due date.' : `Due ${inWords('en-GB', due)}.`,
    ].join('\n'),
};

const de: NoticeWords = {
  ownerSubject: (key) => `Eine Frage zu ${key} wartet auf deine Antwort`,
  owner: ({ key, summary, question, due }) =>
    [`${key} ${summary}`, `„${question}“`, due === null ? 'Ohne Termin.' : `Fällig am ${inWords('de-DE', due)}.`].join(
      '\n',
    ),
};

/** With the month as a word, which all readers understand alike. */
function inWords(locale: string, day: Day): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

export const noticeWords: Readonly<Record<Policy['language'], NoticeWords>> = { en, de };

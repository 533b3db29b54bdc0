import type { Day } from '../../domain/shared/instant';
import type { Policy } from '../../domain/policy/policy';

type About = { readonly key: string; readonly summary: string; readonly question: string };
type Owned = About & { readonly due: Day | null };
type Answered = About & { readonly answer: string };

/** Texts of Jira's notifications for the app, in the policy's language. One paragraph per line. */
type NoticeWords = {
  readonly ownerSubject: (key: string) => string;
  readonly owner: (owned: Owned) => string;
  readonly acceptedSubject: (key: string) => string;
  /** The answer was accepted for an asker who was away. */
  readonly accepted: (answered: Answered) => string;
  readonly okSubject: (key: string) => string;
  /** The answer waits for the asker's OK, and the sender asks for it. */
  readonly ok: (answered: Answered) => string;
};

const en: NoticeWords = {
  ownerSubject: (key) => `A question about ${key} is yours to answer`,
  owner: ({ key, summary, question, due }) =>
    [
      `${key} ${summary}`,
      `“${question}”`,
      due === null ? 'There is no due date.' : `Due ${inWords('en-GB', due)}.`,
    ].join('\n'),
  acceptedSubject: (key) => `Your question about ${key} was answered, and the answer accepted for you`,
  accepted: ({ key, summary, question, answer }) =>
    [
      `${key} ${summary}`,
      `“${question}”`,
      `“${answer}”`,
      'If that does not answer it, open it again and say why.',
    ].join('\n'),
  okSubject: (key) => `Your question about ${key} was answered and waits for your OK`,
  ok: ({ key, summary, question, answer }) =>
    [
      `${key} ${summary}`,
      `“${question}”`,
      `“${answer}”`,
      'Does that answer it? Accept it, or open it again and say why.',
    ].join('\n'),
};

const de: NoticeWords = {
  ownerSubject: (key) => `Eine Frage zu ${key} wartet auf deine Antwort`,
  owner: ({ key, summary, question, due }) =>
    [`${key} ${summary}`, `„${question}“`, due === null ? 'Ohne Termin.' : `Fällig am ${inWords('de-DE', due)}.`].join(
      '\n',
    ),
  acceptedSubject: (key) => `Deine Frage zu ${key} ist beantwortet, die Antwort wurde für dich angenommen`,
  accepted: ({ key, summary, question, answer }) =>
    [
      `${key} ${summary}`,
      `„${question}“`,
      `„${answer}“`,
      'Wenn das nicht reicht, öffne sie wieder und sag, was fehlt.',
    ].join('\n'),
  okSubject: (key) => `Deine Frage zu ${key} ist beantwortet und wartet auf dein OK`,
  ok: ({ key, summary, question, answer }) =>
    [
      `${key} ${summary}`,
      `„${question}“`,
      `„${answer}“`,
      'Ist deine Frage damit beantwortet? Nimm die Antwort an, oder öffne die Frage wieder und sag, was fehlt.',
    ].join('\n'),
};

/** With the month as a word, which all readers understand alike. */
function inWords(locale: string, day: Day): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

export const noticeWords: Readonly<Record<Policy['language'], NoticeWords>> = { en, de };

import type { Day } from '../../domain/shared/instant';
import { counted } from '../../words/counted';
import type { Policy } from '../../domain/policy/policy';

type About = { readonly key: string; readonly summary: string; readonly question: string };
type Owned = About & { readonly due: Day | null };
type Asked = { readonly text: string; readonly due: Day | null };
type Reminder = Pick<About, 'key' | 'summary'> & { readonly questions: readonly Asked[]; readonly today: Day };
/** `due`: of the first. */
type Counted = { readonly key: string; readonly questions: number; readonly due: Day; readonly today: Day };
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
  readonly reminderSubject: (key: string, questions: number) => string;
  /** What the reader owns on one issue. */
  readonly reminder: (about: Reminder) => string;
  readonly weeklySubject: (key: string, questions: number) => string;
  /** Stands below a reminder: what the reader owns on other issues, by key alone, since they may not see each of them. */
  readonly others: (others: readonly Counted[]) => string;
  readonly weeklyOff: string;
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
  reminderSubject: (key, questions) =>
    questions === 1 ? `A question about ${key} waits for you` : `${questions} questions about ${key} wait for you`,
  reminder: ({ key, summary, questions, today }) =>
    [`${key} ${summary}`, ...questions.map((one) => askedEn(one, today))].join('\n'),
  weeklySubject: (key, questions) =>
    questions === 1 ? `A question of yours is due: ${key}` : `${questions} questions of yours are due, first on ${key}`,
  others: (others) =>
    others
      .map(
        ({ key, questions, due, today }) =>
          `${key}: ${counted(questions, 'question', 'questions')}, ${dueEn(due, today)}`,
      )
      .join('\n'),
  weeklyOff: 'Once a week, about what is due. You can turn it off: Refinement, Backlog, “Mine”.',
};

function askedEn({ text, due }: Asked, today: Day): string {
  return due === null ? `“${text}”` : `“${text}” (${dueEn(due, today)})`;
}

function dueEn(due: Day, today: Day): string {
  return `due ${due < today ? 'since ' : ''}${inWords('en-GB', due)}`;
}

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
  reminderSubject: (key, questions) =>
    questions === 1 ? `Eine Frage zu ${key} wartet auf dich` : `${questions} Fragen zu ${key} warten auf dich`,
  reminder: ({ key, summary, questions, today }) =>
    [`${key} ${summary}`, ...questions.map((one) => askedDe(one, today))].join('\n'),
  weeklySubject: (key, questions) =>
    questions === 1
      ? `Eine Frage von dir ist fällig: ${key}`
      : `${questions} Fragen von dir sind fällig, zuerst in ${key}`,
  others: (others) =>
    others
      .map(({ key, questions, due, today }) => `${key}: ${counted(questions, 'Frage', 'Fragen')}, ${dueDe(due, today)}`)
      .join('\n'),
  weeklyOff: 'Einmal in der Woche, zu dem, was fällig ist. Du kannst sie abschalten: Refinement, Backlog, „Meine“.',
};

function askedDe({ text, due }: Asked, today: Day): string {
  return due === null ? `„${text}“` : `„${text}“ (${dueDe(due, today)})`;
}

function dueDe(due: Day, today: Day): string {
  return `fällig ${due < today ? 'seit dem' : 'am'} ${inWords('de-DE', due)}`;
}

/** With the month as a word, which all readers understand alike. */
function inWords(locale: string, day: Day): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

export const noticeWords: Readonly<Record<Policy['language'], NoticeWords>> = { en, de };

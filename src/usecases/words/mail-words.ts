import type { Policy } from '../../domain/policy/policy';
import type { QuestionKind } from '../../domain/question/question';
import type { Day } from '../../domain/shared/instant';
import { counted } from '../../words/counted';

/** One thing that a mail tells: a question that its reader owns, or the answer to one that they asked. */
export type MailLine =
  | { readonly kind: QuestionKind; readonly text: string; readonly due: Day | null; readonly isBlocking: boolean }
  | { readonly kind: 'accepted'; readonly text: string; readonly answer: string };
export type MailKind = MailLine['kind'] | 'list';

/** Texts of the app's mails, in the policy's language. One paragraph per line. */
type MailWords = {
  /** Of a mail with one thing. */
  readonly subjects: Readonly<Record<MailKind, (key: string) => string>>;
  /** Of a mail with several, by their kinds; `hasMore`: some are of other issues. */
  readonly subject: (key: string, kinds: readonly MailKind[], hasMore: boolean) => string;
  readonly line: (line: MailLine, today: Day) => readonly string[];
  readonly list: string;
  /** What waits on another issue, by key alone, since the reader may not see it. */
  readonly other: (key: string, kinds: readonly MailKind[]) => string;
  /** What waits beside the rest; `name`: of its sender, null where it is not known. */
  readonly more: (count: number, name: string | null) => string;
  /** How to end all mails of the app; `address`: of the issue, null where it is not known. */
  readonly off: (address: string | null) => string;
};

const en: MailWords = {
  subjects: {
    question: (key) => `A question about ${key} is yours to answer`,
    risk: (key) => `A risk of ${key} is yours to decide`,
    assumption: (key) => `An assumption about ${key} is yours to confirm`,
    accepted: (key) => `What you asked about ${key} was answered and closed`,
    list: (key) => `A list to read, from ${key} on`,
  },
  subject: (key, kinds, hasMore) =>
    hasMore ? `${countsEn(kinds)} wait for you, first on ${key}` : `${countsEn(kinds)} about ${key} wait for you`,
  line: (line, today) => {
    switch (line.kind) {
      case 'accepted':
        return [
          `Closed: “${line.text}”`,
          `Answer: “${line.answer}”`,
          'If that does not answer it, open it again and say why.',
        ];
      default:
        return [`${namesEn[line.kind]}: “${line.text}”${line.due === null ? '' : ` (${dueEn(line.due, today)})`}`];
    }
  },
  list: 'The list of the next refinement waits to be read by you.',
  other: (key, kinds) => `${key}: ${countsEn(kinds)}`,
  more: (count, name) => `and ${count} more${name === null ? '' : ` from ${name}`}`,
  off: (address) =>
    `You can turn off all mails of Common Ground: open the work item, … and “Mails to me”${address === null ? '.' : `: ${address}`}`,
};

const namesEn = { question: 'Question', risk: 'Risk', assumption: 'Assumption' } as const;

function countsEn(kinds: readonly MailKind[]): string {
  const counts = [
    counted(countOf(kinds, ['question']), 'question', 'questions'),
    counted(countOf(kinds, ['risk']), 'risk', 'risks'),
    counted(countOf(kinds, ['assumption']), 'assumption', 'assumptions'),
    counted(countOf(kinds, ['accepted']), 'answer', 'answers'),
    counted(countOf(kinds, ['list']), 'list', 'lists'),
  ];
  return listOf('en-GB', counts);
}

function dueEn(due: Day, today: Day): string {
  return `due ${due < today ? 'since ' : ''}${inWords('en-GB', due)}`;
}

const de: MailWords = {
  subjects: {
    question: (key) => `Eine Frage zu ${key} wartet auf deine Antwort`,
    risk: (key) => `Ein Risiko von ${key} wartet auf deine Entscheidung`,
    assumption: (key) => `Eine Annahme zu ${key} wartet auf deine Bestätigung`,
    accepted: (key) => `Was du zu ${key} gefragt hast, ist beantwortet und geklärt`,
    list: (key) => `Eine Liste zum Lesen, ab ${key}`,
  },
  subject: (key, kinds, hasMore) =>
    hasMore ? `${countsDe(kinds)} warten auf dich, zuerst in ${key}` : `${countsDe(kinds)} zu ${key} warten auf dich`,
  line: (line, today) => {
    switch (line.kind) {
      case 'accepted':
        return [
          `Geklärt: „${line.text}“`,
          `Antwort: „${line.answer}“`,
          'Wenn das nicht reicht, öffne es wieder und sag, was fehlt.',
        ];
      default:
        return [`${namesDe[line.kind]}: „${line.text}“${line.due === null ? '' : ` (${dueDe(line.due, today)})`}`];
    }
  },
  list: 'Die Liste für das nächste Refinement wartet darauf, dass du sie liest.',
  other: (key, kinds) => `${key}: ${countsDe(kinds)}`,
  more: (count, name) => `und ${count} weitere${name === null ? '' : ` von ${name}`}`,
  off: (address) =>
    `Alle Mails von Common Ground kannst du abschalten: den Vorgang öffnen, … und „Mails an mich“${address === null ? '.' : `: ${address}`}`,
};

const namesDe = { question: 'Frage', risk: 'Risiko', assumption: 'Annahme' } as const;

function countsDe(kinds: readonly MailKind[]): string {
  const counts = [
    counted(countOf(kinds, ['question']), 'Frage', 'Fragen'),
    counted(countOf(kinds, ['risk']), 'Risiko', 'Risiken'),
    counted(countOf(kinds, ['assumption']), 'Annahme', 'Annahmen'),
    counted(countOf(kinds, ['accepted']), 'Antwort', 'Antworten'),
    counted(countOf(kinds, ['list']), 'Liste', 'Listen'),
  ];
  return listOf('de-DE', counts);
}

function dueDe(due: Day, today: Day): string {
  return `fällig ${due < today ? 'seit dem' : 'am'} ${inWords('de-DE', due)}`;
}

const countOf = (kinds: readonly MailKind[], some: readonly MailKind[]): number =>
  kinds.filter((kind) => some.includes(kind)).length;

/** "2 questions and 1 risk": without what there is none of. */
function listOf(locale: string, counts: readonly string[]): string {
  return new Intl.ListFormat(locale, { type: 'conjunction' }).format(counts.filter((one) => !one.startsWith('0 ')));
}

/** With the month as a word, which all readers understand alike. */
function inWords(locale: string, day: Day): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(day));
}

export const mailWords: Readonly<Record<Policy['language'], MailWords>> = { en, de };

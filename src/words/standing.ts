import type { Readiness } from '../domain/refinement/readiness';
import { questionsFirst } from '../domain/refinement/standing';
import type { Standing } from '../domain/shared/standing';
import type { Instant } from '../domain/shared/instant';
import type { Language } from '../domain/shared/language';
import { counted } from './counted';

/** What a present sentence names. Days are in words; a day or a person is null if it is not to be said. Parts are lower-case clauses. */
export type PresentFacts = {
  readonly agreedOn: string | null;
  readonly exceptionOn: string | null;
  readonly exceptionBy: string | null;
  /** What is missing, or why nothing is agreed yet. */
  readonly missing: readonly string[];
  /** What people have to settle since the agreement. */
  readonly since: readonly string[];
  readonly inTheWay: readonly string[];
};

/** What a past sentence names: the agreement at the start of work, and the questions that were open then. */
export type PastFacts = {
  readonly startedOn: string | null;
  /** null if the item had no agreement when work began. */
  readonly agreedOn: string | null;
  readonly hadAgreement: boolean;
  readonly questions: number;
};

/** Returns what a past sentence names of a summary. `dayOf` puts a moment in words. */
export function pastFacts(
  readiness: Pick<Readiness, 'startedAt' | 'agreedAt' | 'gaps' | 'missing' | 'outdated'>,
  dayOf: (at: Instant | null) => string | null,
): PastFacts {
  const { startedAt, agreedAt } = readiness;
  const hadAgreement = agreedAt !== null && (startedAt === null || agreedAt <= startedAt);
  return {
    startedOn: dayOf(startedAt),
    agreedOn: hadAgreement ? dayOf(agreedAt) : null,
    hadAgreement,
    questions: questionsFirst(readiness),
  };
}

/** Every sentence about agreement, by standing. No other table says whether something was agreed. */
export type StandingWords = {
  /** A whole sentence, with its full stop. */
  readonly present: { readonly [Code in Standing]: (facts: PresentFacts) => string };
  /** A clause about started work. */
  readonly past: { readonly [Code in Standing]: (facts: PastFacts) => string };
  /** The beginning of a row; empty if what is missing says it all. */
  readonly row: Readonly<Record<Standing, string>>;
  /** A clause that counts items. */
  readonly count: { readonly [Code in Standing]: (n: number) => string };
  /** What an item was when its sprint started. */
  readonly atStart: Readonly<Record<Standing, string>>;
};

/** Returns a clause as the beginning of a sentence. */
export const asSentence = (clause: string): string => clause.charAt(0).toUpperCase() + clause.slice(1);

const listed = (parts: readonly string[]): string => parts.join('; ');
const sentence = (lead: string, parts: readonly string[]): string =>
  parts.length === 0 ? '' : ` ${lead} ${listed(parts)}.`;

const onDay = (day: string | null): string => (day === null ? '' : ` on ${day}`);
const agreedEn = ({ agreedOn }: Pick<PresentFacts, 'agreedOn'>): string => `Agreed${onDay(agreedOn)}`;
const missingEn = ({ missing, inTheWay }: PresentFacts): string =>
  sentence('Still missing:', missing) + sentence('In the way:', inTheWay);
const notAgreedEn = ({ missing }: PresentFacts): string =>
  missing.length === 0 ? 'Not agreed yet.' : `Not agreed yet: ${listed(missing)}.`;
const exceptionEn = ({ exceptionBy, exceptionOn }: PresentFacts): string =>
  exceptionBy === null ? `Exception made${onDay(exceptionOn)}` : `Exception by ${exceptionBy}`;
const startedAgreedEn = ({ startedOn, agreedOn }: PastFacts): string =>
  `started${onDay(startedOn)}, agreed${onDay(agreedOn)}`;
const startedChangedEn = ({ startedOn }: PastFacts): string =>
  `started${onDay(startedOn)} after a change that nobody had agreed to`;
const startedWithoutEn = (facts: PastFacts): string =>
  facts.hadAgreement ? startedChangedEn(facts) : `started${onDay(facts.startedOn)} without an agreement`;

/** Work began before the app looked at an item: it stays unknown for good. */
export const startedUnseen: Readonly<Record<Language, string>> = {
  en: 'started before anybody checked',
  de: 'ungeprüft begonnen',
};

export const standingEn: StandingWords = {
  present: {
    unknown: () => 'Not checked yet.',
    exception: (facts) => `${exceptionEn(facts)}.`,
    'exception-changed': (facts) => `${exceptionEn(facts)}, the text changed since: does it still hold?`,
    draft: () => 'Too little said so far: say why it matters.',
    agreed: (facts) => `${agreedEn(facts)}.`,
    'agreed-then-changed': (facts) => `${agreedEn(facts)}, changed since: still agreed?${missingEn(facts)}`,
    'agreed-then-asked': (facts) => `${agreedEn(facts)}.${sentence('Since then', facts.since)}${missingEn(facts)}`,
    'agreed-incomplete': (facts) => `${agreedEn(facts)}.${missingEn(facts)}`,
    'agreed-in-the-way': (facts) => `${agreedEn(facts)}.${missingEn(facts)}`,
    'on-paper': notAgreedEn,
    'not-agreed': notAgreedEn,
  },
  past: {
    unknown: () => startedUnseen.en,
    exception: ({ startedOn }) => `exception made, then started${onDay(startedOn)}`,
    'exception-changed': startedChangedEn,
    draft: startedWithoutEn,
    agreed: startedAgreedEn,
    'agreed-then-changed': startedChangedEn,
    'agreed-then-asked': ({ startedOn, questions, agreedOn }) =>
      questions === 0
        ? `started${onDay(startedOn)}${agreedOn === null ? '' : `, agreed${onDay(agreedOn)},`} with something still to settle`
        : `started${onDay(startedOn)} with ${counted(questions, 'question', 'questions')} open`,
    'agreed-incomplete': startedAgreedEn,
    'agreed-in-the-way': startedAgreedEn,
    'on-paper': startedWithoutEn,
    'not-agreed': startedWithoutEn,
  },
  row: {
    unknown: '',
    exception: 'exception',
    'exception-changed': 'the text changed since the exception',
    draft: 'says little more than its title',
    agreed: '',
    'agreed-then-changed': 'changed since it was agreed',
    'agreed-then-asked': 'agreed before',
    'agreed-incomplete': '',
    'agreed-in-the-way': '',
    'on-paper': '',
    'not-agreed': '',
  },
  count: {
    unknown: (n) => `${n} not checked yet`,
    exception: (n) => counted(n, 'exception', 'exceptions'),
    'exception-changed': (n) => `${counted(n, 'exception', 'exceptions')} changed since`,
    draft: (n) => counted(n, 'draft', 'drafts'),
    agreed: (n) => `${n} agreed`,
    'agreed-then-changed': (n) => `${n} changed since ${n === 1 ? 'it was' : 'they were'} agreed`,
    'agreed-then-asked': (n) => `${n} agreed before, to settle again`,
    'agreed-incomplete': (n) => `${n} agreed, incomplete`,
    'agreed-in-the-way': (n) => `${n} agreed, with something in the way`,
    'on-paper': (n) => `${n} only complete on paper`,
    'not-agreed': (n) => `${n} to refine`,
  },
  atStart: {
    unknown: '',
    exception: 'was an exception',
    'exception-changed': 'was an exception, and the text had changed since',
    draft: 'was a draft',
    agreed: 'was agreed',
    'agreed-then-changed': 'had changed since it was agreed',
    'agreed-then-asked': 'was agreed before, with something to settle again',
    'agreed-incomplete': 'was agreed, and fields were empty',
    'agreed-in-the-way': 'was agreed, with something in the way',
    'on-paper': 'was complete on paper, not agreed',
    'not-agreed': 'was not agreed',
  },
};

const amTag = (day: string | null): string => (day === null ? '' : ` am ${day}`);
const agreedDe = ({ agreedOn }: Pick<PresentFacts, 'agreedOn'>): string =>
  agreedOn === null ? 'Einig' : `Einig seit dem ${agreedOn}`;
const missingDe = ({ missing, inTheWay }: PresentFacts): string =>
  sentence('Es fehlt noch:', missing) + sentence('Im Weg:', inTheWay);
const notAgreedDe = ({ missing }: PresentFacts): string =>
  missing.length === 0 ? 'Noch nicht einig.' : `Noch nicht einig: ${listed(missing)}.`;
const exceptionDe = ({ exceptionBy, exceptionOn }: PresentFacts): string => {
  if (exceptionBy !== null) return `Ausnahme von ${exceptionBy}`;
  return exceptionOn === null ? 'Ausnahme' : `Ausnahme vom ${exceptionOn}`;
};
const startedAgreedDe = ({ startedOn, agreedOn }: PastFacts): string =>
  `begonnen${amTag(startedOn)}, einig${agreedOn === null ? '' : ` seit dem ${agreedOn}`}`;
const startedChangedDe = ({ startedOn }: PastFacts): string =>
  `begonnen${amTag(startedOn)} nach einer Änderung, über die niemand einig war`;
const startedWithoutDe = (facts: PastFacts): string =>
  facts.hadAgreement ? startedChangedDe(facts) : `begonnen${amTag(facts.startedOn)} ohne Einigung`;

export const standingDe: StandingWords = {
  present: {
    unknown: () => 'Noch nicht geprüft.',
    exception: (facts) => `${exceptionDe(facts)}.`,
    'exception-changed': (facts) => `${exceptionDe(facts)}, der Text wurde seither geändert: Gilt sie noch?`,
    draft: () => 'Bisher zu wenig gesagt: Sag, warum es wichtig ist.',
    agreed: (facts) => `${agreedDe(facts)}.`,
    'agreed-then-changed': (facts) => `${agreedDe(facts)}, seither geändert: Noch einig?${missingDe(facts)}`,
    'agreed-then-asked': (facts) => `${agreedDe(facts)}.${sentence('Seither:', facts.since)}${missingDe(facts)}`,
    'agreed-incomplete': (facts) => `${agreedDe(facts)}.${missingDe(facts)}`,
    'agreed-in-the-way': (facts) => `${agreedDe(facts)}.${missingDe(facts)}`,
    'on-paper': notAgreedDe,
    'not-agreed': notAgreedDe,
  },
  past: {
    unknown: () => startedUnseen.de,
    exception: ({ startedOn }) => `Ausnahme, dann${amTag(startedOn)} begonnen`,
    'exception-changed': startedChangedDe,
    draft: startedWithoutDe,
    agreed: startedAgreedDe,
    'agreed-then-changed': startedChangedDe,
    'agreed-then-asked': ({ startedOn, questions, agreedOn }) =>
      questions === 0
        ? `begonnen${amTag(startedOn)}${agreedOn === null ? '' : `, einig seit dem ${agreedOn},`} mit etwas, das noch zu klären ist`
        : `begonnen${amTag(startedOn)} mit ${counted(questions, 'offenen Frage', 'offenen Fragen')}`,
    'agreed-incomplete': startedAgreedDe,
    'agreed-in-the-way': startedAgreedDe,
    'on-paper': startedWithoutDe,
    'not-agreed': startedWithoutDe,
  },
  row: {
    unknown: '',
    exception: 'Ausnahme',
    'exception-changed': 'seit der Ausnahme wurde der Text geändert',
    draft: 'sagt kaum mehr als der Titel',
    agreed: '',
    'agreed-then-changed': 'seit der Einigung geändert',
    'agreed-then-asked': 'war schon einig',
    'agreed-incomplete': '',
    'agreed-in-the-way': '',
    'on-paper': '',
    'not-agreed': '',
  },
  count: {
    unknown: (n) => `${n} ungeprüft`,
    exception: (n) => counted(n, 'Ausnahme', 'Ausnahmen'),
    'exception-changed': (n) => `${counted(n, 'Ausnahme', 'Ausnahmen')} mit geändertem Text`,
    draft: (n) => counted(n, 'Entwurf', 'Entwürfe'),
    agreed: (n) => `${n} einig`,
    'agreed-then-changed': (n) => `${n} seit der Einigung geändert`,
    'agreed-then-asked': (n) => `${n} schon einig, neu zu klären`,
    'agreed-incomplete': (n) => `${n} einig, unvollständig`,
    'agreed-in-the-way': (n) => `${n} einig, mit etwas im Weg`,
    'on-paper': (n) => `${n} nur auf dem Papier vollständig`,
    'not-agreed': (n) => `${n} zu klären`,
  },
  atStart: {
    unknown: '',
    exception: 'war eine Ausnahme',
    'exception-changed': 'war eine Ausnahme, und der Text war seither geändert',
    draft: 'war ein Entwurf',
    agreed: 'war einig',
    'agreed-then-changed': 'war seit der Einigung geändert',
    'agreed-then-asked': 'war schon einig, und etwas war neu zu klären',
    'agreed-incomplete': 'war einig, und Felder waren leer',
    'agreed-in-the-way': 'war einig, mit etwas im Weg',
    'on-paper': 'war auf dem Papier vollständig, nicht einig',
    'not-agreed': 'war nicht einig',
  },
};

/** The table of standings: what the app says about agreement, in both languages, present and past. */
export const standingWords: Readonly<Record<Language, StandingWords>> = { en: standingEn, de: standingDe };

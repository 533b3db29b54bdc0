import { counted } from './counted';
import type { Language } from '../domain/shared/language';

/** What a summary's reason is made of. Days are in words already; parts are those of `lackBecause`. */
export type ReasonWords = {
  /** "21 Nov" of "2026-11-21". */
  readonly day: Pick<Intl.DateTimeFormatOptions, 'day' | 'month'> & { readonly locale: string };
  readonly agreed: (day: string | null) => string;
  /** Follows the agreement: its policy asks for a size. */
  readonly noSize: string;
  readonly asParent: string;
  readonly taken: (day: string) => string;
  readonly takenOld: (day: string) => string;
  readonly changed: (day: string | null) => string;
  readonly changedSinceTick: (names: readonly string[]) => string;
  readonly draft: string;
  readonly notAgreed: (parts: readonly string[]) => string;
  readonly stillMissing: (parts: readonly string[]) => string;
  readonly inTheWay: (parts: readonly string[]) => string;
  readonly outdated: { readonly asked: string; readonly confident: string; readonly own: (name: string) => string };
  readonly votesWait: string;
  readonly parent: string;
  readonly more: (n: number) => string;
  readonly begun: {
    readonly agreed: (day: string | null) => string;
    readonly incomplete: (day: string | null) => string;
    readonly taken: (day: string | null) => string;
    readonly changed: (day: string | null) => string;
    readonly notAgreed: (day: string | null) => string;
    readonly unseen: string;
    readonly agreedSince: string;
    readonly talkedSince: string;
  };
};

const onDay = (day: string | null): string => (day === null ? '' : ` on ${day}`);
const amTag = (day: string | null): string => (day === null ? '' : ` am ${day}`);
const listed = (parts: readonly string[]): string => parts.join('; ');

export const reasonWords: Readonly<Record<Language, ReasonWords>> = {
  en: {
    day: { locale: 'en-GB', day: 'numeric', month: 'short' },
    agreed: (day) => `Agreed${onDay(day)}.`,
    noSize: 'No size settled.',
    asParent: 'Ready, as its parent is.',
    taken: (day) => `Exception made on ${day}.`,
    takenOld: (day) => `Exception made on ${day}, changed since: does that still hold?`,
    changed: (day) => `Changed since it was agreed${onDay(day)}: still agreed?`,
    changedSinceTick: (names) => `Changed since somebody ticked ${names.map((name) => `“${name}”`).join(', ')}.`,
    draft: 'Too little said so far: say why it matters.',
    notAgreed: (parts) => (parts.length === 0 ? 'Not agreed yet.' : `Not agreed yet: ${listed(parts)}.`),
    stillMissing: (parts) => `Still missing: ${listed(parts)}.`,
    inTheWay: (parts) => `In the way: ${listed(parts)}.`,
    outdated: {
      asked: 'what could go wrong was asked before the text changed',
      confident: 'the vote was before the text changed',
      own: (name) => `the text changed since somebody ticked “${name}”`,
    },
    votesWait: 'votes wait for their reveal',
    parent: 'its parent is not ready',
    more: (n) => `${n} more`,
    begun: {
      agreed: (day) => `Agreed, then started${onDay(day)}`,
      incomplete: (day) => `Agreed, then started${onDay(day)} while something was missing`,
      taken: (day) => `Exception made, then started${onDay(day)}`,
      changed: (day) => `Started${onDay(day)} after a change that nobody had agreed to`,
      notAgreed: (day) => `Started${onDay(day)} without an agreement`,
      unseen: 'Work began before anybody looked at this',
      agreedSince: 'agreed since',
      talkedSince: 'talked about since',
    },
  },
  de: {
    day: { locale: 'de', day: 'numeric', month: 'long' },
    agreed: (day) => (day === null ? 'Einig.' : `Einig seit dem ${day}.`),
    noSize: 'Keine Größe festgelegt.',
    asParent: 'Bereit, weil es der übergeordnete Vorgang ist.',
    taken: (day) => `Ausnahme vom ${day}.`,
    takenOld: (day) => `Ausnahme vom ${day}, seither geändert: Gilt das noch?`,
    changed: (day) => `Seit der Einigung${day === null ? '' : ` vom ${day}`} geändert: Noch einig?`,
    changedSinceTick: (names) => `Geändert, seit jemand ${names.map((name) => `„${name}“`).join(', ')} abgehakt hat.`,
    draft: 'Bisher zu wenig gesagt: Sag, warum es wichtig ist.',
    notAgreed: (parts) => (parts.length === 0 ? 'Noch nicht einig.' : `Noch nicht einig: ${listed(parts)}.`),
    stillMissing: (parts) => `Es fehlt noch: ${listed(parts)}.`,
    inTheWay: (parts) => `Im Weg: ${listed(parts)}.`,
    outdated: {
      asked: 'was schiefgehen kann, wurde vor der Änderung des Textes gefragt',
      confident: 'abgestimmt wurde vor der Änderung des Textes',
      own: (name) => `der Text hat sich geändert, seit jemand „${name}“ abgehakt hat`,
    },
    votesWait: 'Stimmen warten auf das Aufdecken',
    parent: 'der übergeordnete Vorgang ist nicht bereit',
    more: (n) => counted(n, 'weiteres', 'weitere'),
    begun: {
      agreed: (day) => `Einig, dann${amTag(day)} begonnen`,
      incomplete: (day) => `Einig, dann${amTag(day)} begonnen, obwohl etwas fehlte`,
      taken: (day) => `Ausnahme, dann${amTag(day)} begonnen`,
      changed: (day) => `Begonnen${amTag(day)} nach einer Änderung, über die niemand einig war`,
      notAgreed: (day) => `Begonnen${amTag(day)} ohne Einigung`,
      unseen: 'Die Arbeit begann, bevor jemand hinsah',
      agreedSince: 'seither einig',
      talkedSince: 'seither besprochen',
    },
  },
};

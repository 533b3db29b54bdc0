import { counted } from './counted';
import type { Language } from '../domain/shared/language';

/** What a summary's reason is made of. Days are in words already; parts are those of `lackBecause`. */
export type ReasonWords = {
  /** "21 Nov" of "2026-11-21". */
  readonly day: Pick<Intl.DateTimeFormatOptions, 'day' | 'month'> & { readonly locale: string };
  /** Follows the agreement: its policy asks for a size. */
  readonly noSize: string;
  readonly asParent: string;
  readonly changedSinceTick: (names: readonly string[]) => string;
  readonly outdated: { readonly asked: string; readonly confident: string; readonly own: (name: string) => string };
  readonly votesWait: string;
  readonly parent: string;
  readonly more: (n: number) => string;
  readonly begun: { readonly agreedSince: string; readonly talkedSince: string };
};

export const reasonWords: Readonly<Record<Language, ReasonWords>> = {
  en: {
    day: { locale: 'en-GB', day: 'numeric', month: 'short' },
    noSize: 'No size settled.',
    asParent: 'Ready, as its parent is.',
    changedSinceTick: (names) => `Changed since somebody ticked ${names.map((name) => `“${name}”`).join(', ')}.`,
    outdated: {
      asked: 'what could go wrong was asked before the text changed',
      confident: 'the vote was before the text changed',
      own: (name) => `the text changed since somebody ticked “${name}”`,
    },
    votesWait: 'votes wait for their reveal',
    parent: 'its parent is not ready',
    more: (n) => `${n} more`,
    begun: { agreedSince: 'agreed since', talkedSince: 'talked about since' },
  },
  de: {
    day: { locale: 'de', day: 'numeric', month: 'long' },
    noSize: 'Keine Größe festgelegt.',
    asParent: 'Bereit, weil es der übergeordnete Vorgang ist.',
    changedSinceTick: (names) => `Geändert, seit jemand ${names.map((name) => `„${name}“`).join(', ')} abgehakt hat.`,
    outdated: {
      asked: 'was schiefgehen kann, wurde vor der Änderung des Textes gefragt',
      confident: 'abgestimmt wurde vor der Änderung des Textes',
      own: (name) => `der Text hat sich geändert, seit jemand „${name}“ abgehakt hat`,
    },
    votesWait: 'Stimmen warten auf das Aufdecken',
    parent: 'der übergeordnete Vorgang ist nicht bereit',
    more: (n) => counted(n, 'weiteres', 'weitere'),
    begun: { agreedSince: 'seither einig', talkedSince: 'seither besprochen' },
  },
};

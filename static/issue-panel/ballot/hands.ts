import type { HandCount } from '../../../src/contract';
import { HANDS_AT_MOST } from '../../../src/domain/ballot/hands';
import { type Card, NOT_MINE, UNSURE } from '../../../src/domain/issue/card';

/** The typed text of each field, by answer; an empty field counts no hand. */
export type Typed = Readonly<Record<string, string>>;

/** All typed texts of one count. */
type Counts = { readonly confidence: Typed; readonly sizes: Typed };

/** The answers for sizes that hands may go up for, in the scale's order. */
export const sizeAnswers = (cards: readonly Card[]): readonly string[] =>
  cards.length === 0 ? [] : [...cards.map(({ label }) => label), UNSURE, NOT_MINE];

/** null where the text is not a count of hands, and above the limit. */
export function handsIn(typed: string): number | null {
  const trimmed = typed.trim();
  if (trimmed === '') return 0;
  return /^\d{1,2}$/u.test(trimmed) && Number(trimmed) <= HANDS_AT_MOST ? Number(trimmed) : null;
}

type Fields = Counts & { readonly cards: readonly Card[] };

/** All fields as counts; null while one of them is invalid. Cards without a hand are left out. */
export function countOf({ confidence, sizes, cards }: Fields): Omit<HandCount, 'asked'> | null {
  const answer = (vote: number): number => handsIn(confidence[vote] ?? '') ?? Number.NaN;
  const counts: HandCount['confidence'] = [answer(1), answer(2), answer(3), answer(4), answer(5)];
  const cast = sizeAnswers(cards).map((label) => ({ label, votes: handsIn(sizes[label] ?? '') ?? Number.NaN }));
  if ([...counts, ...cast.map(({ votes }) => votes)].some(Number.isNaN)) return null;
  return { confidence: counts, sizes: cast.filter(({ votes }) => votes > 0) };
}

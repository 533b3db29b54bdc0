import * as z from 'zod/mini';
import { record, text } from '../shared/schema';

/** Most characters of a label that any policy of the project ever had. */
const LABEL = 40;
export const cardLabel = text(LABEL);
/** `value` goes into the estimate field; null where the card has none. */
export const cardFields = { label: cardLabel, value: z.nullable(z.number()) };
/** A card of the team's scale. */
export const cardSchema = record(cardFields);
export type Card = z.infer<typeof cardSchema>;

/** Answers beside the scale: they are no step of it and never part of the spread. */
export const UNSURE = '?';
export const NOT_MINE = 'not mine';

/** A card's label, `?` or `not mine`. */
export type SizeVote = string;

const numbered = (...values: readonly number[]): readonly Card[] =>
  values.map((value) => ({ label: String(value), value }));
const named = (...labels: readonly string[]): readonly Card[] => labels.map((label) => ({ label, value: null }));

export const cardScales = {
  fibonacci: numbered(1, 2, 3, 5, 8, 13, 20),
  't-shirt': named('XS', 'S', 'M', 'L', 'XL'),
  /** The team votes without sizes. */
  none: [],
} as const satisfies Record<string, readonly Card[]>;
export type Scale = keyof typeof cardScales | 'own';

/** The name of the scale with these cards; `own` for any other cards. */
export function scaleOf(cards: readonly Card[]): Scale {
  const isLike = (scale: readonly Card[]) =>
    scale.length === cards.length &&
    scale.every(({ label, value }, at) => cards[at]?.label === label && cards[at].value === value);
  if (cards.length === 0) return 'none';
  if (isLike(cardScales.fibonacci)) return 'fibonacci';
  return isLike(cardScales['t-shirt']) ? 't-shirt' : 'own';
}

const CARDS_AT_LEAST = 2;
export const CARDS_AT_MOST = 20;
/** Longest label of a card, in characters. */
export const CARD_LABEL_LIMIT = 12;

/** Whether a policy may have these cards: a scale, or none where the team votes without sizes. */
export const isScaleOrNone = (cards: readonly Card[]): boolean => cards.length === 0 || isScale(cards);

/** Whether these cards can be voted with: there are enough, and each label is unique. */
export function isScale(cards: readonly Card[]): boolean {
  const labels = cards.map(({ label }) => label.trim());
  const isLabel = (label: string) =>
    label !== '' && label.length <= CARD_LABEL_LIMIT && label !== UNSURE && label !== NOT_MINE;
  return (
    cards.length >= CARDS_AT_LEAST &&
    cards.length <= CARDS_AT_MOST &&
    labels.every(isLabel) &&
    new Set(labels).size === labels.length &&
    cards.every(
      ({ label, value }) => label === label.trim() && (value === null || (Number.isFinite(value) && value >= 0)),
    )
  );
}

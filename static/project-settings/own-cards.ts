import { type Card, isScale } from '../../src/domain/issue/card';

/**
 * One card per line: `8`, `XL`, or `XL = 8`. The number after the last `=` is the estimate; an empty one means none.
 */
export function toText(cards: readonly Card[], spell: (estimate: number) => string = String): string {
  return cards.map((card) => toLine(card, spell)).join('\n');
}

function toLine({ label, value }: Card, spell: (estimate: number) => string): string {
  return lineValue(label) === value && !label.includes('=')
    ? label
    : `${label} = ${value === null ? '' : spell(value)}`.trimEnd();
}

/** null while the lines make no valid card scale. */
export function toCards(text: string): readonly Card[] | null {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const cards = lines.map(toCard);
  return cards.every((card) => card !== null) && isScale(cards) ? cards : null;
}

/** null when the text after the `=` is not a number. */
function toCard(line: string): Card | null {
  const at = line.lastIndexOf('=');
  if (at < 0) return { label: line.trim(), value: lineValue(line) };
  const label = line.slice(0, at).trim();
  const after = line.slice(at + 1).trim();
  if (after === '') return { label, value: null };
  const value = toNumber(after);
  return value === null ? null : { label, value };
}

/** A card named like a number has that estimate. */
function lineValue(label: string): number | null {
  return toNumber(label.trim());
}

/** Accepts a decimal point or comma; at most 10,000, the back end's limit. */
function toNumber(text: string): number | null {
  const value = /^\d+([.,]\d+)?$/u.test(text) ? Number(text.replace(',', '.')) : Number.NaN;
  return value <= 10_000 ? value : null;
}

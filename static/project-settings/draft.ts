import type { PolicyChoice, SettingsView } from '../../src/contract';
import type { Card, Scale } from '../../src/domain/card';
import { cardScales, scaleOf } from '../../src/domain/card';
import type { Policy } from '../../src/domain/policy';
import { presetOf } from '../../src/domain/preset-of';
import { presetNeeds } from '../../src/domain/presets';
import { toCards, toText } from './own-cards';

/** Bounds as the back end has them; `materialChange` is a percentage here. */
export const bounds = {
  quorumAtLeast: { min: 1, max: 50 },
  quorumAtMost: { min: 1, max: 50 },
  draftCharacters: { min: 0, max: 1000 },
  draftCharactersCjk: { min: 0, max: 1000 },
  materialChange: { min: 0, max: 100 },
} as const;
export type NumberName = keyof typeof bounds;

/** The policy while it is being edited: numbers as they were typed. */
export type Draft = {
  readonly choice: Omit<PolicyChoice, NumberName | 'cards'>;
  readonly typed: Readonly<Record<NumberName, string>>;
  readonly scale: Scale;
  /** The cards as text; they count where `scale` is `own`. */
  readonly ownCards: string;
};

export function toDraft({ policy }: Pick<SettingsView, 'policy'>): Draft {
  const { quorumAtLeast, quorumAtMost, draftCharacters, draftCharactersCjk, materialChange, ...rest } = policy;
  const { preset: _preset, flagging: _flagging, cards, ...choice } = rest;
  return {
    choice,
    typed: {
      quorumAtLeast: String(quorumAtLeast),
      quorumAtMost: String(quorumAtMost),
      draftCharacters: String(draftCharacters),
      draftCharactersCjk: String(draftCharactersCjk),
      materialChange: String(Math.round(materialChange * 100)),
    },
    scale: scaleOf(cards),
    ownCards: toText(cards),
  };
}

/** null while a number is missing, out of its bounds, at most is less than at least, or the cards are no scale. */
export function toChoice(draft: Draft): PolicyChoice | null {
  const { choice, typed } = draft;
  const read = (name: NumberName) => numberIn(typed[name], bounds[name]);
  const quorumAtLeast = read('quorumAtLeast');
  const quorumAtMost = read('quorumAtMost');
  const draftCharacters = read('draftCharacters');
  const draftCharactersCjk = read('draftCharactersCjk');
  const percent = read('materialChange');
  if (quorumAtLeast === null || quorumAtMost === null || quorumAtLeast > quorumAtMost) return null;
  const cards = cardsIn(draft);
  if (draftCharacters === null || draftCharactersCjk === null || percent === null || cards === null) return null;
  const numbers = { quorumAtLeast, quorumAtMost, draftCharacters, draftCharactersCjk };
  return { ...choice, ...numbers, cards, materialChange: percent / 100 };
}

function cardsIn({ scale, ownCards }: Draft): readonly Card[] | null {
  return scale === 'own' ? toCards(ownCards) : cardScales[scale];
}

/** Whether what is typed there cannot be saved. */
export function isWrong({ typed }: Draft, name: NumberName): boolean {
  const value = numberIn(typed[name], bounds[name]);
  if (value === null) return true;
  const least = numberIn(typed.quorumAtLeast, bounds.quorumAtLeast);
  return name === 'quorumAtMost' && least !== null && value < least;
}

function numberIn(text: string, { min, max }: { readonly min: number; readonly max: number }): number | null {
  const value = /^\d+$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** The needs of a preset in place of the chosen ones; nothing else changes. */
export function withPreset(draft: Draft, preset: 'starter' | 'scrum' | 'kanban'): Draft {
  return withChoice(draft, { needs: presetNeeds(preset) });
}

export function withChoice(draft: Draft, change: Partial<Draft['choice']>): Draft {
  return { ...draft, choice: { ...draft.choice, ...change } };
}

export function withTyped(draft: Draft, name: NumberName, text: string): Draft {
  return { ...draft, typed: { ...draft.typed, [name]: text } };
}

export const presetIn = ({ choice }: Draft): Policy['preset'] => presetOf(choice.needs);

/** Nothing was changed, or all of it was changed back. */
export function isSame(one: Draft, other: Draft): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

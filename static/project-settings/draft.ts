import type { PolicyChoice, SettingsView } from '../../src/contract';
import type { Policy } from '../../src/domain/policy';
import { presetOf } from '../../src/domain/preset-of';
import { presetNeeds } from '../../src/domain/presets';

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
  readonly choice: Omit<PolicyChoice, NumberName>;
  readonly typed: Readonly<Record<NumberName, string>>;
};

export function toDraft({ policy }: Pick<SettingsView, 'policy'>): Draft {
  const { quorumAtLeast, quorumAtMost, draftCharacters, draftCharactersCjk, materialChange, ...rest } = policy;
  const { preset: _preset, flagging: _flagging, ...choice } = rest;
  return {
    choice,
    typed: {
      quorumAtLeast: String(quorumAtLeast),
      quorumAtMost: String(quorumAtMost),
      draftCharacters: String(draftCharacters),
      draftCharactersCjk: String(draftCharactersCjk),
      materialChange: String(Math.round(materialChange * 100)),
    },
  };
}

/** null while a number is missing, out of its bounds, or at most is less than at least. */
export function toChoice({ choice, typed }: Draft): PolicyChoice | null {
  const read = (name: NumberName) => numberIn(typed[name], bounds[name]);
  const quorumAtLeast = read('quorumAtLeast');
  const quorumAtMost = read('quorumAtMost');
  const draftCharacters = read('draftCharacters');
  const draftCharactersCjk = read('draftCharactersCjk');
  const percent = read('materialChange');
  if (quorumAtLeast === null || quorumAtMost === null || quorumAtLeast > quorumAtMost) return null;
  if (draftCharacters === null || draftCharactersCjk === null || percent === null) return null;
  const numbers = { quorumAtLeast, quorumAtMost, draftCharacters, draftCharactersCjk };
  return { ...choice, ...numbers, materialChange: percent / 100 };
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

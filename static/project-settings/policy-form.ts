import type { SettingsView } from '../../src/contract-settings';
import type { NamedPreset } from '../../src/domain/criteria/named-presets';
import { type Card, type Scale, cardScales, scaleOf } from '../../src/domain/issue/card';
import type { Need, Policy, RuleId, PolicyChoice } from '../../src/domain/policy/policy';
import { policyBounds } from '../../src/domain/policy/policy-limits';
import { presetOf } from '../../src/domain/policy/preset-of';
import { hearsPeople, type Rules, type TypeId } from '../../src/domain/policy/needs';
import { isOwnId } from '../../src/domain/shared/own-id';
import { sameValue } from '../../src/domain/shared/same-value';
import { presetNeeds, STARTER_POLICY } from '../../src/domain/policy/presets';
import { toCards, toText } from './own-cards';
import { type OwnForm, toOwnCriteria, toOwnForm } from './own-form';
import { type NamedType, differing, onlyOwn, withException } from './exceptions';

export type NumberName = keyof typeof policyBounds;
type Bounds = { readonly min: number; readonly max: number };

const inPercent = ({ min, max }: Bounds): Bounds => ({ min: Math.round(min * 100), max: Math.round(max * 100) });

/** `materialChange` and `smallEnough` are percentages here. */
export const bounds: Readonly<Record<NumberName, Bounds>> = {
  ...policyBounds,
  materialChange: inPercent(policyBounds.materialChange),
  smallEnough: inPercent(policyBounds.smallEnough),
};

export const numberNames = Object.keys(bounds).filter(isNumberName);

/** Whether it is one of the policy's numbers. */
export function isNumberName(name: string): name is NumberName {
  return Object.hasOwn(bounds, name);
}

/** The policy while it is being edited: numbers as they were typed. */
export type PolicyForm = {
  readonly choice: Omit<PolicyChoice, NumberName | 'cards' | 'own'> & Pick<Policy, 'version'>;
  readonly typed: Readonly<Record<NumberName, string>>;
  readonly scale: Scale;
  /** The cards as text; used where `scale` is `own`. */
  readonly ownCards: string;
  readonly own: readonly OwnForm[];
};

/** What every section edits. */
export type Editing = { readonly draft: PolicyForm; readonly change: (draft: PolicyForm) => void };

export function toForm({ policy }: Pick<SettingsView, 'policy'>): PolicyForm {
  const { quorumAtLeast, quorumAtMost, draftCharacters, draftCharactersCjk, materialChange, ...others } = policy;
  const { acceptanceAtLeast, smallEnough, own, ...rest } = others;
  const { judgedSince: _judgedSince, preset: _preset, ownMade: _ownMade, cards, ...choice } = rest;
  return {
    choice,
    typed: {
      quorumAtLeast: String(quorumAtLeast),
      quorumAtMost: String(quorumAtMost),
      draftCharacters: String(draftCharacters),
      draftCharactersCjk: String(draftCharactersCjk),
      materialChange: String(Math.round(materialChange * 100)),
      acceptanceAtLeast: String(acceptanceAtLeast),
      smallEnough: String(Math.round(smallEnough * 100)),
    },
    scale: scaleOf(cards),
    ownCards: toText(cards),
    own: own.map(toOwnForm),
  };
}

/**
 * Why the draft cannot be saved: a wrong number or no valid card scale; a quorum whose limits are reversed; an
 * incomplete custom criterion; or an issue type without a required rule that people answer. null when it can.
 */
export function whatIsWrong(draft: PolicyForm): 'numbers' | 'quorum' | 'own' | 'no-people' | null {
  if (numberNames.some((name) => isWrong(draft, name)) || cardsIn(draft) === null) return 'numbers';
  if (reversedQuorum(draft) !== null) return 'quorum';
  if (toOwnCriteria(draft.own) === null) return 'own';
  return setsOf(draft).every((type) => hearsPeople(rulesOf(draft), type)) ? null : 'no-people';
}

/** null while the draft cannot be saved. */
export function toChoice(draft: PolicyForm): PolicyChoice | null {
  const [cards, own] = [cardsIn(draft), toOwnCriteria(draft.own)];
  if (cards === null || own === null || whatIsWrong(draft) !== null) return null;
  const read = (name: NumberName): number => numberIn(draft.typed[name], bounds[name]) ?? 0;
  return {
    ...draft.choice,
    cards,
    own,
    types: differing(rulesOf(draft)),
    quorumAtLeast: read('quorumAtLeast'),
    quorumAtMost: read('quorumAtMost'),
    draftCharacters: read('draftCharacters'),
    draftCharactersCjk: read('draftCharactersCjk'),
    materialChange: read('materialChange') / 100,
    acceptanceAtLeast: read('acceptanceAtLeast'),
    smallEnough: read('smallEnough') / 100,
  };
}

function cardsIn({ scale, ownCards }: PolicyForm): readonly Card[] | null {
  return scale === 'own' ? toCards(ownCards) : cardScales[scale];
}

/** The needs that the draft asks for, also while it is incomplete. */
export const rulesOf = ({ choice: { needs, types }, own }: PolicyForm): Rules => ({ needs, types, own });

/** null stands for all issue types together; then each type with an exception. */
export const setsOf = ({ choice }: PolicyForm): readonly TypeId[] => [null, ...choice.types.map(({ id }) => id)];

/** The numbers that criterion lines mention, as far as they are typed. */
export function numbersOf({ typed }: PolicyForm): Pick<Policy, 'acceptanceAtLeast' | 'smallEnough'> {
  const percent = numberIn(typed.smallEnough, bounds.smallEnough);
  return {
    acceptanceAtLeast: numberIn(typed.acceptanceAtLeast, bounds.acceptanceAtLeast) ?? STARTER_POLICY.acceptanceAtLeast,
    smallEnough: percent === null ? STARTER_POLICY.smallEnough : percent / 100,
  };
}

/** Whether the typed number is missing or out of its bounds. */
export function isWrong({ typed }: PolicyForm, name: NumberName): boolean {
  return numberIn(typed[name], bounds[name]) === null;
}

/** Both limits of the quorum where "at least" is above "at most"; null otherwise, and while one of them is wrong. */
export function reversedQuorum({ typed }: PolicyForm): { readonly least: number; readonly most: number } | null {
  const least = numberIn(typed.quorumAtLeast, bounds.quorumAtLeast);
  const most = numberIn(typed.quorumAtMost, bounds.quorumAtMost);
  return least !== null && most !== null && least > most ? { least, most } : null;
}

function numberIn(text: string, { min, max }: Bounds): number | null {
  const value = /^\d+$/u.test(text.trim()) ? Number(text) : Number.NaN;
  return value >= min && value <= max ? value : null;
}

/** Replaces the needs of the built-in criteria by a preset's, for every type. Custom criteria keep theirs. */
export function withPreset(draft: PolicyForm, preset: NamedPreset): PolicyForm {
  return withChoice(draft, { needs: presetNeeds(preset), types: onlyOwn(rulesOf(draft)) });
}

/** Changes one need: of all types, or of one type, which makes it an exception. */
export function withNeed(draft: PolicyForm, { type, id, need }: Asking): PolicyForm {
  if (type !== null) return withChoice(draft, { types: withException(rulesOf(draft), { type, id, need }) });
  if (!isOwnId(id)) return withChoice(draft, { needs: { ...draft.choice.needs, [id]: need } });
  return { ...draft, own: draft.own.map((one): OwnForm => (one.id === id ? { ...one, need } : one)) };
}

type Asking = { readonly type: NamedType | null; readonly id: RuleId; readonly need: Need };

export function withChoice(draft: PolicyForm, change: Partial<PolicyForm['choice']>): PolicyForm {
  return { ...draft, choice: { ...draft.choice, ...change } };
}

export function withTyped(draft: PolicyForm, name: NumberName, text: string): PolicyForm {
  return { ...draft, typed: { ...draft.typed, [name]: text } };
}

export const presetIn = (draft: PolicyForm): Policy['preset'] => presetOf(rulesOf(draft));

/** Whether saving may change which items are ready: languages, cards, flags and mails change no readiness. */
export function mayChangeReadiness(one: PolicyForm, other: PolicyForm): boolean {
  const { language, timeZone, flags, weeklyMail } = other.choice;
  const { scale, ownCards } = other;
  return !isSame({ ...withChoice(one, { language, timeZone, flags, weeklyMail }), scale, ownCards }, other);
}

/** Compares by content, so that a change that was undone leaves nothing to save. */
export const isSame = (one: PolicyForm, other: PolicyForm): boolean => sameValue(one, other);

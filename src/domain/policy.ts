import type { Card } from './card';

export const steps = ['scope', 'unknowns', 'confirm'] as const;
export type Step = (typeof steps)[number];

export const criterionIds = [
  'why',
  'acceptance-criteria',
  'out-of-scope',
  'visual',
  'asked',
  'blocking-answered',
  'questions-owned',
  'estimated',
  'small-enough',
  'unblocked',
  'confident',
] as const;
export type CriterionId = (typeof criterionIds)[number];

export type Need = 'required' | 'advice' | 'off';

export const presets = ['starter', 'scrum', 'kanban', 'own'] as const;
export type Preset = (typeof presets)[number];

/** What "ready" means to one project. Kept in Forge storage, never in a property: anybody could edit that. */
export type Policy = {
  readonly version: number;
  readonly preset: Preset;
  readonly needs: Readonly<Record<CriterionId, Need>>;
  /** Own text below this many characters, without a why, is a draft. A third script: `draftCharactersCjk`. */
  readonly draftCharacters: number;
  readonly draftCharactersCjk: number;
  /** A confidence vote that counts as "would start". */
  readonly confidentAt: 1 | 2 | 3 | 4 | 5;
  readonly quorumAtLeast: number;
  readonly quorumAtMost: number;
  /** Share of the description's words that may change before the agreement is looked at again, 0–1. */
  readonly materialChange: number;
  readonly language: 'en' | 'de';
  /** IANA time zone for "overdue"; null is UTC. */
  readonly timeZone: string | null;
  /** Field id such as `customfield_10030`; null when criteria are found in the description only. */
  readonly acceptanceField: string | null;
  /** The board whose estimate field and velocity count; null is the project's first. */
  readonly board: number | null;
  readonly flagging: boolean;
  /** The scale that sizes are voted with, in its order. */
  readonly cards: readonly Card[];
};

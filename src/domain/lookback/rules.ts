import { wilson } from './chance';
import { type IsIn, lookAt, type Side, sideOf, toldIn } from './compared';
import type { SprintOutcomes } from './outcome';

/**
 * A required criterion, and what became of items that met it at their start and of those that did not. Agreed items are
 * left out: they meet each required one, and would credit it with what the talk did.
 */
export type Rule = {
  /** Id of the criterion. */
  readonly id: string;
  readonly met: Side;
  readonly unmet: Side;
  /**
   * Trouble without it is at most 15 points higher, at the last two looks. The number is the upper bound of the difference,
   * in shares; null where that is not told.
   */
  readonly stopsAt: number | null;
};

/** Looks as for agreeing; so many items that did not meet the rule. */
const LOOKS = { first: 6, every: 3 } as const;
const LEAST = 20;
/** Points, as a share, that trouble may be higher without a rule that is offered for removal. */
const HIGHER = 0.15;

/** A required criterion; `exempt`: ids of the issue types of which it is not required. */
export type Required = { readonly id: string; readonly exempt: readonly string[] };

const metOf =
  ({ id, exempt }: Required): IsIn =>
  ({ group, start: { missing, type } }) =>
    group !== 'not-agreed' || missing === null || exempt.includes(type) ? null : !missing.split(' ').includes(id);

/** What the recorded sprints, the latest last, say of each rule. */
export function rulesOf(sprints: readonly SprintOutcomes[], rules: readonly Required[]): readonly Rule[] {
  return rules.map((rule) => ruleOf(sprints, rule));
}

function ruleOf(sprints: readonly SprintOutcomes[], rule: Required): Rule {
  const tellingSprints = toldIn(sprints);
  const { covers } = lookAt(tellingSprints.length, LOOKS);
  const now = sidesOf(tellingSprints.slice(0, covers), rule);
  const before = sidesOf(tellingSprints.slice(0, Math.max(0, covers - LOOKS.every)), rule);
  const isStopped = covers >= LOOKS.first + LOOKS.every && [now, before].every((sides) => boundOf(sides) <= HIGHER);
  return {
    id: rule.id,
    ...sidesOf(tellingSprints, rule),
    stopsAt: isStopped ? boundOf(now) : null,
  };
}

type Sides = Pick<Rule, 'met' | 'unmet'>;

function sidesOf(sprints: readonly SprintOutcomes[], rule: Required): Sides {
  const all = sprints.flatMap(({ outcomes }) => outcomes);
  const isMet = metOf(rule);
  return {
    met: sideOf(all.filter((one) => isMet(one) === true)),
    unmet: sideOf(all.filter((one) => isMet(one) === false)),
  };
}

const shareOf = ({ items, troubled }: Side): number => (items.length === 0 ? 0 : troubled.length / items.length);

/** The upper bound (90 %, one-sided) of trouble without minus trouble with it; infinite for too few items. */
function boundOf({ met, unmet }: Sides): number {
  if (unmet.items.length < LEAST || met.items.length === 0) return Number.POSITIVE_INFINITY;
  const [without, withIt] = [shareOf(unmet), shareOf(met)];
  const above = wilson(unmet.troubled.length, unmet.items.length).to - without;
  const below = withIt - wilson(met.troubled.length, met.items.length).from;
  return without - withIt + Math.hypot(above, below);
}

/** The one rule that may be dropped: of those that make no difference, the clearest. null without one. */
export function ruleToStop(rules: readonly Rule[]): Rule | null {
  const offered = rules.filter(({ stopsAt }) => stopsAt !== null);
  return offered.toSorted((one, other) => (one.stopsAt ?? 0) - (other.stopsAt ?? 0))[0] ?? null;
}

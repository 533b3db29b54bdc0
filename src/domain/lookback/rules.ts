import { Z_80, wilson } from './chance';
import { type IsIn, judged, lookAt, type Side, sideOf, type Terms, toldIn } from './compared';
import type { SprintOutcomes } from './outcome';

/** A required criterion, and what became of items that met it at their start and of those that did not. */
export type Rule = {
  /** Id of the criterion. */
  readonly id: string;
  readonly met: Side;
  readonly unmet: Side;
  /** Items that met it had less trouble, by more than chance does among so many rules. */
  readonly isLessTrouble: boolean;
  /**
   * Trouble without it is at most 15 points higher, at the last two looks. The number is the upper bound of the difference,
   * in shares; null where that is not told.
   */
  readonly stopsAt: number | null;
};

/** Looks as for agreeing; 20 items a side, and 1 in 50 shared among all rules. */
const LOOKS = { first: 6, every: 3 } as const;
const LEAST = 20;
const SHARED = 1 / 50;
/** Points, as a share, that trouble may be higher without a rule that is offered for removal. */
const HIGHER = 0.15;

const metOf =
  (id: string): IsIn =>
  ({ start: { missing } }) =>
    missing === null ? null : !missing.split(' ').includes(id);

/** What the recorded sprints say of each rule. `rules`: ids of the required criteria; `sprints`: the latest last. */
export function rulesOf(sprints: readonly SprintOutcomes[], rules: readonly string[]): readonly Rule[] {
  return rules.map((id) => ruleOf(sprints, { id, of: rules.length }));
}

function ruleOf(sprints: readonly SprintOutcomes[], { id, of }: { readonly id: string; readonly of: number }): Rule {
  const told = toldIn(sprints);
  const { covers } = lookAt(told.length, LOOKS);
  const now = sidesOf(told.slice(0, covers), id);
  const before = sidesOf(told.slice(0, Math.max(0, covers - LOOKS.every)), id);
  const terms: Terms = { ...LOOKS, least: LEAST, most: SHARED / of };
  const isTold = judged(told, metOf(id), terms).verdict.is === 'hardly-chance';
  const isStopped = covers >= LOOKS.first + LOOKS.every && [now, before].every((sides) => boundOf(sides) <= HIGHER);
  return {
    id,
    ...sidesOf(told, id),
    isLessTrouble: isTold && shareOf(now.met) < shareOf(now.unmet),
    stopsAt: isStopped ? boundOf(now) : null,
  };
}

type Sides = Pick<Rule, 'met' | 'unmet'>;

function sidesOf(sprints: readonly SprintOutcomes[], id: string): Sides {
  const all = sprints.flatMap(({ outcomes }) => outcomes);
  const isMet = metOf(id);
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
  const above = wilson(unmet.troubled.length, unmet.items.length, Z_80).to - without;
  const below = withIt - wilson(met.troubled.length, met.items.length, Z_80).from;
  return without - withIt + Math.hypot(above, below);
}

/** The one rule that may be dropped: of those that make no difference, the clearest. null without one. */
export function ruleToStop(rules: readonly Rule[]): Rule | null {
  const offered = rules.filter(({ stopsAt, isLessTrouble }) => stopsAt !== null && !isLessTrouble);
  return offered.toSorted((one, other) => (one.stopsAt ?? 0) - (other.stopsAt ?? 0))[0] ?? null;
}

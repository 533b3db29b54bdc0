import { wilson } from './chance';
import { type Comparable, type IsIn, judged, lookAt, type Side, sideOf, type Terms, toldIn } from './compared';
import type { PastOutcomes } from './began';
import type { SprintOutcomes } from './outcome';
import { isToldByTexts } from './texts-at-start';

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

/** A required criterion; `exempt`: ids of the issue types of which it is not required. */
type Required = { readonly id: string; readonly exempt: readonly string[] };

const metOf =
  ({ id, exempt }: Required): IsIn<Pick<Comparable, 'start'>> =>
  ({ start: { missing, type } }) =>
    missing === null || exempt.includes(type) ? null : !missing.split(' ').includes(id);

/** What the recorded sprints, the latest last, say of each rule. */
export function rulesOf(sprints: readonly SprintOutcomes[], rules: readonly Required[]): readonly Rule[] {
  return rules.map((rule) => ruleOf(sprints, rule, rules.length));
}

function ruleOf(sprints: readonly SprintOutcomes[], rule: Required, ofRules: number): Rule {
  const told = toldIn(sprints);
  const { covers } = lookAt(told.length, LOOKS);
  const now = sidesOf(told.slice(0, covers), rule);
  const before = sidesOf(told.slice(0, Math.max(0, covers - LOOKS.every)), rule);
  const terms: Terms = { ...LOOKS, least: LEAST, most: SHARED / ofRules };
  const isTold = judged(told, metOf(rule), terms).verdict.is === 'hardly-chance';
  const isStopped = covers >= LOOKS.first + LOOKS.every && [now, before].every((sides) => boundOf(sides) <= HIGHER);
  return {
    id: rule.id,
    ...sidesOf(told, rule),
    isLessTrouble: isTold && shareOf(now.met) < shareOf(now.unmet),
    stopsAt: isStopped ? boundOf(now) : null,
  };
}

type Sides = Pick<Rule, 'met' | 'unmet'>;

function sidesOf(sprints: readonly { readonly outcomes: readonly Comparable[] }[], rule: Required): Sides {
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

/** What is judged at once, over all sprints that were read: nothing was looked at before. */
const AT_ONCE = { first: 1, every: 1, least: LEAST } as const;

/**
 * Rules with which items of Jira's history had less trouble, by more than chance does among so many rules; of those that
 * its texts can tell.
 */
export function pastRulesOf(
  sprints: readonly PastOutcomes[],
  rules: readonly Required[],
): readonly Omit<Rule, 'stopsAt'>[] {
  const terms: Terms = { ...AT_ONCE, most: SHARED / rules.length };
  return rules
    .filter(({ id }) => isToldByTexts(id))
    .map((rule) => ({ id: rule.id, ...sidesOf(sprints, rule), verdict: judged(sprints, metOf(rule), terms).verdict }))
    .filter(({ verdict, met, unmet }) => verdict.is === 'hardly-chance' && shareOf(met) < shareOf(unmet))
    .map(({ verdict: _, ...rule }) => ({ ...rule, isLessTrouble: true }));
}

/** The one rule that may be dropped: of those that make no difference, the clearest. null without one. */
export function ruleToStop(rules: readonly Rule[]): Rule | null {
  const offered = rules.filter(({ stopsAt, isLessTrouble }) => stopsAt !== null && !isLessTrouble);
  return offered.toSorted((one, other) => (one.stopsAt ?? 0) - (other.stopsAt ?? 0))[0] ?? null;
}

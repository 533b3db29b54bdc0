import { type Side, sideOf } from './compared';
import type { Outcome, SprintOutcomes } from './outcome';

/** A required criterion, and what became of items that met it at their start and of those that did not. */
export type Rule = {
  /** Id of the criterion. */
  readonly id: string;
  readonly met: Side;
  readonly unmet: Side;
};

/** A required criterion; `exempt`: ids of the issue types of which it is not required. */
export type Required = { readonly id: string; readonly exempt: readonly string[] };

/** Tells if an item met the rule; null if it is on neither side. */
const isMet = ({ start: { missing, type } }: Outcome, { id, exempt }: Required): boolean | null =>
  missing === null || exempt.includes(type) ? null : !missing.split(' ').includes(id);

/** What the recorded sprints say of each rule. */
export function rulesOf(sprints: readonly SprintOutcomes[], rules: readonly Required[]): readonly Rule[] {
  const all = sprints.flatMap(({ outcomes }) => outcomes);
  return rules.map((rule) => ({
    id: rule.id,
    met: sideOf(all.filter((one) => isMet(one, rule) === true)),
    unmet: sideOf(all.filter((one) => isMet(one, rule) === false)),
  }));
}

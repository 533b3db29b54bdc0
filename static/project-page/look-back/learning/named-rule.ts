import type { LookBackSetup } from '../../../../src/contract-look-back';
import { criterionIds } from '../../../../src/domain/criteria/criteria';
import type { Side } from '../../../../src/domain/lookback/compared';
import type { LearningWords } from './words.en';

/** A custom rule by the team's own name, another by its words. */
export function nameOfRule(id: string, rules: LookBackSetup['rules'], { rules: words }: LearningWords): string {
  const own = rules.find((one) => one.id === id)?.name ?? null;
  return own ?? words.names[criterionIds.find((one) => one === id) ?? 'other'];
}

type Counts = { readonly items: number; readonly troubled: number };

/** How many items met a rule or not, and how many of them had trouble. */
export function countsOf(sides: Readonly<Record<'met' | 'unmet', Side>>): Readonly<Record<'met' | 'unmet', Counts>> {
  const of = ({ items, troubled }: Side): Counts => ({ items: items.length, troubled: troubled.length });
  return { met: of(sides.met), unmet: of(sides.unmet) };
}

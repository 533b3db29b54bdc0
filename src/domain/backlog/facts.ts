import type { CriterionId } from '../criteria/criterion-ids';
import { TEXT_ASKS } from '../refinement/standing';
import type { Readiness } from '../refinement/readiness';

/** What an item says by itself before anybody has talked about it, the rarest and most telling first. */
export const facts = [
  TEXT_ASKS,
  'unblocked',
  'small-enough',
  'why',
  'acceptance-criteria',
] as const satisfies readonly (CriterionId | typeof TEXT_ASKS)[];
export type Fact = (typeof facts)[number];

type FactSource = Pick<Readiness, 'missing' | 'remarks' | 'talks' | 'confidence'>;

/** Whether the item is without a question, a vote and a talk. */
export const isUntalked = ({ missing, talks, confidence }: FactSource): boolean =>
  talks === 0 && confidence === 0 && missing.split(' ').includes('asked');

/** The facts of an item without a talk, from required criteria and advice alike; none of any other item. */
export function factsOf(readiness: FactSource | null): readonly Fact[] {
  if (readiness === null || !isUntalked(readiness)) return [];
  const codes = [...readiness.missing.split(' '), ...readiness.remarks.split(' ')];
  return facts.filter((fact) => codes.includes(fact));
}

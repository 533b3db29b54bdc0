import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { isUntalked } from '../../../../src/domain/backlog/facts';
import { type CriterionId, criterionIds } from '../../../../src/domain/criteria/criterion-ids';
import { TEXT_ASKS } from '../../../../src/domain/refinement/standing';
import type { Readiness } from '../../../../src/domain/refinement/readiness';
import { isOwnId, type OwnId } from '../../../../src/domain/shared/own-id';
import { isStartedUnseen } from '../../../../src/domain/backlog/totals';

/** Named in every row that they hold for, whether they are required or not, since they tell items apart. */
export const telling = [TEXT_ASKS, 'unblocked', 'small-enough'] as const;
/** Advice that a row names where nothing stronger fills it. */
const advice = ['why', 'acceptance-criteria', 'estimated'] as const;
export type Advice = (typeof advice)[number];

/** What rows say in words of their own: who asked, and how many voted. */
const ownWording: readonly CriterionId[] = ['asked', 'confident'];
const plain = criterionIds.filter((id) => !ownWording.includes(id));

/** What a row says that can be as true of many others. */
export type Truth =
  'started-unseen' | 'only-a-title' | 'no-talk' | typeof TEXT_ASKS | CriterionId | OwnId | `advice ${Advice}`;

export const codesOf = ({ missing, remarks }: Pick<Readiness, 'missing' | 'remarks'>): readonly string[] =>
  `${missing} ${remarks}`.split(' ');

/** The unmet advice that a row may name. */
export function adviceOf({ remarks }: Pick<Readiness, 'remarks'>): readonly Advice[] {
  const codes = remarks.split(' ');
  return advice.filter((id) => codes.includes(id));
}

/** All that is true of an item, also what its row has no room for. */
export function truthsOf(item: Pick<BacklogItem, 'progress' | 'readiness'>): readonly Truth[] {
  const { readiness } = item;
  if (isStartedUnseen(item)) return ['started-unseen'];
  if (readiness === null || readiness.state === 'unknown') return [];
  const untalked = isUntalked(readiness);
  const required = readiness.missing.split(' ');
  const all = codesOf(readiness);
  const truths: readonly (Truth | readonly Truth[])[] = [
    untalked ? 'no-talk' : [],
    readiness.state === 'draft' ? 'only-a-title' : [],
    required.filter(isOwnId),
    plain.filter((id) => required.includes(id) || (all.includes(id) && telling.some((one) => one === id))),
    untalked && all.includes(TEXT_ASKS) ? TEXT_ASKS : [],
    adviceOf(readiness).map((id): Truth => `advice ${id}`),
  ];
  return truths.flat();
}

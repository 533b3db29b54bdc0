import { criterionIds } from '../../domain/criteria/criterion-ids';
import type { Policy } from '../../domain/policy/policy';
import { isOwnId } from '../../domain/shared/own-id';
import type { MissingId } from './reason';

const builtIn = [...criterionIds, 'parent-ready', 'sizesApart'] as const;

/**
 * The ids of a summary's list that name a rule of the project. Others are left out: any editor may write words into the
 * property, and a rule may be gone.
 */
export function rulesIn(list: string, { own }: Pick<Policy, 'own'>): readonly MissingId[] {
  const ids = list.split(' ');
  const owned = ids.filter(isOwnId).filter((id) => own.some((one) => one.id === id));
  return [...builtIn.filter((id) => ids.includes(id)), ...owned];
}

/** These rules as rules and assistants read them: ids of ours; the team's own by the name that its administrator wrote, in quotes. */
export function ruleNames(ids: readonly MissingId[], { own }: Pick<Policy, 'own'>): string {
  return ids.map((id) => (isOwnId(id) ? `“${own.find((one) => one.id === id)?.name ?? id}”` : id)).join(', ');
}

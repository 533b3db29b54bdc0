import type { RuleId } from '../../src/domain/policy/policy';
import { isOwnId } from '../../src/domain/shared/own-id';
import type { SettingsWords } from './words.en';
import { numbersOf, type PolicyForm } from './policy-form';

/** A rule of the draft in words: a built-in criterion with its numbers, or a custom one by name. */
export function nameOfRule(id: RuleId, draft: PolicyForm, words: SettingsWords): string {
  if (!isOwnId(id)) return words.criterion[id](numbersOf(draft));
  const name = draft.own.find((one) => one.id === id)?.name.trim() ?? '';
  return name === '' ? words.ownUnnamed : name;
}

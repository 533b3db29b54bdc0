import type { SettingsView } from '../../src/contract-settings';
import { cardScales } from '../../src/domain/issue/card';
import { isRecord } from '../ui/is-record';
import { newOwn, type OwnForm } from './own-form';
import { type PolicyForm, toForm } from './policy-form';

/**
 * Rules that were not saved, as the tab has kept them; what their page did not know is as it is saved. They stay on the
 * version that they were written on. null for none, and for the shape of another version of the page.
 */
export function keptForm(value: unknown, view: Pick<SettingsView, 'policy'>): PolicyForm | null {
  const start = toForm(view);
  if (!isRecord(value) || !isRecord(value['choice']) || typeof value['choice']['version'] !== 'number') return null;
  const choice = laidOver(start.choice, value['choice']);
  const needs = laidOver(start.choice.needs, value['choice']['needs']);
  const typed = laidOver(start.typed, value['typed']);
  const form: unknown = { ...laidOver(start, value), choice: { ...choice, needs }, typed };
  return isForm(form, start) ? form : null;
}

/** The parts of the first, as the value has them where it does. */
const laidOver = (start: object, value: unknown): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(start).map(([name, part]) => [name, isRecord(value) && name in value ? value[name] : part]),
  );

const isForm = (value: unknown, start: PolicyForm): value is PolicyForm =>
  isLike(value, start) &&
  isRecord(value) &&
  (value['scale'] === 'own' || String(value['scale']) in cardScales) &&
  [value['own']].flat().every(isOwn);

const isOwn = (value: unknown): value is OwnForm =>
  isRecord(value) && isLike(value, newOwn(value['by'] === 'field' ? 'field' : 'people', [], 0));

/** Whether a value has all that the other one has, of the same kinds; null stands for any. */
function isLike(value: unknown, like: unknown): boolean {
  if (Array.isArray(like)) return Array.isArray(value);
  if (isRecord(like)) return isRecord(value) && Object.entries(like).every(([name, part]) => isLike(value[name], part));
  return like === null || value === null || typeof value === typeof like;
}

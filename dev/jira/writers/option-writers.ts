import { userRow } from '../beans/user-bean.ts';
import { optionBean, optionsOf, type FieldOption } from '../field-options.ts';
import { FieldProblem } from '../field-problem.ts';
import { isObject, storedObject } from '../json.ts';
import { accountIn, personSide } from './choice-writers.ts';
import { itemOf, type FieldWriter, type WriteContext } from './field-write.ts';

/** A select field: `{"value"}` or `{"id"}` of one of its options; null clears. */
export const writeOption: FieldWriter = (value, context) => {
  const { site, issue, field } = context;
  const chosen = value === null ? null : optionNamed(value, 'value', context);
  const before = storedObject(issue.custom)[field.id];
  const old = isObject(before) ? { id: String(before['id']), text: String(before['value']) } : { id: null, text: null };
  if ((chosen === null ? null : String(chosen.id)) === old.id) return {};
  return {
    custom: { [field.id]: chosen && optionBean(site, field.id, chosen) },
    items: [itemOf(field, old, chosen ? side(chosen) : { text: null })],
  };
};

/** How the history names the fields with several choices. */
const HISTORY_NAMES: Readonly<Record<string, string>> = { components: 'Component', fixVersions: 'Fix Version' };

/** Components and versions: a list of `{"name"}` or `{"id"}`. The history has an item for each that came or went. */
export const writeOptions: FieldWriter = (value, context) => {
  const { site, issue, field } = context;
  const list = value ?? [];
  if (!Array.isArray(list)) throw new FieldProblem('data was not an array');
  const named = list.map((one) => optionNamed(one, 'name', context));
  const after = optionsOf(site, listOf(context)).filter(({ id }) => named.some((one) => one.id === id));
  const before = storedObject(issue.custom)[field.id];
  const old = (Array.isArray(before) ? before : []).flatMap((one): FieldOption[] =>
    isObject(one) ? [{ id: Number(one['id']), name: String(one['name']) }] : [],
  );
  const gone = without(old, after).map((one) => itemOf(field, side(one), { text: null }));
  const come = without(after, old).map((one) => itemOf(field, { text: null }, side(one)));
  const items = [...gone, ...come].map((item) => ({ ...item, field: HISTORY_NAMES[field.id] ?? item.field }));
  if (items.length === 0) return {};
  const beans = after.map((one) => optionBean(site, field.id, one));
  return { custom: { [field.id]: beans.length === 0 ? null : beans }, items };
};

const WORDS: Readonly<Record<string, string>> = { components: 'Component', fixVersions: 'Version' };

/** The option that a request names. @NOTE unverified on a live site: the words about an unknown version or option. */
function optionNamed(given: unknown, key: 'value' | 'name', context: WriteContext): FieldOption {
  const { id, [key]: name } = isObject(given) ? given : {};
  if (typeof id !== 'string' && typeof name !== 'string')
    throw new FieldProblem(isObject(given) ? `Could not find valid 'id' or '${key}'.` : 'data was not an object');
  const options = optionsOf(context.site, listOf(context));
  const found = options.find((option) => (typeof id === 'string' ? String(option.id) === id : option.name === name));
  if (found) return found;
  const what = WORDS[context.field.id] ?? 'Option';
  throw new FieldProblem(`${what} ${typeof id === 'string' ? `id '${id}'` : `${key} '${String(name)}'`} is not valid`);
}

const listOf = ({ field, issue }: WriteContext) => ({ fieldId: field.id, projectId: issue.project_id });
const side = ({ id, name }: FieldOption) => ({ id: String(id), text: name });
const without = (all: readonly FieldOption[], others: readonly FieldOption[]): readonly FieldOption[] =>
  all.filter(({ id }) => !others.some((other) => other.id === id));

/** A field with a person: `{"accountId"}` (or `{"id"}`); null clears. Only the account is stored. */
export const writePerson: FieldWriter = (value, { site, issue, field }) => {
  const account = accountIn(value);
  if (account !== null && !userRow(site, account)) throw new FieldProblem(`User '${account}' does not exist.`);
  const before = storedObject(issue.custom)[field.id];
  const old = isObject(before) ? String(before['accountId']) : null;
  if (old === account) return {};
  return {
    custom: { [field.id]: account === null ? null : { accountId: account } },
    items: [itemOf(field, personSide(site, old), personSide(site, account))],
  };
};

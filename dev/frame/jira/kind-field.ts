import { z } from 'zod/mini';

const optionSchema = z.object({ id: z.string(), value: z.optional(z.string()), name: z.optional(z.string()) });
const personSchema = z.object({ accountId: z.string(), displayName: z.string() });
const schemaOf = z.object({
  type: z.string(),
  items: z.optional(z.string()),
  custom: z.optional(z.string()),
  system: z.optional(z.string()),
});
const metaSchema = z.object({ allowedValues: z.optional(z.array(optionSchema)) });

/** What an issue's answer says of its fields where `expand=names,schema,editmeta` asks for it. */
export const describedSchema = z.object({
  names: z._default(z.record(z.string(), z.string()), {}),
  schema: z._default(z.record(z.string(), z.unknown()), {}),
  editmeta: z._default(z.object({ fields: z.record(z.string(), z.unknown()) }), { fields: {} }),
});

export type Option = { readonly id: string; readonly text: string };
type Kind = 'day' | 'address' | 'person' | 'one' | 'several';

/** A field that the page shows by its kind alone: Jira's own ones without a place of their own, and custom fields. */
export type KindField = {
  readonly id: string;
  readonly name: string;
  readonly kind: Kind;
  /** A day or an address. */
  readonly text: string;
  readonly chosen: readonly Option[];
  /** What may be chosen; empty for people, and for who may not edit. */
  readonly options: readonly Option[];
};

/** The fields of the kinds that the page can show, Jira's own ones first. */
export function kindFields(
  { names, schema, editmeta }: z.infer<typeof describedSchema>,
  values: Readonly<Record<string, unknown>>,
): KindField[] {
  const all = Object.keys(schema).flatMap((id): KindField[] => {
    const kind = kindOf(schema[id]);
    if (kind === null) return [];
    const value = values[id] ?? null;
    const { allowedValues = [] } = metaSchema.safeParse(editmeta.fields[id]).data ?? {};
    return [
      {
        id,
        name: names[id] ?? id,
        kind,
        text: typeof value === 'string' ? value : '',
        chosen: optionsIn(value),
        options: allowedValues.map(toOption),
      },
    ];
  });
  const isCustom = ({ id }: KindField) => id.startsWith('customfield_');
  return [...all.filter((field) => !isCustom(field)), ...all.filter(isCustom)];
}

const LISTED = ['component', 'version'];

function kindOf(described: unknown): Kind | null {
  const { data } = schemaOf.safeParse(described);
  if (data === undefined) return null;
  const { type, items = '', custom = '' } = data;
  if (type === 'date') return 'day';
  if (type === 'option') return 'one';
  if (type === 'array') return LISTED.includes(items) ? 'several' : null;
  if (custom.endsWith(':url')) return 'address';
  return type === 'user' && custom !== '' ? 'person' : null;
}

function optionsIn(value: unknown): Option[] {
  if (Array.isArray(value)) return value.flatMap(optionsIn);
  const person = personSchema.safeParse(value).data;
  if (person) return [{ id: person.accountId, text: person.displayName }];
  const option = optionSchema.safeParse(value).data;
  return option ? [toOption(option)] : [];
}

const toOption = ({ id, value, name }: z.infer<typeof optionSchema>): Option => ({ id, text: value ?? name ?? id });

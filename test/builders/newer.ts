import fc from 'fast-check';

type Fields = Readonly<Record<string, unknown>>;
/** Tables, whose keys are no names of fields. */
const tables = ['needs', 'without', 'shares'];
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** How many objects a value has, itself included, tables left out. */
function objectsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce<number>((sum, one) => sum + objectsIn(one), 0);
  if (!isFields(value)) return 0;
  const inner = Object.entries(value).filter(([name]) => !tables.includes(name));
  return 1 + inner.reduce((sum, [, one]) => sum + objectsIn(one), 0);
}

/** `value` with a name that no schema knows in each object for which `isChosen`, counted from outside. */
function withNewer(value: unknown, isChosen: (at: number) => boolean): unknown {
  let at = -1;
  const inside = (one: unknown): unknown => {
    if (Array.isArray(one)) return one.map(inside);
    if (!isFields(one)) return one;
    at += 1;
    const mark = at;
    const known = Object.fromEntries(
      Object.entries(one).map(([name, part]) => [name, tables.includes(name) ? part : inside(part)]),
    );
    return isChosen(mark) ? { ...known, [`newer${mark}`]: valueOf(mark) } : known;
  };
  return inside(value);
}

/** Of each kind of JSON, and told apart from all others. */
const valueOf = (mark: number): unknown =>
  [`newer text ${mark}`, mark, [{ newer: mark }], { newer: { by: `newer person ${mark}` } }, null, true][mark % 6];

/** The JSON as a newer version might have stored it: with unknown names in some of its objects, at any depth. */
export function anyNewer(value: unknown): fc.Arbitrary<unknown> {
  const count = objectsIn(value);
  return fc
    .array(fc.boolean(), { minLength: count, maxLength: count })
    .map((chosen) => withNewer(value, (at) => chosen[at] === true));
}

/** The unknown names in a value with what they say, in the order of the names. */
export function newerIn(value: unknown): readonly string[] {
  if (Array.isArray(value)) return value.flatMap(newerIn).toSorted();
  if (!isFields(value)) return [];
  return Object.entries(value)
    .flatMap(([name, one]) => (/^newer\d+$/u.test(name) ? [`${name}: ${JSON.stringify(one)}`] : newerIn(one)))
    .toSorted();
}

/** `value` with an unknown name in each object, which says where that stands: lists by id or voter. */
export function withNewerEverywhere(value: unknown, at = ''): unknown {
  if (Array.isArray(value))
    return value.map((one, index) => withNewerEverywhere(one, `${at}[${nameOf(one) ?? String(index)}]`));
  if (!isFields(value)) return value;
  const known = Object.entries(value).map(([name, one]) => [name, withNewerEverywhere(one, `${at}.${name}`)]);
  return { ...Object.fromEntries(known), newer0: at };
}

function nameOf(one: unknown): string | null {
  const name = isFields(one) ? (one['id'] ?? one['voter']) : null;
  return typeof name === 'string' ? name : null;
}

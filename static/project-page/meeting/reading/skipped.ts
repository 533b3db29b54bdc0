import * as z from 'zod/mini';
import { keptIn } from '../../../ui/kept';
import { orNothing } from '../../../ui/or-nothing';

/** Whose skipped items: the reader's, of one list of one site. */
type SkippedOf = {
  /** Address of the site. */
  readonly site: string;
  readonly account: string;
  /** Key of the list, and the how-manieth it is. */
  readonly list: string;
  readonly n: number;
};

/** Items that the reader has skipped, and those that were on the list when they had read all. */
type Kind = 'skipped' | 'read';
const nameOf = (kind: Kind): string => `common-ground-${kind}`;
/** Milliseconds after which skipped items are forgotten. */
const LONGEST = 30 * 24 * 60 * 60_000;
/** Most lists. No titles: an entry is ids. */
const MOST_LISTS = 20;

const entries = z.array(
  z.object({
    site: z.string(),
    account: z.string(),
    list: z.string(),
    n: z.number(),
    at: z.number(),
    items: z.array(z.string()),
  }),
);
type Entry = z.infer<typeof entries>[number];

const stored = keptIn(() => localStorage);

/** The items that the reader has skipped; they are kept in this browser alone. */
export const skippedOf = (of: SkippedOf, kind: Kind = 'skipped'): readonly string[] =>
  read(kind).find((one) => isOf(one, of))?.items ?? [];

/** Keeps the skipped items of this list in place of those before. */
export function keepSkipped(of: SkippedOf, items: readonly string[], kind: Kind = 'skipped'): void {
  const others = read(kind).filter((one) => !isOf(one, of));
  const { site, account, list, n } = of;
  const own: readonly Entry[] =
    items.length === 0 ? [] : [{ site, account, list, n, at: Date.now(), items: [...items] }];
  stored.set(nameOf(kind), JSON.stringify([...own, ...others].slice(0, MOST_LISTS)));
}

const isOf = (one: Entry, { site, account, list, n }: SkippedOf): boolean =>
  one.site === site && one.account === account && one.list === list && one.n === n;

function read(kind: Kind): readonly Entry[] {
  const parsed = entries.safeParse(orNothing<unknown>(() => JSON.parse(stored.get(nameOf(kind)) ?? '[]')));
  return (parsed.success ? parsed.data : []).filter(({ at }) => Date.now() - at < LONGEST);
}

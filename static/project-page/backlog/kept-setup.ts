import * as z from 'zod/mini';
import type { ReportSetup } from '../../../src/contract';
import { storedReportSetup } from '../../../src/contract-report';
import { keptIn } from '../../ui/kept';
import { orNothing } from '../../ui/or-nothing';

/** Whose report it is: what one account may do is never taken for what another may. */
export type KeptFor = { readonly site: string; readonly project: string; readonly account: string };

const NAME = 'common-ground-report';
/** Raised when the stored shape changes; other versions are dropped. */
const VERSION = 5;
const MOST_MS = 7 * 24 * 60 * 60_000;
/** Most projects that a browser keeps settings of. */
const MOST_ENTRIES = 10;

const whose = { site: z.string(), project: z.string(), account: z.string() };
const entry = z.object({ for: z.object(whose), at: z.number(), setup: storedReportSetup });
const entries = z.object({ version: z.literal(VERSION), entries: z.array(entry) });
type Entry = z.infer<typeof entry>;

const stored = keptIn(() => localStorage);

/**
 * The settings that the report had last, at most seven days ago, with today's day as this browser has it; null where
 * none are kept.
 */
export function keptSetup(wanted: KeptFor): ReportSetup | null {
  const found = readEntries().find((one) => isOf(one, wanted));
  if (found === undefined) return null;
  return { ...found.setup, notShown: [], judging: null, today: new Intl.DateTimeFormat('sv-SE').format(Date.now()) };
}

/**
 * Keeps the settings, or with null forgets them; those that are too old go with each change. While the page judges items by
 * itself nothing is kept: rows that were read without that would say less than those that follow.
 */
export function keepSetup(of: KeptFor, what: ReportSetup | null): void {
  const others = readEntries().filter((one) => !isOf(one, of));
  const all = what === null || what.judging !== null ? others : [entryOf(of, what), ...others].slice(0, MOST_ENTRIES);
  stored.set(NAME, all.length === 0 ? null : JSON.stringify({ version: VERSION, entries: all }));
}

function entryOf(of: KeptFor, { notShown: _notShown, judging: _judging, ...kept }: ReportSetup): Entry {
  return { for: of, at: Date.now(), setup: kept };
}

const isOf = ({ for: one }: Entry, other: KeptFor): boolean =>
  one.site === other.site && one.project === other.project && one.account === other.account;

function readEntries(): readonly Entry[] {
  const text = stored.get(NAME);
  const parsed = text === null ? null : entries.safeParse(orNothing<unknown>(() => JSON.parse(text)));
  const found = parsed?.success === true ? parsed.data.entries : [];
  return found.filter(({ at }) => Date.now() - at < MOST_MS);
}

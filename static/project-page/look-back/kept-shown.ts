import * as z from 'zod/mini';
import { keptIn, mapOfFrame } from '../../ui/kept';
import { orNothing } from '../../ui/or-nothing';
import { record } from '../../../src/domain/shared/schema';
import { type LookBackFigures, shownSchema } from './shown';

/**
 * The key of stored figures: one account's figures are never shown to another, nor those of another site, whose projects
 * may have the same ids. `site` is the `cloudId`.
 */
const keptFor = record({ site: z.string(), account: z.string(), project: z.string(), sprints: z.number() });
export type KeptFor = z.infer<typeof keptFor>;

/** Raised when the stored shape changes; other versions are dropped. */
const VERSION = 10;
const NAME = 'common-ground-look-back';
/** Limits of the browser's storage: characters, and entries (one per board and number of sprints). */
const MOST_CHARACTERS = 600_000;
const MOST_ENTRIES = 4;
/** Milliseconds after which stored figures are dropped: they hold titles. */
const LONGEST = 7 * 24 * 60 * 60_000;

const entry = record({ for: keptFor, shown: shownSchema });
const entries = z.object({ version: z.literal(VERSION), entries: z.array(entry) });
type Entry = z.infer<typeof entry>;

const stored = keptIn(() => localStorage);
/** Figures held in memory, while the page lives; works also where the browser refuses storage. */
const here = mapOfFrame<string, LookBackFigures>();

const nameOf = ({ site, account, project, sprints }: KeptFor): string => `${site} ${account} ${project} ${sprints}`;
const isSame = (one: KeptFor, other: KeptFor): boolean => nameOf(one) === nameOf(other);

/** The figures last shown for this key, from memory or the browser's storage; null where there are none. */
export function keptShown(of: KeptFor): LookBackFigures | null {
  return here.get(nameOf(of)) ?? readEntries().find((entry) => isSame(entry.for, of))?.shown ?? null;
}

/**
 * Stores the shown figures. Only a finished reading goes into the browser's storage, newest first, as far as there is
 * room; entries of other accounts are removed.
 */
export function keepShown(of: KeptFor, what: LookBackFigures): void {
  here.set(nameOf(of), what);
  if (what.phase !== 'done') return;
  const others = readEntries().filter((entry) => entry.for.account === of.account && !isSame(entry.for, of));
  const fitting = fit([{ for: of, shown: what }, ...others].slice(0, MOST_ENTRIES));
  stored.set(NAME, fitting);
}

/** How many sprints can be looked back at; the first one at first: more take longer, and say less about how the team works now. */
export const choices = [3, 6, 12] as const;
const CHOICE = 'common-ground-look-back-sprints';

/** How many sprints were chosen last in this browser. */
export const keptChoice = (): number => choices.find((one) => String(one) === stored.get(CHOICE)) ?? choices[0];
export const keepChoice = (sprints: number): void => stored.set(CHOICE, String(sprints));

/** As many entries as fit; null where the first alone is too large. */
function fit(all: readonly Entry[]): string | null {
  for (let most = all.length; most > 0; most -= 1) {
    const text = toStoredText(all.slice(0, most));
    if (text !== null && text.length <= MOST_CHARACTERS) return text;
  }
  return null;
}

const toStoredText = (all: readonly Entry[]): string | null =>
  all.length === 0 ? null : JSON.stringify({ version: VERSION, entries: all });

function readEntries(): readonly Entry[] {
  const text = stored.get(NAME);
  if (text === null) return [];
  const parsed = entries.safeParse(orNothing<unknown>(() => JSON.parse(text)));
  const all = parsed.success ? parsed.data.entries : [];
  const fresh = all.filter(({ shown: { asOf } }) => Date.now() - Date.parse(asOf) < LONGEST);
  // An entry that has ended is removed, not only ignored.
  if (fresh.length < all.length || !parsed.success) stored.set(NAME, toStoredText(fresh));
  return fresh;
}

import * as z from 'zod/mini';
import { pastOutcomes } from '../../../../src/domain/lookback/began';
import { list } from '../../../../src/domain/shared/schema';
import { keptIn } from '../../../ui/kept';
import { orNothing } from '../../../ui/or-nothing';

/** Whose reading it is: two people may see different items, and two sites may have the same ids. */
type PastFor = {
  readonly site: string;
  readonly account: string;
  readonly board: number;
  /** Ids of the sprints that were read. */
  readonly sprints: readonly number[];
};

/** Raised when the stored shape changes; other versions are dropped. */
const VERSION = 2;
const NAME = 'common-ground-since-you-began';
const LONGEST = 7 * 24 * 60 * 60_000;

const stored = z.object({
  version: z.literal(VERSION),
  key: z.string(),
  at: z.number(),
  past: list(pastOutcomes),
});
type Past = z.infer<typeof stored>['past'];

const storage = keptIn(() => localStorage);
const keyOf = ({ site, account, board, sprints }: PastFor): string => [site, account, board, ...sprints].join(' ');

/** What this person read last of these sprints, at most a week ago; else null. */
export function keptPast(of: PastFor): Past | null {
  const text = storage.get(NAME);
  const parsed = stored.safeParse(orNothing<unknown>(() => JSON.parse(text ?? '')));
  if (!parsed.success || parsed.data.key !== keyOf(of)) return null;
  return Date.now() - parsed.data.at < LONGEST ? parsed.data.past : null;
}

/** Keeps a reading in the place of the one before. */
export function keepPast(of: PastFor, past: Past): void {
  storage.set(NAME, JSON.stringify({ version: VERSION, key: keyOf(of), at: Date.now(), past }));
}

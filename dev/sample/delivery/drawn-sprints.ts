import { seeded } from '../../host/faults/random.ts';

/** Closed sprints in all, and how many of them the app recorded: the last ones. */
export type TeamPast = { readonly sprints: number; readonly recorded: number };

/** New items in each sprint; unfinished ones of the sprint before come on top. */
const ITEMS = 11;

export const epics = ['Routes', 'Drivers', 'Schools', 'Billing'] as const;
type Epic = (typeof epics)[number];

/** What became of an item in its first sprint, and what the team had said of it. */
export type DrawnItem = {
  /** From 0. */
  readonly number: number;
  readonly sprint: number;
  readonly epic: Epic;
  readonly size: number;
  /** null before the app was there. */
  readonly said: 'ready' | 'refine' | 'exception' | null;
  /** Lowest confidence; 0 without votes. */
  readonly lowest: number;
  /** Required criteria that it lacked at its start. */
  readonly missing: readonly string[];
  readonly isUnfinished: boolean;
  readonly isStarted: boolean;
  readonly isChanged: boolean;
  readonly isReestimated: boolean;
  /** Its builder was in the talk about it. */
  readonly isBuilderThere: boolean;
};

const SIZES = [1, 2, 3, 5, 8];

/** The items of all sprints, the same in every run: invented, so that the figures have something to show. */
export function drawnItems({ sprints, recorded }: TeamPast): readonly DrawnItem[] {
  const random = seeded(7);
  return Array.from({ length: sprints * ITEMS }, (_, number) => drawnItem(number, sprints - recorded, random));
}

function drawnItem(number: number, firstRecorded: number, random: () => number): DrawnItem {
  const sprint = Math.floor(number / ITEMS);
  const since = sprint - firstRecorded;
  const is = (share: number): boolean => random() < share;
  const said = since < 0 ? null : is(0.07) ? 'exception' : is(Math.min(0.6, 0.36 + since * 0.03)) ? 'ready' : 'refine';
  const lacksWhy = said !== 'ready' && is(0.65);
  const hasTrouble = is(troubleOf(said));
  const isUnfinished = hasTrouble && is(0.7);
  return {
    number,
    sprint,
    epic: epics[Math.floor(random() * epics.length)] ?? 'Routes',
    size: SIZES[Math.floor(random() * SIZES.length)] ?? 3,
    said,
    lowest: said === null || is(0.3) ? 0 : said === 'ready' ? (is(0.75) ? 4 : 3) : is(0.5) ? 3 : 2,
    missing: [...(lacksWhy ? ['why'] : []), ...(said === 'refine' ? [is(0.6) ? 'acceptance-criteria' : 'asked'] : [])],
    isUnfinished,
    isStarted: !isUnfinished || is(0.6),
    isChanged: hasTrouble && (!isUnfinished || is(0.3)),
    isReestimated: is(0.15),
    isBuilderThere: is(0.8),
  };
}

/** Agreed items go better here, and whether an item says why makes no difference. */
function troubleOf(said: DrawnItem['said']): number {
  if (said === null) return 0.48;
  return said === 'ready' ? 0.12 : 0.45;
}

import type { Instant } from '../shared/instant';
import { median } from '../shared/median';
import type { Outcome } from './outcome';
import type { AskedQuestion, Ids } from './past';

/** An item that was talked about or asked about, as far as areas and minutes need it. */
export type TalkedItem = {
  readonly id: string;
  /** Name of its epic, else of its first component; null without either. */
  readonly area: string | null;
  readonly questions: readonly AskedQuestion[];
  /** Steps between the lowest and the highest card of the first vote; null without two votes. */
  readonly firstSpread: number | null;
  readonly talks: readonly { readonly at: Instant; readonly minutes: number }[];
  /** Work on it has not begun, today. */
  readonly isNew: boolean;
};

export type MostQuestions = {
  readonly area: string;
  readonly asked: number;
  /** Questions in all areas. */
  readonly of: number;
  /** The most frequent category in this area; null where under half of all questions carry one. */
  readonly category: string | null;
  readonly items: Ids;
};

/** Fewer questions say nothing about areas; fewer first votes nothing about an epic. */
const LEAST_QUESTIONS = 20;
const LEAST_VOTES = 5;

/** The area in which most questions since `since` were asked; null for fewer than 20 questions. */
export function mostQuestions(items: readonly TalkedItem[], since: Instant): MostQuestions | null {
  const recent = items.flatMap(({ id, area, questions }) =>
    questions.filter(({ at }) => at >= since).map(({ category }) => ({ id, area, category })),
  );
  if (recent.length < LEAST_QUESTIONS) return null;
  const area = mostFrequent(recent.flatMap((one) => one.area ?? []));
  if (area === null) return null;
  const own = recent.filter((one) => one.area === area);
  const isCategorised = 2 * recent.filter(({ category }) => category !== null).length >= recent.length;
  return {
    area,
    asked: own.length,
    of: recent.length,
    category: isCategorised ? mostFrequent(own.flatMap(({ category }) => category ?? [])) : null,
    items: [...new Set(own.map(({ id }) => id))],
  };
}

/** The first of those that occur most often; null without any. */
function mostFrequent(all: readonly string[]): string | null {
  const counts = new Map<string, number>();
  for (const one of all) counts.set(one, (counts.get(one) ?? 0) + 1);
  return [...counts].toSorted(([, one], [, other]) => other - one)[0]?.[0] ?? null;
}

export type WidestVotes = {
  readonly area: string;
  /** Median of the steps that first votes lay apart, here and in all other areas. */
  readonly steps: number;
  readonly elsewhere: number;
  readonly items: Ids;
};

/** The area whose first votes lie furthest apart, further than elsewhere; five votes on either side are needed. */
export function widestVotes(items: readonly TalkedItem[]): WidestVotes | null {
  const voted = items.flatMap(({ id, area, firstSpread: steps }) => (steps === null ? [] : [{ id, area, steps }]));
  const areas = [...new Set(voted.flatMap(({ area }) => area ?? []))];
  const all = areas.flatMap((area) => {
    const [own, others] = [voted.filter((one) => one.area === area), voted.filter((one) => one.area !== area)];
    if (own.length < LEAST_VOTES || others.length < LEAST_VOTES) return [];
    const [steps, elsewhere] = [own, others].map((some) => median(some.map((one) => one.steps)) ?? 0);
    return [{ area, steps: steps ?? 0, elsewhere: elsewhere ?? 0, items: own.map(({ id }) => id) }];
  });
  const [widest] = all.toSorted((one, other) => other.steps - other.elsewhere - (one.steps - one.elsewhere));
  return widest !== undefined && widest.steps > widest.elsewhere ? widest : null;
}

type Unstarted = { readonly minutes: number; readonly items: Ids };

/** Minutes of talks from `from` to `before` on items on which work has not begun today. */
export function minutesUnstarted(
  items: readonly TalkedItem[],
  { from, before }: { readonly from: Instant; readonly before: Instant },
): Unstarted {
  const spent = items
    .filter(({ isNew }) => isNew)
    .map(({ id, talks }) => {
      const own = talks.filter(({ at }) => at >= from && at < before);
      return { id, talks: own.length, minutes: own.reduce((sum, { minutes }) => sum + minutes, 0) };
    })
    .filter(({ talks }) => talks > 0);
  return { minutes: spent.reduce((sum, one) => sum + one.minutes, 0), items: spent.map(({ id }) => id) };
}

export type Reestimated = { readonly epic: string; readonly many: number; readonly of: number; readonly items: Ids };

/** The epic, by id, of whose items the largest share was re-estimated in their sprint; five items are needed. */
export function mostReestimated(outcomes: readonly Outcome[]): Reestimated | null {
  const epics = [...new Set(outcomes.flatMap(({ start }) => start.epic ?? []))];
  const all = epics.flatMap((epic) => {
    const own = outcomes.filter(({ start }) => start.epic === epic);
    const items = own.filter(({ isReestimated }) => isReestimated).map(({ id }) => id);
    return own.length < LEAST_VOTES ? [] : [{ epic, many: items.length, of: own.length, items }];
  });
  const [most] = all.toSorted((one, other) => other.many / other.of - one.many / one.of);
  return most === undefined || most.many < 2 ? null : most;
}

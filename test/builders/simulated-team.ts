import type { ClosedSprint, LookBackInput, PastIssue, RecordedSprint } from '../../src/domain/lookback/past';
import type { PastOutcomes } from '../../src/domain/lookback/began';
import type { SnapshotItem } from '../../src/domain/lookback/snapshot';
import { fingerprint } from '../../src/domain/content/fingerprint';
import {
  aClosedSprint,
  aLookBack,
  aMoment,
  aPastIssue,
  aSnapshotItem,
  at,
  sprintsChange,
  statusChange,
} from './look-back';
import { seeded } from './outcomes';

/** An item as the team knows it when its first sprint starts. */
type Start = {
  readonly state: SnapshotItem['state'];
  readonly isSmall: boolean;
  readonly isBug: boolean;
  /** Ids of the rules that it does not meet. */
  readonly unmet: readonly string[];
};

/** How a simulated team works. Shares from 0 to 1. */
export type Team = {
  /** New items a sprint; what is carried over comes on top. */
  readonly items: number;
  /** The share of agreed items in a sprint, by its number from 1 on. */
  readonly agreed: (sprint: number, item: Pick<Start, 'isSmall' | 'isBug'>) => number;
  /** The share of trouble. */
  readonly trouble: (item: Start) => number;
  /** By rule: the share of items that are not agreed and do not meet it. */
  readonly unmet?: Readonly<Record<string, number>>;
};

/** Sprints before the app was there, and two weeks each of a year with it. */
const BEFORE = 12;
export const YEAR = 24;

/** Standard deviations on the logit scale: sprints of a team differ, and so do teams. */
const BETWEEN_SPRINTS = 0.5;
const BETWEEN_TEAMS = 0.4;
const [AS_IS, UNKNOWN, RECHECK, DRAFT] = [0.07, 0.03, 0.08, 0.12];
const [BUG, UNSIZED, CARRIED] = [0.25, 0.12, 0.6];
const SIZES = [1, 2, 3, 5, 8];

const print = (summary: string): string =>
  fingerprint(summary, [], { acceptanceCriteria: [], inScope: [], outOfScope: [] });
const [PRINT, CHANGED] = [print('Warn about allergens'), print('Something else')];

type Item = Start & {
  readonly id: string;
  readonly estimate: number | null;
  readonly isUnfinished: boolean;
  readonly isChanged: boolean;
  readonly isCarried: boolean;
};

export type Simulated = {
  /** Twelve sprints from before the app was there, then those of a year with it. */
  readonly closed: readonly ClosedSprint[];
  /** The snapshots of the sprints of the year. */
  readonly recorded: readonly RecordedSprint[];
  /** What became of each sprint's new items, which is what Jira's history says of them. */
  readonly past: readonly PastOutcomes[];
  /** That history. */
  readonly history: () => LookBackInput;
};

/** A team's year, by chance from this seed. */
export function simulatedYear(seed: number, team: Team): Simulated {
  const random = seeded(seed);
  const level = BETWEEN_TEAMS * normal(random);
  const sprints = Array.from({ length: BEFORE + YEAR }, (_, index) => {
    const tide = level + BETWEEN_SPRINTS * normal(random);
    return Array.from({ length: team.items }, (_none, item) =>
      simulatedItem(`${index}-${item}`, { team, random, tide, sprint: index + 1 - BEFORE }),
    );
  });
  const closed = sprints.map((_, index) => {
    const span = { start: at(14 * index), end: at(14 * index + 14), completed: at(14 * index + 14) };
    return aClosedSprint({ id: index + 1, name: `Sprint ${index + 1}`, ...span });
  });
  return {
    closed,
    recorded: closed.slice(BEFORE).map((sprint, index) => {
      const carried = (sprints[BEFORE + index - 1] ?? []).filter(({ isCarried }) => isCarried);
      return recordedOf(sprint, [...(sprints[BEFORE + index] ?? []), ...carried.map(again)]);
    }),
    past: closed.map(({ id, name }, index) => ({
      sprint: { id, name },
      outcomes: (sprints[index] ?? []).map((item) => ({
        id: item.id,
        isUnfinished: item.isUnfinished,
        isChanged: item.isChanged,
      })),
    })),
    history: () =>
      aLookBack({
        sprints: closed,
        issues: sprints.flatMap((items, index) => items.map((item) => pastIssueOf(item, index))),
        texts: new Map(sprints.flatMap((items, index) => items.flatMap((item) => textsOf(item, index)))),
        now: at(14 * sprints.length + 1),
      }),
  };
}

/** In the middle of a sprint, by its number from 0 on. */
const middleOf = (index: number) => at(14 * index + 7);

function pastIssueOf({ id, isUnfinished, isCarried }: Item, index: number): PastIssue {
  const [own, next] = [index + 1, index + 2];
  const moved = isCarried ? [sprintsChange(at(14 * index + 14), [own], [own, next])] : [];
  const isDone = !isUnfinished || isCarried;
  const done = isDone ? [statusChange(middleOf(isCarried ? index + 1 : index), 'todo', 'done')] : [];
  const sprints = isCarried ? [own, next] : [own];
  return aPastIssue({ id, sprints, status: isDone ? 'done' : 'todo', changes: [...moved, ...done] });
}

function textsOf({ id, isChanged }: Item, index: number) {
  const edit = { field: 'summary', before: 'One', after: 'Another', by: 'ana', at: middleOf(index) } as const;
  return isChanged ? [[id, { edits: [edit], wordingOnly: [] }] as const] : [];
}

/** What was carried over is agreed in the next sprint, and finished: it does not count there. */
const again = (item: Item): Item => ({ ...item, state: 'ready', isUnfinished: false, isChanged: false });

type Lot = { readonly team: Team; readonly random: () => number; readonly tide: number; readonly sprint: number };

function simulatedItem(id: string, { team, random, tide, sprint }: Lot): Item {
  const size = SIZES[Math.floor(random() * SIZES.length)] ?? 1;
  const about = { isSmall: size <= 3, isBug: random() < BUG };
  const state = sprint < 1 ? 'unknown' : stateOf(random, team.agreed(sprint, about));
  // Agreed items meet every required rule.
  const rules = state === 'ready' ? [] : Object.entries(team.unmet ?? {});
  const start = { ...about, state, unmet: rules.flatMap(([rule, share]) => (random() < share ? [rule] : [])) };
  const share = team.trouble(start);
  const isTrouble = random() < 1 / (1 + Math.exp(-(Math.log(share / (1 - share)) + tide)));
  const isChanged = isTrouble && random() < 0.4;
  const isUnfinished = isTrouble && (!isChanged || random() < 0.25);
  const estimate = random() < UNSIZED ? null : size;
  return { ...start, id, estimate, isUnfinished, isChanged, isCarried: isUnfinished && random() < CARRIED };
}

function stateOf(random: () => number, agreed: number): SnapshotItem['state'] {
  const drawn = random();
  if (drawn < AS_IS) return 'exception';
  if (drawn < AS_IS + UNKNOWN) return 'unknown';
  if (random() < agreed) return 'ready';
  const kind = random();
  return kind < RECHECK ? 'recheck' : kind < RECHECK + DRAFT ? 'draft' : 'refine';
}

function recordedOf({ id, start, completed }: ClosedSprint, items: readonly Item[]): RecordedSprint {
  const starting = items.map((item) =>
    aSnapshotItem({
      id: item.id,
      state: item.state,
      isBug: item.isBug,
      estimate: item.estimate,
      fingerprint: PRINT,
      missing: item.unmet.join(' '),
    }),
  );
  const closing = starting.map((item, index) => {
    const { isUnfinished = true, isChanged = false } = items[index] ?? {};
    return { ...item, done: !isUnfinished, fingerprint: isChanged ? CHANGED : PRINT };
  });
  return { sprintId: id, start: aMoment(start ?? completed, starting), close: aMoment(completed, closing) };
}

/** By Box and Muller. */
const normal = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

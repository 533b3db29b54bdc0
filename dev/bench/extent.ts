import type { Profile } from '../jira/limits.ts';
import type { SiteExtent } from './site/measure-site.ts';

/** How much a run of the bench measures. */
export type Extent = {
  readonly profiles: readonly Profile[];
  /** Whether the backlog of a real team is read where its files exist. */
  readonly real: boolean;
  /** Size of a generated backlog. */
  readonly backlog: { readonly issues: number; readonly sprints: number };
  /** Panels opened through the host, and pages loaded in the browser. */
  readonly opens: number;
  readonly loads: number;
  /** Looks back that are timed, and the project they look at. */
  readonly looks: number;
  readonly past: { readonly sprints: number; readonly perSprint: number; readonly others: number };
  /** Sprints that the app recorded of a team. */
  readonly recorded: number;
  /** Changelog items of the imported history. */
  readonly changes: number;
  readonly team: TeamExtent;
  readonly meeting: MeetingExtent;
  readonly month: MonthExtent;
  readonly site: SiteExtent;
  /** Issues of the large site. */
  readonly large: number;
  /** More arguments of `npm start` where its start is timed. */
  readonly start: readonly string[];
};

export type MeetingExtent = {
  /** Items of the meeting, each of seven minutes of the site's time. */
  readonly items: number;
  /** How often going on is timed, under each profile, with and without Realtime. */
  readonly moves: number;
};

export type MonthExtent = {
  /** How often each piece of work is measured. */
  readonly samples: number;
};

export type TeamExtent = {
  /** Number of talks back to back; each takes five minutes of the site's time. */
  readonly talks: number;
  /** Closed questions of each talk that the issue had before. */
  readonly before: readonly number[];
  /** Rounds of eight votes at one instant. */
  readonly rounds: number;
};

const full: Extent = {
  profiles: ['instant', 'cloud'],
  real: true,
  backlog: { issues: 3_526, sprints: 66 },
  opens: 100,
  loads: 9,
  looks: 5,
  past: { sprints: 12, perSprint: 300, others: 1_500 },
  recorded: 26,
  changes: 50_000,
  team: { talks: 2, before: [14, 14, 12], rounds: 5 },
  meeting: { items: 6, moves: 5 },
  month: { samples: 20 },
  /** As many teams as deploy on one site. */
  site: { projects: 40, open: 500, withRow: 20 },
  large: 50_000,
  start: [],
};

/** `smallest` still has more items than the report reads at first, and the most sprints that a look back offers. */
export const EXTENTS = {
  full,
  quick: {
    ...full,
    opens: 10,
    loads: 3,
    looks: 1,
    team: { ...full.team, talks: 1 },
    meeting: { items: 2, moves: 2 },
    month: { samples: 5 },
    site: { projects: 8, open: 300, withRow: 10 },
    large: 5_000,
  },
  smallest: {
    profiles: ['instant'],
    real: false,
    backlog: { issues: 280, sprints: 4 },
    opens: 1,
    loads: 1,
    looks: 1,
    past: { sprints: 12, perSprint: 3, others: 5 },
    recorded: 12,
    changes: 600,
    team: { talks: 1, before: [1], rounds: 1 },
    meeting: { items: 1, moves: 1 },
    month: { samples: 1 },
    site: { projects: 4, open: 60, withRow: 3 },
    large: 200,
    start: ['--empty'],
  },
} as const satisfies Record<string, Extent>;

/**
 * Upper bounds from the design's budgets. A row without one is only reported. They hold under the profile instant;
 * under cloud each short page of a search allows one request more, and one more in a row.
 */
export const budgets = {
  panelInvokes: 1,
  /** Jira reads in a row: parallel reads are one wave. */
  panelReads: 2,
  panelWaves: 1,
  panelPoints: 5,
  panelWrites: 0,
  /** Milliseconds with the CPU slowed down four times, profile instant. */
  panelUsable: 400,
  reportWaves: 3,
  reportWavesKnown: 2,
  reportRequests: 12,
  reportPoints: 400,
  /** Milliseconds until what shares a title is found, in 1,400 and in 5,000 items. */
  titlesOfABacklog: 300,
  titlesOfMost: 1_500,
  /** For three sprints of 300 items. */
  lookBackWaves: 5,
  /** Milliseconds until the first figures, profile instant. */
  lookBackFirst: 2_000,
  /** What recorded sprints teach, once the tiles are drawn: requests of page and back end, milliseconds of the page. */
  learningRequests: 8,
  learningMs: 100,
  /** Milliseconds for 50,000 changelog items. */
  importHistory: 60_000,
  pointsPerHour: 3_000,
  /** A first look at a thousand issues. */
  firstLookPoints: 1_100,
  pointsPerEvent: 3,
  /** Of a project of 500 issues. */
  firstLookMinutes: 10,
  snapshotMinutes: 10,
  /** KiB after gzip. */
  panelScript: 145,
  reportScript: 100,
  violations: 0,
  /** Milliseconds, on a site of 50,000 issues. */
  searchPage: 20,
  propertyWrite: 2,
  start: 2_000,
  /** Milliseconds, with builds, after the install. */
  firstStart: 10_000,
} as const;

/** Requests to read a whole backlog of `issues`. */
export const wholeBacklogReads = (issues: number): number => Math.ceil(issues / 50) + 10;

/** Requests until the first figures of a look back at `items`, found among `candidates` with `short` pages of searches. */
export const lookBackRequests = ({
  items,
  candidates,
  short,
}: Record<'items' | 'candidates' | 'short', number>): number =>
  10 + Math.ceil(items / 100) + Math.ceil(candidates / 1_000) + short;

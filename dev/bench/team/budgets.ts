/** From the design's table "Many teams at once". */
export const budgets = {
  unitsWithout: 350,
  unitsWith: 200,
  pointsAnHour: 2_500,
  /** Of all sites together: opened panels and what the back end does behind an act are part of it. */
  pointsAnAct: 1.8,
  /** Of twenty people in one meeting, with Realtime. */
  unitsOfTwenty: 400,
  /** Values read, and requests in a row. */
  voteReads: 6,
  voteRoundTrips: 2,
  /** The counter and the key of the tickets, in one batch: one unit. */
  lookReads: 2,
  lookPoints: 0,
  /** Units of an opening of a list with twenty items, and of a running meeting. */
  openListUnits: 10,
  openRunningUnits: 1,
  openRoundTrips: 1,
  openPoints: 5,
  refreshRoundTrips: 1,
  /** Milliseconds until all of eight votes are stored, profile cloud. */
  eightVotes: 2_000,
  votesLost: 0,
  /**
   * Milliseconds until everybody is at the next item: under cloud 3 seconds where Realtime is heard; without it one look
   * of 3 seconds later.
   */
  goneOn: { instant: { with: 1_000, without: 4_000 }, cloud: { with: 3_000, without: 6_000 } },
  /** Seconds until the others see that a talk has begun. */
  talkSeen: 15,
} as const;

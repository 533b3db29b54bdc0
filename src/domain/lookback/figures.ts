import * as z from 'zod/mini';
import { list, merged, record } from '../shared/schema';
import { askingComment, closedSprint } from './past';

/** Ids of issues: every figure is such a list, so that the page can open it. */
const ids = list(z.string());
export type Ids = z.infer<typeof ids>;

/** Where a sprint's figures come from: Jira's history alone, or the app's snapshots at start and close. */
const basis = z.enum(['reconstructed', 'recorded']);
export type Basis = z.infer<typeof basis>;

const asking = z.nullable(list(askingComment));
const questions = list(record({ issueId: z.string(), hours: z.nullable(z.number()) }));

const askedInSprint = record({
  questions,
  /** Members on which work had begun by the close: the questions are counted per member of these. */
  started: ids,
});
export type AskedInSprint = z.infer<typeof askedInSprint>;

/** The figures of one closed sprint. Definitions: *Look back* in `docs/practice.md`. */
const sprintFigures = record({
  sprint: closedSprint,
  basis,
  /** The start that counts: the recorded one, else the planned one. */
  start: z.string(),
  /** Over a third of the sprint, and three items at least, were added during its first day. */
  filledLate: z.boolean(),
  /** In the sprint at the end of planning, and not done already at its start. */
  committed: ids,
  /** In the sprint at the end of planning, and done already at its start: no part of committed or finished. */
  doneBefore: ids,
  /** Items whose history cannot tell when they were done, or whether they were in the sprint: no part of the others. */
  untold: ids,
  /** Whether the history could tell what was added or removed. */
  isScopeTold: z.boolean(),
  /** Of the committed: done when the sprint was closed. */
  finished: ids,
  /** Of the finished: done only after the planned end. */
  finishedLate: ids,
  /**
   * Of the committed: at the close in a status that no longer exists. They are left out of rates of finished issues.
   */
  unknown: ids,
  /** Sums of the estimates at the start, without the unknown; null where under half of the committed had one. */
  estimate: z.nullable(record({ committed: z.number(), finished: z.number() })),
  added: ids,
  removed: ids,
  /** Members whose estimate changed after the start. */
  reestimated: ids,
  /** Members that reached done while the sprint ran. */
  reachedDone: ids,
  /** Of these: left done for longer than an hour within 30 days. */
  cameBack: ids,
  /** The 30 days are not over, so more issues may come back. */
  reworkSoFar: z.boolean(),
  /**
   * Committed, unfinished, and in a next sprint; null where none is planned yet. With parallel sprints several are
   * next.
   */
  carriedOver: z.nullable(ids),
  /** Of the committed: in their fourth or later sprint. */
  again: ids,
  /** By issue id, for members in their fourth or later sprint: how many sprints it has been in, with this one. */
  times: z.readonly(z.record(z.string(), z.number())),
  /** Members whose content changed materially after the start; null while the texts are not read. */
  edited: z.nullable(ids),
  /** Unanswered comments that ask; null while comments are not read. */
  asking: asking,
  /** Questions asked while the sprint ran; null where they were not recorded from its start on. */
  asked: z.nullable(askedInSprint),
});
export type SprintFigures = z.infer<typeof sprintFigures>;

/** Why a recorded figure differs from the reconstructed one. */
const difference = z.discriminatedUnion('because', [
  record({ because: z.literal('started-apart'), hours: z.number() }),
  record({ because: z.literal('recorded-late'), minutes: z.number() }),
  record({ because: z.literal('status-gone') }),
  record({ because: z.literal('estimate-field') }),
  record({ because: z.literal('history-incomplete') }),
]);
export type Difference = z.infer<typeof difference>;

/** The figures of a week on a board without sprints. */
export const weekFigures = record({
  /** Monday, in the board's time zone. */
  week: z.string(),
  reachedDone: ids,
  cameBack: ids,
  reworkSoFar: z.boolean(),
  /** Material edits after work began; null while the texts are not read. */
  edited: z.nullable(ids),
  asking: asking,
  asked: z.nullable(questions),
});
export type WeekFigures = z.infer<typeof weekFigures>;

const notFigured = record({ sprint: closedSprint, missing: z.literal('no-start') });
export type NotFigured = z.infer<typeof notFigured>;

const sprintLookBack = record({
  /** Recorded where both snapshots exist, else reconstructed. */
  figures: sprintFigures,
  /** The reconstructed figures where they differ from recorded ones, with the known reasons. */
  differs: z.nullable(record({ reconstructed: sprintFigures, reasons: list(difference) })),
});
export type SprintLookBack = z.infer<typeof sprintLookBack>;

/** `part` of the `whole`, which is what was committed in these sprints; `part` may be larger. */
const evidence = { part: z.number(), whole: z.number() };

/**
 * One thing to try, with the figure that it comes from. `carried-over` names the issue to split or drop, and how many
 * sprints it has been in; the others are about the next items of the sprint to come, which the page reads.
 */
const proposal = z.discriminatedUnion('because', [
  record(merged(evidence, { because: z.literal('carried-over'), issueId: z.string(), times: z.number() })),
  record(merged(evidence, { because: z.literal('scope') })),
  record(merged(evidence, { because: z.literal('content') })),
  record(merged(evidence, { because: z.literal('came-back') })),
]);
export type Proposal = z.infer<typeof proposal>;
export type ProposalId = Proposal['because'];

/** The look back at the requested sprints, the latest last. */
export const lookBackSchema = record({
  sprints: list(sprintLookBack),
  /** Sprints without a recorded or planned start before their close: they have no figures. */
  notFigured: list(notFigured),
  /** By issue id, of finished issues: the resolution's name where it is not the most frequent one. */
  resolvedAs: z.readonly(z.record(z.string(), z.string())),
  /** What to try next, by the size of the share; empty where none stands out, or without a sprint to come. */
  proposals: list(proposal),
});
export type LookBack = z.infer<typeof lookBackSchema>;

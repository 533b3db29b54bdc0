import * as z from 'zod/mini';
import { contentChange, type ContentChange } from '../content/fingerprint';
import { standings } from '../shared/standing';
import { list, record } from '../shared/schema';
import { sprintsUntil } from './again';
import { isDone, justAfter, later, type Past, valueBefore } from './at';
import { beganAt } from './asked';
import { changeBetween } from './edits';
import type { SprintFigures } from './figures';
import { type Ground, type Scene, sceneOf } from './history';
import { type Member, type Run, runOf } from './members';
import { hoursLate } from './outcome';
import type { LookBackInput, RecordedMoment } from './past';
import { isTold } from './rates';
import { momentsOf } from './recorded';

const changedPart = z.enum(['summary', 'doneWhen', 'scope', 'reasons', 'description']);
export type ChangedPart = z.infer<typeof changedPart>;

const sprintCase = record({
  issueId: z.string(),
  /** How many sprints it had been in, with this one. */
  times: z.number(),
  /** What the app knew when the sprint started; null where that was not recorded, or too late. */
  atStart: z.nullable(
    record({
      standing: z.enum(standings),
      openQuestions: z.nullable(z.number()),
      /** 0 without votes, or with too few to show one. */
      lowestConfidence: z.nullable(z.number()),
    }),
  ),
  isUnfinished: z.boolean(),
  /** What of the content changed after the start. `at`: of the last such edit; null where Jira's history lacks it. */
  changed: z.nullable(record({ at: z.nullable(z.string()), parts: list(changedPart) })),
  isBack: z.boolean(),
  /** Questions asked on it while the sprint ran. */
  asked: z.number(),
  isStarted: z.boolean(),
  /** The status that it stood in longest after work on it began; null for less than two days. */
  waited: z.nullable(record({ status: z.string(), days: z.number() })),
});
export type SprintCase = z.infer<typeof sprintCase>;

/** What went wrong in one sprint, item by item. */
export const sprintCases = record({
  sprint: z.string(),
  /** Number of committed items; 0 if Jira's history is missing, and then no page says that nothing went wrong. */
  outOf: z.number(),
  /** Whole hours from the start to its snapshot, where that is too long for "at its start"; else null. */
  hoursLate: z.nullable(z.number()),
  items: list(sprintCase),
});
export type SprintCases = z.infer<typeof sprintCases>;

/** The committed items that were not finished or changed after the start, and those that came back. */
export function casesOf(ground: Ground, figures: SprintFigures): SprintCases {
  const { input } = ground;
  const { sprint, committed, unfinished, edited, cameBack } = figures;
  const { start, close } = momentsOf(sprint, input.recorded);
  const scene = sceneOf(ground, sprint, runOf(sprint.id, figures.start, sprint.completed));
  const isCommitted = new Set(committed);
  const changed = new Set((edited ?? []).filter((id) => isCommitted.has(id)));
  const wrong = new Set([...unfinished, ...changed, ...cameBack]);
  const late = start === null ? null : hoursLate(start);
  const of: Of = { input, scene, figures, changed, start: late === null ? start : null, close };
  const items = scene.members.filter(({ past }) => wrong.has(past.issue.id)).map((member) => caseOf(member, of));
  const outOf = isTold(figures) ? committed.length : 0;
  return { sprint: sprint.name, outOf, hoursLate: late, items: items.toSorted(worstFirst) };
}

type Of = {
  readonly input: LookBackInput;
  readonly scene: Scene;
  readonly figures: SprintFigures;
  readonly changed: ReadonlySet<string>;
  readonly start: RecordedMoment | null;
  readonly close: RecordedMoment | null;
};

/** Items of most sprints first. */
const worstFirst = (one: SprintCase, other: SprintCase): number => other.times - one.times;

function caseOf(member: Member, of: Of): SprintCase {
  const { input, scene, figures } = of;
  const { past } = member;
  const { id } = past.issue;
  const isUnfinished = figures.unfinished.includes(id);
  const began = beganAt(past);
  const isStarted = (began !== null && began <= scene.run.completed) || !isUnfinished;
  return {
    issueId: id,
    times: sprintsUntil(member.past, scene.run, input),
    atStart: knownAtStart(id, of),
    isUnfinished,
    changed: of.changed.has(id) ? changedIn(member, of) : null,
    isBack: figures.cameBack.includes(id),
    asked: (figures.asked ?? []).filter((one) => one === id).length,
    isStarted,
    waited: isUnfinished && began !== null ? waitedIn(past, scene.run, input) : null,
  };
}

function knownAtStart(id: string, { start }: Of): SprintCase['atStart'] {
  const item = start?.items.find((one) => one.id === id);
  if (item === undefined || item.state === 'unknown') return null;
  const { openQuestions, lowestConfidence } = item;
  return { standing: item.standing, openQuestions, lowestConfidence };
}

/** By the texts of Jira's history, which have a date; else by the fingerprints of start and close. */
function changedIn({ past, stretches }: Member, { input, scene: { run }, start, close }: Of): SprintCase['changed'] {
  const { id } = past.issue;
  const history = input.texts?.get(id);
  const share = input.materialShare;
  for (const { from, to } of stretches.toReversed()) {
    const between = { after: from > run.start ? later(from, -1) : run.start, until: to ?? run.completed };
    const found = history === undefined ? null : changeBetween(history, between, share);
    if (found !== null) return { at: found.at, parts: partsOf(found.change, share) };
  }
  const [before, after] = [start, close].map((moment) => moment?.items.find((one) => one.id === id)?.fingerprint);
  const change = contentChange(before ?? '', after ?? '');
  return { at: null, parts: change === null ? [] : partsOf(change, share) };
}

function partsOf({ summary, doneWhen, scope, reasons, words }: ContentChange, share: number): readonly ChangedPart[] {
  const changes = { summary, doneWhen, scope, reasons, description: words > share };
  return changedPart.options.filter((part) => changes[part]);
}

const DAY = 24 * 60 * 60_000;
const LEAST_DAYS = 2;

/** The longest time in one status that is not done, from the first change of status on and within the sprint. */
function waitedIn({ status }: Past, run: Run, { statuses, statusNames }: LookBackInput): SprintCase['waited'] {
  const moves = status.changes.filter(({ at, from, to }) => from !== to && at > run.start && at < run.completed);
  const before = status.changes.some(({ at, from, to }) => from !== to && at <= run.start);
  const stays = [
    ...(before ? [{ from: run.start, status: valueBefore(status, justAfter(run.start)) }] : []),
    ...moves.map(({ at, to }) => ({ from: at, status: to })),
  ];
  let longest: SprintCase['waited'] = null;
  for (const [index, stay] of stays.entries()) {
    const days = Math.floor((Date.parse(stays[index + 1]?.from ?? run.completed) - Date.parse(stay.from)) / DAY);
    const name = isDone(stay.status, statuses) === false ? statusNames.get(stay.status ?? '') : undefined;
    if (name !== undefined && days >= LEAST_DAYS && days > (longest?.days ?? 0)) longest = { status: name, days };
  }
  return longest;
}

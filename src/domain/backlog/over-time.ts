import type { Day, Instant } from '../shared/instant';
import { daysAfter } from '../shared/day';
import type { Totals } from './totals';
import { velocityOf } from './runway';

/** What was counted of a project's open items on a day. */
export type RecordedDay = { readonly day: Day; readonly totals: Totals };

/** What was recorded of a sprint, in items. */
export type StartedSprint = {
  readonly name: string;
  /** When it was started; null where that was not recorded. */
  readonly start: Instant | null;
  /** Its own items that were ready, or exceptions, at its start. */
  readonly readyInside: number;
  /** Items that were done at its close; null while it runs, or where that was not recorded. */
  readonly finished: number | null;
};

/** How long the ready work lasted when a sprint started; all in items, since a day records no estimates. */
export type SprintRunway = {
  readonly name: string;
  readonly start: Instant;
  /** Ready items and exceptions that were not in the sprint. */
  readonly ready: number;
  /** What a usual sprint finished until then. */
  readonly usual: number;
  readonly length: number;
};

/** A sprint's day may not have been counted when it started: so many days before are near enough. */
const DAYS_NEAR = 2;

/**
 * The runway at the start of each sprint, oldest first, as `sprints` are. A sprint is left out where its start or the
 * ready items of that day were not recorded, or fewer than three sprints before it were recorded to their close.
 */
export function runwaysOf(sprints: readonly StartedSprint[], days: readonly RecordedDay[]): readonly SprintRunway[] {
  return sprints.flatMap(({ name, start, readyInside }, at) => {
    const usual = velocityOf(sprints.slice(0, at).flatMap(({ finished }) => finished ?? []));
    const then = start === null ? null : readyOn(start.slice(0, 10), days);
    if (start === null || then === null || usual === null || usual <= 0) return [];
    const ready = Math.max(0, then - readyInside);
    return [{ name, start, ready, usual, length: ready / usual }];
  });
}

function readyOn(day: Day, days: readonly RecordedDay[]): number | null {
  const from = daysAfter(day, -DAYS_NEAR);
  const near = days.filter((one) => from <= one.day && one.day <= day).toSorted((a, b) => (a.day < b.day ? 1 : -1));
  return (
    near.map(({ totals: { states } }) => sumOf(states.ready, states.exception)).find((sum) => sum !== null) ?? null
  );
}

const sumOf = (one: number | null, other: number | null): number | null =>
  one === null || other === null ? null : one + other;

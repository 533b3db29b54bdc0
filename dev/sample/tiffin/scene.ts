import type { Stage } from '../stage.ts';

export const DAY = 24 * 60 * 60 * 1000;

export type TimeTravel = { readonly stage: Stage; readonly today: number };

/** Something that people did, so many days before start-up. */
export type Scene = { readonly daysAgo: number; readonly play: () => Promise<unknown> };

/** Moves the clock on to a moment `days` before start-up; when that has passed, it is now. */
export const goTo = ({ stage, today }: TimeTravel, days: number): Promise<void> =>
  stage.clock.set(Math.max(stage.clock.now(), today - days * DAY));

/** Plays scenes in the order of their days, each with what the app does behind it in the minute after. */
export async function playScenes(travel: TimeTravel, scenes: readonly Scene[]): Promise<void> {
  for (const { daysAgo, play } of [...scenes].sort((a, b) => b.daysAgo - a.daysAgo)) {
    await goTo(travel, daysAgo);
    await play();
    await later(travel.stage);
  }
}

const MINUTE = 60_000;

/** Lets a minute pass, and what the app does in the background with it: jumping on earlier would leave it in the past. */
export async function later({ clock }: Stage, minutes = 1): Promise<void> {
  await clock.advance(minutes * MINUTE);
  await clock.settle();
}

import { DAY } from '../day.ts';
import type { Stage } from '../stage.ts';

export type TimeTravel = { readonly stage: Stage; readonly today: number };

/** An act of people, `daysAgo` days before start-up. */
export type Scene = { readonly daysAgo: number; readonly play: () => Promise<unknown> };

/** Moves the clock to a moment `days` before start-up; stays where that has passed. */
export const goTo = ({ stage, today }: TimeTravel, days: number): Promise<void> =>
  stage.clock.set(Math.max(stage.clock.now(), today - days * DAY));

/** Plays scenes in the order of their days, each followed by a minute of the app's background work. */
export async function playScenes(travel: TimeTravel, scenes: readonly Scene[]): Promise<void> {
  for (const { daysAgo, play } of [...scenes].sort((a, b) => b.daysAgo - a.daysAgo)) {
    await goTo(travel, daysAgo);
    await play();
    await later(travel.stage);
  }
}

const MINUTE = 60_000;

/** Lets minutes pass and the app's background work finish, so that it happens before the next jump. */
export async function later({ clock }: Stage, minutes = 1): Promise<void> {
  await clock.advance(minutes * MINUTE);
  await clock.settle();
}

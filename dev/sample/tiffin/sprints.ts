import { actor, type Actor, type Stage } from '../stage.ts';
import { create, fieldsOfPast, move } from './issues.ts';
import { pastEventScenes } from './past-events.ts';
import { pastSprints, type PastSprint } from './past.ts';
import { DAY } from '../day.ts';
import type { Scene } from './scene.ts';
import { datesFrom, daysOf, startOf, type Sprints } from './sprint-dates.ts';

export async function planSprints(ana: Actor, boardId: number, today: number): Promise<Sprints> {
  const sprints = new Map<number, number>();
  for (const number of [6, 7, 8, 9, 10, 11, 12, 13]) {
    const made = await ana.rest('POST', '/rest/agile/1.0/sprint', {
      name: `Sprint ${number}`,
      originBoardId: boardId,
      ...datesFrom(today - startOf(number) * DAY, daysOf(number)),
    });
    sprints.set(number, idIn(made));
  }
  return sprints;
}

/** Five sprints that are planned, started, worked on and closed. */
export function pastSprintScenes(stage: Stage, sprints: Sprints): readonly Scene[] {
  return [...pastSprints.flatMap((sprint) => sprintScenes(stage, sprint, sprints)), ...pastEventScenes(stage, sprints)];
}

const team = ['ben', 'chiara', 'dinesh'] as const;
/** Started in the sprint before the one that finished them. */
const BEGUN = [15, 20];

function sprintScenes(stage: Stage, sprint: PastSprint, sprints: Sprints): readonly Scene[] {
  const start = startOf(sprint.number);
  const [id, next] = [sprints.get(sprint.number) ?? 0, sprints.get(sprint.number + 1) ?? 0];
  const work = (number: number, status: string) => () =>
    move(actor(stage, team[number % team.length] ?? 'ben'), `TIF-${number}`, status);
  return [
    { daysAgo: start + 0.5, play: () => planSprint(actor(stage, 'ana'), sprint, id) },
    { daysAgo: start, play: () => startSprint(stage, id, sprint.days) },
    ...sprint.finished.flatMap((number, at) => [
      ...(BEGUN.includes(number) ? [] : [{ daysAgo: start - 1 - at * 2, play: work(number, 'In Progress') }]),
      { daysAgo: start - 3 - at * 2, play: work(number, 'Done') },
    ]),
    { daysAgo: startOf(sprint.number + 1) + 0.1, play: () => closeSprint(stage, id, next) },
  ];
}

async function planSprint(ana: Actor, { written, planned }: PastSprint, id: number): Promise<void> {
  for (const issue of written) await create(ana, fieldsOfPast(issue));
  const issues = planned.map((number) => `TIF-${number}`);
  await ana.rest('POST', `/rest/agile/1.0/sprint/${id}/issue`, { issues });
}

/** Moves unfinished issues to the next sprint, as Jira's dialog offers. */
const closeSprint = (stage: Stage, id: number, next: number) =>
  actor(stage, 'ana').rest('POST', `/rest/agile/1.0/sprint/${id}?moveIncompleteTo=${next}`, { state: 'closed' });

export const startSprint = (stage: Stage, id: number, days?: number) =>
  actor(stage, 'ana').rest('POST', `/rest/agile/1.0/sprint/${id}`, {
    state: 'active',
    ...datesFrom(stage.clock.now(), days),
  });

function idIn(made: unknown): number {
  if (typeof made !== 'object' || made === null || !('id' in made))
    throw new Error('Jira made a sprint without an id.');
  return Number(made.id);
}

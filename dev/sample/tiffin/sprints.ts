import { actor, type Actor, type Stage } from '../stage.ts';
import { create, fieldsOfDone, move } from './issues.ts';
import { pastSprints, type PastSprint } from './past.ts';
import { DAY, type Scene } from './scene.ts';

const HOUR = DAY / 24;
/** Sprint 11 is on its fourth day at start-up; sprints last two weeks and follow each other. */
export const startOf = (sprint: number): number => 3 + (11 - sprint) * 14;

/** Ids of Tiffin's sprints by their number. */
export type Sprints = ReadonlyMap<number, number>;

export async function planSprints(ana: Actor, boardId: number, today: number): Promise<Sprints> {
  const sprints = new Map<number, number>();
  for (const number of [6, 7, 8, 9, 10, 11, 12, 13]) {
    const made = await ana.rest('POST', '/rest/agile/1.0/sprint', {
      ...{ name: `Sprint ${number}`, originBoardId: boardId },
      ...datesFrom(today - startOf(number) * DAY),
    });
    sprints.set(number, idIn(made));
  }
  return sprints;
}

/** Five sprints: planned, started, worked on and closed. */
export function pastSprintScenes(stage: Stage, sprints: Sprints): readonly Scene[] {
  let first = FIRST_DONE;
  return pastSprints.flatMap((sprint) => {
    const scenes = sprintScenes({ stage, id: sprints.get(sprint.number) ?? 0 }, sprint, first);
    first += sprint.done.length;
    return scenes;
  });
}

/** The epics come before it. */
const FIRST_DONE = 5;
const team = ['ben', 'chiara', 'dinesh'] as const;

function sprintScenes(
  { stage, id }: { stage: Stage; id: number },
  sprint: PastSprint,
  first: number,
): readonly Scene[] {
  const start = startOf(sprint.number);
  const keys = sprint.done.map((_, at) => `TIF-${first + at}`);
  const doer = (at: number) => actor(stage, team[at % team.length] ?? 'ben');
  return [
    { daysAgo: start + 0.5, play: () => planSprint(actor(stage, 'ana'), { sprint, id, keys }) },
    { daysAgo: start, play: () => startSprint(stage, id) },
    ...keys.flatMap((key, at) => [
      { daysAgo: start - 1 - at * 2, play: () => move(doer(at), key, 'In Progress') },
      { daysAgo: start - 3 - at * 2, play: () => move(doer(at), key, 'Done') },
    ]),
    { daysAgo: startOf(sprint.number + 1) + 0.1, play: () => closeSprint(stage, id) },
  ];
}

type Planned = { readonly sprint: PastSprint; readonly id: number; readonly keys: readonly string[] };

async function planSprint(ana: Actor, { sprint, id, keys }: Planned): Promise<void> {
  for (const done of sprint.done) await create(ana, fieldsOfDone(done));
  await ana.rest('POST', `/rest/agile/1.0/sprint/${id}/issue`, { issues: keys });
}

const closeSprint = (stage: Stage, id: number) =>
  actor(stage, 'ana').rest('POST', `/rest/agile/1.0/sprint/${id}`, { state: 'closed' });

export const startSprint = (stage: Stage, id: number) =>
  actor(stage, 'ana').rest('POST', `/rest/agile/1.0/sprint/${id}`, {
    ...{ state: 'active' },
    ...datesFrom(stage.clock.now()),
  });

const datesFrom = (start: number) => ({
  startDate: new Date(start).toISOString(),
  endDate: new Date(start + 14 * DAY - HOUR).toISOString(),
});

function idIn(made: unknown): number {
  if (typeof made !== 'object' || made === null || !('id' in made))
    throw new Error('Jira made a sprint without an id.');
  return Number(made.id);
}

import { z } from 'zod';
import { ESTIMATE } from '../../jira/default-fields.ts';
import type { Actor, Stage } from '../stage.ts';
import { actor } from '../stage.ts';
import { doc, p } from '../adf.ts';
import { people } from '../people.ts';
import { addProject } from '../project.ts';
import { backlog, type Epic, type OpenIssue } from './backlog.ts';
import { pastSprints, type DoneIssue, type PastSprint } from './past.ts';

export const DAY = 24 * 60 * 60 * 1000;
const HOUR = DAY / 24;
/** Sprint 11 is on its fourth day at start-up; sprints last two weeks and follow each other. */
const startOf = (sprint: number): number => 3 + (11 - sprint) * 14;

const EPICS: readonly { readonly name: Epic; readonly goal: string }[] = [
  { name: 'Ordering', goal: 'A parent orders a week of lunches in a minute, on a phone, on the way to work.' },
  { name: 'Allergies', goal: 'No child is served what it must not eat.' },
  { name: 'Payments', goal: 'Nobody at a school ever handles money for lunch again.' },
  { name: 'Kitchen', goal: 'The kitchen cooks what was ordered and throws nothing away.' },
];

/** Ids of Tiffin's sprints by their number. */
export type Sprints = ReadonlyMap<number, number>;
export type TimeTravel = { readonly stage: Stage; readonly today: number };

/** Moves the clock on to a moment `days` before start-up; when that has passed, it is now. */
export const goTo = ({ stage, today }: TimeTravel, days: number): Promise<void> =>
  stage.clock.set(Math.max(stage.clock.now(), today - days * DAY));

/** Plays five sprints that are over and the start of the sixth; afterwards every ticket exists, and none was talked about. */
export async function playTheProject(travel: TimeTravel): Promise<Sprints> {
  const { stage } = travel;
  await stage.clock.set(travel.today - (startOf(6) + 1) * DAY);
  const board = addProject(stage.site, {
    ...{ key: 'TIF', name: 'Tiffin', style: 'classic', lead: people.ana.accountId },
    board: { name: 'Tiffin board', type: 'scrum', estimates: true },
  });
  stage.panels.pin('refinement-panel', String(board.projectId));
  const ana = actor(stage, 'ana');
  for (const { name, goal } of EPICS) {
    await create(ana, { issuetype: { id: '10000' }, summary: name, description: doc(p(goal)) });
  }
  const sprints = await planSprints(ana, board.boardId);
  let number = 5;
  for (const sprint of pastSprints) number = await playSprint({ ...travel, ana, sprints }, sprint, number);
  await writeTheBacklog({ ...travel, ana, sprints });
  return sprints;
}

type Telling = TimeTravel & { readonly ana: Actor; readonly sprints: Sprints };

async function planSprints(ana: Actor, boardId: number): Promise<Sprints> {
  const sprints = new Map<number, number>();
  for (const number of [6, 7, 8, 9, 10, 11, 12, 13]) {
    const made = await ana.rest('POST', '/rest/agile/1.0/sprint', { name: `Sprint ${number}`, originBoardId: boardId });
    sprints.set(number, idIn(made));
  }
  return sprints;
}

const team = ['ben', 'chiara', 'dinesh'] as const;

/** @returns the number of the next issue */
async function playSprint(telling: Telling, sprint: PastSprint, first: number): Promise<number> {
  const { ana, sprints, stage } = telling;
  const keys = sprint.done.map((_, at) => `TIF-${first + at}`);
  await goTo(telling, startOf(sprint.number) + 0.5);
  for (const done of sprint.done) await create(ana, fieldsOfDone(done));
  const id = sprints.get(sprint.number);
  await ana.rest('POST', `/rest/agile/1.0/sprint/${id}/issue`, { issues: keys });
  await goTo(telling, startOf(sprint.number));
  await ana.rest('POST', `/rest/agile/1.0/sprint/${id}`, startedAt(stage.clock.now()));
  for (const [at, key] of keys.entries()) {
    await goTo(telling, startOf(sprint.number) - 1 - at * 2);
    const doer = actor(stage, team[at % team.length] ?? 'ben');
    await move(doer, key, 'In Progress');
    await goTo(telling, startOf(sprint.number) - 3 - at * 2);
    await move(doer, key, 'Done');
  }
  await goTo(telling, startOf(sprint.number + 1) + 0.1);
  await ana.rest('POST', `/rest/agile/1.0/sprint/${id}`, { state: 'closed' });
  return first + keys.length;
}

async function writeTheBacklog(telling: Telling): Promise<void> {
  const { ana, sprints, stage } = telling;
  const byNumber = [...backlog].sort((a, b) => a.number - b.number);
  for (const [at, issue] of byNumber.entries()) {
    await goTo(telling, 16.9 - at * 0.02);
    const made = await create(issue.number === 39 ? actor(stage, 'hana') : ana, fieldsOf(issue));
    if (made !== `TIF-${issue.number}`) throw new Error(`TIF-${issue.number} came out as ${made}.`);
  }
  const ranked = backlog.map(({ number }) => `TIF-${number}`);
  const [top, ...rest] = ranked;
  await ana.rest('PUT', '/rest/agile/1.0/issue/rank', { issues: rest, rankAfterIssue: top });
  for (const number of [11, 12, 13] as const) {
    const issues = backlog.filter(({ sprint }) => sprint === number).map((issue) => `TIF-${issue.number}`);
    await ana.rest('POST', `/rest/agile/1.0/sprint/${sprints.get(number)}/issue`, { issues });
  }
}

export async function startTheSprint(stage: Stage, sprints: Sprints): Promise<void> {
  await actor(stage, 'ana').rest('POST', `/rest/agile/1.0/sprint/${sprints.get(11)}`, startedAt(stage.clock.now()));
}

const startedAt = (now: number) => ({
  state: 'active',
  startDate: new Date(now).toISOString(),
  endDate: new Date(now + 14 * DAY - HOUR).toISOString(),
});

const epicKey = (epic: Epic): string => `TIF-${1 + EPICS.findIndex(({ name }) => name === epic)}`;

const TYPE_IDS = { Story: '10001', Task: '10002', Bug: '10003' } as const;

const fieldsOfDone = ({ summary, epic, points }: DoneIssue) => ({
  ...{ summary, issuetype: { id: TYPE_IDS.Story }, parent: { key: epicKey(epic) }, [ESTIMATE]: points },
});

const fieldsOf = ({ summary, type, epic, points, description }: OpenIssue) => ({
  ...{ summary, issuetype: { id: TYPE_IDS[type] } },
  ...(epic === null ? {} : { parent: { key: epicKey(epic) } }),
  ...(points === null ? {} : { [ESTIMATE]: points }),
  ...(description === null ? {} : { description }),
});

async function create(by: Actor, fields: Record<string, unknown>): Promise<string> {
  const made = await by.rest('POST', '/rest/api/3/issue', { fields: { project: { key: 'TIF' }, ...fields } });
  if (typeof made !== 'object' || made === null || !('key' in made) || typeof made.key !== 'string') {
    throw new Error('Jira made an issue and did not say which.');
  }
  return made.key;
}

const transitionsShape = z.object({
  transitions: z.array(z.object({ id: z.string(), to: z.object({ name: z.string() }) })),
});

/** Takes an issue along its workflow to a status, as a person would from the issue's status menu. */
export async function move(by: Actor, key: string, status: string): Promise<void> {
  const answer = await by.rest('GET', `/rest/api/3/issue/${key}/transitions`);
  const transition = transitionsShape.parse(answer).transitions.find(({ to }) => to.name === status);
  if (!transition) throw new Error(`${key} has no way to ${status}.`);
  await by.rest('POST', `/rest/api/3/issue/${key}/transitions`, { transition: { id: transition.id } });
}

function idIn(made: unknown): number {
  if (typeof made !== 'object' || made === null || !('id' in made))
    throw new Error('Jira made a sprint without an id.');
  return Number(made.id);
}

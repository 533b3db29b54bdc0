import { people } from '../people.ts';
import { addChoices, addProjectAndBoard } from '../project.ts';
import { actor } from '../stage.ts';
import { backlog } from './backlog.ts';
import { create, createEpics, fieldsOf } from './issues.ts';
import { DAY } from '../day.ts';
import { goTo, type TimeTravel } from './scene.ts';
import { startOf, type Sprints } from './sprint-dates.ts';
import { planSprints } from './sprints.ts';

/** Sets the clock to before Tiffin's first sprint and creates the project with its epics and eight planned sprints. */
export async function setUpTiffin({ stage, today }: TimeTravel): Promise<Sprints> {
  await stage.clock.set(today - (startOf(6) + 1) * DAY);
  const project = { key: 'TIF', name: 'Tiffin', lead: people.ana.accountId };
  const board = addProjectAndBoard(stage.site, project, { name: 'Tiffin board', type: 'scrum', estimates: true });
  stage.panels.pin('refinement-panel', String(board.projectId));
  const components = ['Parents’ app', 'Kitchen screens', 'School office'];
  addChoices(stage.site, board.projectId, { components, fixVersions: ['Winter release', 'Spring release'] });
  const ana = actor(stage, 'ana');
  await createEpics(ana);
  return planSprints(ana, board.boardId, today);
}

/** In the first days of sprint 10, Ana creates and plans the open issues. */
export async function writeTheBacklog(travel: TimeTravel, sprints: Sprints): Promise<void> {
  const { stage } = travel;
  const ana = actor(stage, 'ana');
  const byNumber = [...backlog].sort((a, b) => a.number - b.number);
  for (const [at, issue] of byNumber.entries()) {
    await goTo(travel, 16.9 - at * 0.02);
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

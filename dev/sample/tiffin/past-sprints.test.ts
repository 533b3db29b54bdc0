import { closedSprints } from '../../../src/jira/sprints.ts';
import { readVelocities } from '../../../src/jira/velocity.ts';
import { createClock } from '../../clock.ts';
import { ESTIMATE, SPRINT } from '../../jira/default-fields.ts';
import { openJira } from '../../jira/jira.ts';
import { openSite } from '../../jira/site.ts';
import { people } from '../people.ts';
import { addPeople } from '../project.ts';
import type { Stage } from '../stage.ts';
import { setUpTiffin } from './project.ts';
import { playScenes } from './scene.ts';
import { pastSprintScenes } from './sprints.ts';

const TODAY = Date.UTC(2026, 2, 2, 9);

/** Tiffin's closed sprints on a site without the app, which nobody used by then. */
async function thePast() {
  const clock = createClock({ start: TODAY, frozen: true });
  const site = openSite({
    ...{ file: ':memory:', clock, baseUrl: 'http://localhost:2990', random: () => 0, indexed: [], appScopes: [] },
    limits: { writesPerIssue: [] },
  });
  const noApp = () => Promise.reject(new Error('The app takes no part in this.'));
  const jira = openJira(site);
  const stage: Stage = {
    ...{ clock, site, jira, onProjectPage: noApp, onPanel: noApp },
    ...{ rules: { save: () => undefined }, panels: { pin: () => undefined } },
  };
  addPeople(site);
  const travel = { stage, today: TODAY };
  await playScenes(travel, pastSprintScenes(stage, await setUpTiffin(travel)));
  return { site, jira };
}

test('the closed sprints have the velocities that the report tells', async () => {
  const { jira } = await thePast();
  const request = async (path: string, init: RequestInit = {}) => {
    const headers = { 'content-type': 'application/json' };
    const asked = new Request(`http://localhost:2990${path}`, { headers, ...init });
    return jira.handle(asked, { kind: 'user', accountId: people.ana.accountId });
  };
  const { sprints } = await closedSprints(request, 1);
  const velocities = await readVelocities(request, { estimate: ESTIMATE, sprintField: SPRINT }, sprints);
  expect(velocities).toEqual([24, 17, 21, 22, 19]);
});

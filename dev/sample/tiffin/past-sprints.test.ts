import type { SprintFigures } from '../../../src/domain/lookback/figures.ts';
import { lookBack } from '../../../src/domain/lookback/look-back.ts';
import type { LookBackInput } from '../../../src/domain/lookback/past.ts';
import { readLookBack } from '../../../src/jira/look-back/read-look-back.ts';
import type { JiraRequest } from '../../../src/jira/request.ts';
import { closedSprints } from '../../../src/jira/read/sprints.ts';
import { itemsIn } from '../../../src/domain/backlog/output.ts';
import { sizeOf } from '../../../src/domain/backlog/runway.ts';
import { readOutput } from '../../../src/jira/look-back/output.ts';
import { createClock } from '../../clock.ts';
import { ESTIMATE, SPRINT } from '../../jira/default-fields.ts';
import { openJira } from '../../jira/jira.ts';
import { openSite } from '../../jira/open-site.ts';
import { people } from '../people.ts';
import { addPeople } from '../project.ts';
import type { Stage } from '../stage.ts';
import { setUpTiffin } from './project.ts';
import { playScenes } from './scene.ts';
import { pastSprintScenes } from './sprints.ts';

const TODAY = Date.UTC(2026, 2, 2, 9);
const BOARD = 1;

/** Jira as Ana, after Tiffin's sprints were closed and before the app is used. */
async function afterThePast(): Promise<JiraRequest> {
  const clock = createClock({ start: TODAY, frozen: true });
  const site = openSite({
    file: ':memory:',
    clock,
    baseUrl: 'http://localhost:2990',
    random: () => 0,
    indexed: [],
    appScopes: [],
    limits: { writesPerIssue: [] },
  });
  const noApp = () => Promise.reject(new Error('The app takes no part in this.'));
  const jira = openJira(site);
  const stage: Stage = {
    clock,
    site,
    jira,
    kvs: { handle: () => ({ status: 204 }) },
    onProjectPage: noApp,
    onPanel: noApp,
    rules: { save: () => undefined },
    panels: { pin: () => undefined },
  };
  addPeople(site);
  const travel = { stage, today: TODAY };
  await playScenes(travel, pastSprintScenes(stage, await setUpTiffin(travel)));
  return (path, init = {}) => {
    const asked = new Request(`http://localhost:2990${path}`, {
      headers: { 'content-type': 'application/json' },
      ...init,
    });
    return jira.handle(asked, { kind: 'user', accountId: people.ana.accountId });
  };
}

async function inputOf(request: JiraRequest): Promise<LookBackInput> {
  const board = { id: BOARD, name: 'Tiffin board', type: 'scrum' as const };
  const fields = { sprint: SPRINT, estimate: ESTIMATE, acceptance: null };
  const setup = {
    projectKey: 'TIF',
    projectId: '10000',
    board,
    fields,
    doneStatuses: null,
    closedSprints: null,
    materialShare: 0.1,
    recordedSince: null,
    timeZone: 'UTC',
    canEdit: true,
    canAdminister: false,
    rules: [],
    now: new Date(TODAY).toISOString(),
  };
  const options = { sprints: 5, signal: { aborted: false }, readRecorded: async () => [] };
  let input: LookBackInput | undefined;
  for await (const reading of readLookBack(request, setup, options)) ({ input } = reading);
  if (!input) throw new Error('Nothing was read.');
  return input;
}

const COUNTED = ['committed', 'finished', 'finishedLate', 'added', 'removed', 'edited', 'reestimated'] as const;

/** The figures of a sprint with issue numbers. */
function told({ issues }: LookBackInput, figures: SprintFigures) {
  const numberOf = new Map(issues.map(({ id, key }) => [id, Number(key.split('-')[1])]));
  const numbers = (ids: readonly string[] | null) =>
    (ids ?? []).map((id) => numberOf.get(id) ?? 0).toSorted((a, b) => a - b);
  const lists = [...COUNTED, 'cameBack', 'carriedOver'] as const;
  return {
    ...Object.fromEntries(lists.map((list) => [list, numbers(figures[list])])),
    points: [figures.estimate?.finished, figures.estimate?.committed],
    asking: numbers(figures.asking),
  };
}

const none = { finishedLate: [], added: [], removed: [], edited: [], reestimated: [], carriedOver: [], asking: [] };

test('the closed sprints have the velocities that the report shows', async () => {
  const request = await afterThePast();
  const board = { estimate: ESTIMATE, sprintField: SPRINT };
  const { sprints } = await closedSprints(request, BOARD);
  const { periods, isUndated } = await readOutput(request, board, sprints);
  expect(periods.map(itemsIn).map((items) => sizeOf(items, items))).toEqual([24, 17, 21, 22, 19]);
  expect(isUndated).toBe(false);
});

test('the look back shows a calm, a full, a changing and a late sprint', async () => {
  const input = await inputOf(await afterThePast());
  const sprints = lookBack(input).sprints.map((figures) => told(input, figures));
  expect(sprints).toEqual([
    { ...none, committed: [5, 6, 7, 8, 9], finished: [5, 6, 7, 8, 9], points: [24, 24], cameBack: [7] },
    {
      ...none,
      committed: [10, 11, 12, 13, 14, 15],
      finished: [10, 11, 12, 13, 14],
      points: [17, 22],
      carriedOver: [15],
      cameBack: [],
    },
    {
      ...none,
      committed: [15, 16, 17, 18, 19, 20, 21, 22],
      finished: [15, 16, 17, 18, 19],
      points: [18, 34],
      edited: [18],
      reestimated: [15],
      carriedOver: [20, 21, 22],
      cameBack: [15],
    },
    {
      ...none,
      committed: [20, 21, 22, 23, 25],
      finished: [20, 21, 22, 23],
      points: [19, 24],
      added: [24, 26],
      removed: [25],
      edited: [20, 22],
      reestimated: [21],
      carriedOver: [25],
      cameBack: [22],
      asking: [20, 23],
    },
    {
      ...none,
      committed: [25, 26, 27, 28, 29],
      finished: [25, 26, 27, 28, 29],
      points: [18, 18],
      finishedLate: [29],
      added: [30],
      edited: [27, 28],
      cameBack: [26],
      asking: [26, 28],
    },
  ]);
});

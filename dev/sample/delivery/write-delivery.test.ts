import { storedPolicySchema } from '../../../src/domain/policy/policy.ts';
import { type Group, isTrouble, outcomesOf } from '../../../src/domain/lookback/outcome.ts';
import type { RecordedMoment } from '../../../src/domain/lookback/past.ts';
import { rulesOf } from '../../../src/domain/lookback/rules.ts';
import { snapshotItem } from '../../../src/domain/lookback/snapshot.ts';
import { parseRefinement, unpackRow } from '../../../src/forge/stores/refinement-schema.ts';
import { readProject } from '../../../src/forge/stores/project-store.ts';
import { faceSchemas } from '../../../src/domain/refinement/projection.ts';
import { z } from 'zod';
import { createClock } from '../../clock.ts';
import { integer, text } from '../../jira/columns.ts';
import { openJira } from '../../jira/jira.ts';
import { openSite } from '../../jira/open-site.ts';
import { addPeople } from '../project.ts';
import type { Stage } from '../stage.ts';
import { writeDesk } from '../desk/write-desk.ts';
import { SAMPLE, writeDelivery } from './write-delivery.ts';

const NOW = Date.UTC(2026, 10, 2, 9);
const kept = z.object({ entityName: z.string(), key: z.string(), value: z.unknown() });
const snapshot = z.object({
  sprint: z.string(),
  at: z.string(),
  content: z.object({
    moment: z.enum(['start', 'close']),
    recorded: z.string(),
    estimateField: z.string(),
    items: z.array(snapshotItem),
  }),
});

function written(write: (stage: Stage) => void = writeDelivery) {
  const clock = createClock({ start: NOW, frozen: true });
  const options = {
    file: ':memory:',
    clock,
    baseUrl: 'http://localhost:2990',
    random: () => 0,
    indexed: [],
    appScopes: [],
  };
  const site = openSite(options);
  const rows: z.infer<typeof kept>[] = [];
  const noApp = () => Promise.reject(new Error('The app takes no part in this.'));
  const stage: Stage = {
    clock,
    site,
    jira: openJira(site),
    kvs: {
      handle: (_path, body) => {
        rows.push(kept.parse(body));
        return { status: 204 };
      },
    },
    onProjectPage: noApp,
    onPanel: noApp,
    rules: { save: () => undefined },
    panels: { pin: () => undefined },
  };
  addPeople(site);
  write(stage);
  return { site, rows };
}

/** The recorded sprints, as the app would answer them. */
function recordedIn(rows: ReturnType<typeof written>['rows']) {
  const all = rows.filter(({ entityName }) => entityName === 'snapshot').map(({ value }) => snapshot.parse(value));
  const momentOf = (sprint: string, moment: 'start' | 'close'): RecordedMoment | null => {
    const found = all.find((one) => one.sprint === sprint && one.content.moment === moment);
    return found === undefined ? null : { at: found.at, ...found.content };
  };
  return [...new Set(all.map(({ sprint }) => sprint))].map((sprint) => ({
    sprintId: Number(sprint),
    start: momentOf(sprint, 'start'),
    close: momentOf(sprint, 'close'),
  }));
}

function outcomes() {
  const { site, rows } = written();
  const sql =
    "select id, name, start_date as start, complete_date as completed from sprints where state = 'closed' order by id";
  const sprints = site.db
    .all({ id: integer, name: text, start: text, completed: text }, sql)
    .map((sprint) => ({ ...sprint, end: sprint.completed, isCloseGuessed: false }));
  return { sprints, told: outcomesOf({ sprints, recorded: recordedIn(rows), materialShare: 0.1 }) };
}

test('the team has twenty closed sprints, the last fourteen of them recorded', () => {
  const { sprints, told } = outcomes();
  expect(sprints).toHaveLength(SAMPLE.sprints);
  expect(told.map(({ sprint }) => sprint.id)).toEqual(sprints.slice(-SAMPLE.recorded).map(({ id }) => id));
  expect(told.every((one) => one.lacks === null && one.hoursLate === null && one.outcomes.length > 0)).toBe(true);
});

test('its figures show everything that the look back can say', () => {
  const { told } = outcomes();
  const all = told.flatMap((one) => one.outcomes);
  const troubleOf = (group: Group): number => {
    const items = all.filter((one) => one.group === group);
    return items.filter(isTrouble).length / items.length;
  };
  expect(troubleOf('agreed')).toBeLessThan(troubleOf('not-agreed') / 2);
  const rules = rulesOf(
    told,
    ['why', 'acceptance-criteria'].map((id) => ({ id, exempt: [] })),
  );
  for (const { met, unmet } of rules) expect(Math.min(met.items.length, unmet.items.length)).toBeGreaterThan(15);
});

const teams: readonly [string, (stage: Stage) => void][] = [
  ['with sprints', (stage) => writeDelivery(stage)],
  ['without sprints', writeDesk],
];

test.each(teams)('the properties of items of a team %s can be read as the app’s own', (_team, write) => {
  const { site } = written(write);
  const sql = 'select key, value from issue_properties';
  const names = {
    commonGroundReadiness: 'readiness',
    commonGroundTalks: 'talks',
    commonGroundConfidence: 'confidence',
    commonGroundQuestions: 'questions',
  } as const;
  const isName = (key: string): key is keyof typeof names => Object.hasOwn(names, key);
  for (const { key, value } of site.db.all({ key: text, value: text }, sql)) {
    if (!isName(key)) throw new Error(`There is no property ${key}.`);
    expect([key, faceSchemas[names[key]].safeParse(JSON.parse(value)).success]).toEqual([key, true]);
  }
});

test.each(teams)('the stored rows of a team %s can be read as the app’s own', async (_team, write) => {
  const { rows } = written(write);
  const valuesOf = (entity: string) => rows.filter(({ entityName }) => entityName === entity).map(({ value }) => value);
  const said = valuesOf('refinement').map(unpackRow);
  expect(said.length).toBeGreaterThan(50);
  expect(said.map((row) => (row === null ? null : parseRefinement('1', row).broken))).toEqual(said.map(() => []));
  const projects = valuesOf('project').map((value) => readProject('1', () => Promise.resolve(value)));
  expect(await Promise.all(projects)).toMatchObject([{ state: 'done' }]);
  const policies = valuesOf('policy').map(
    (value) => z.object({ content: storedPolicySchema }).safeParse(value).success,
  );
  expect(policies).toEqual([true]);
});

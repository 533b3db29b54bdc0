import { aCall } from '../../../test/builders/a-call';
import { aPolicy } from '../../../test/builders/a-policy';
import { aQuestion } from '../../../test/builders/a-question';
import { anIssue } from '../../../test/builders/an-issue';
import { quietly } from '../../../test/builders/faulty-ports';
import { aWorld, inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { agreedRecords, askedOn, aTalk, noRecords } from '../../../test/builders/records';
import { NO_PROJECTION, type Projection } from '../../domain/refinement/projection';
import { dismissHint } from '../hints/dismiss-hint';
import { openPanel } from '../panel/open-panel';
import type { Ports } from '../ports';
import { assessIssue } from '../../../test/builders/in-background';
import { projectionOf, isProjected, project } from './project';

const NOW = '2025-11-24T10:00:00.000Z';
const seen = (records = noRecords(), projection = NO_PROJECTION) => ({
  issue: anIssue(),
  policy: aPolicy(),
  refinement: records,
  projection,
  now: NOW,
});
const full = () =>
  agreedRecords({
    questions: [aQuestion()],
    talks: askedOn('f', { talks: [aTalk()] }),
    flag: { flaggedAt: NOW, changelogId: 'c1', commentId: '7', by: 'rule' },
  });

test('a part of the row that is empty has no property; the summary is always there', () => {
  const { readiness, ...others } = projectionOf(seen());
  expect(readiness?.state).toBe('refine');
  expect(others).toEqual({ ...NO_PROJECTION, readiness: undefined });
});

test('each public part of the row is in one property', () => {
  const { flag, questions, confidence, talks } = projectionOf(seen(full()));
  const row = full();
  expect([flag, confidence]).toEqual([row.flag, { confidence: row.confidence, size: null }]);
  const { at, minutes, outcome, agreed } = aTalk();
  expect(talks).toEqual({ talks: [{ at, minutes, people: 2, outcome, agreed }], folded: 0, exception: null });
  expect(questions?.open).toMatchObject([{ id: 'q1' }]);
});

test('equal properties are not written, in whatever order their keys are', async () => {
  const world = aWorld();
  const read = seen(full());
  const projection = projectionOf(read);
  const turned = { ...projection, readiness: Object.fromEntries(Object.entries(projection.readiness ?? {}).reverse()) };
  const same = { ...read, projection: { ...turned, readiness: projection.readiness } };
  expect(isProjected(same)).toBe(true);
  await project(inMemoryPorts(world), same);
  expect(world.writes).toEqual([]);
});

test.each(['readiness', 'questions', 'confidence', 'talks', 'flag'] as const)(
  'where only %s is different, broken or missing, only that is written',
  async (name) => {
    const right = projectionOf(seen(full()));
    const other = projectionOf(seen(noRecords()));
    for (const projection of [
      { ...right, [name]: other[name] },
      { ...right, [name]: null },
      { ...right, broken: [name] },
    ]) {
      const world = aWorld({ projection });
      expect(isProjected(seen(full(), projection))).toBe(false);
      await project(inMemoryPorts(world), seen(full(), projection));
      expect(world.writes).toEqual(['saveFace']);
      expect(world.projection).toEqual({ ...right, broken: [] });
    }
  },
);

test('sub-tasks are told first, and only when their parent becomes ready or unready', async () => {
  const issue = anIssue({ subtasks: ['77'] });
  const told: string[] = [];
  const work = async (projection = NO_PROJECTION, records = agreedRecords()) => {
    const world = aWorld();
    told.length = 0;
    const ports: Ports = {
      ...inMemoryPorts(world),
      queueSubtask: async (id) => void told.push(id),
      saveFace: () => Promise.reject(new Error('killed')),
    };
    await quietly(() => project(ports, { ...seen(records, projection), issue }));
    return [...told];
  };
  const ready = projectionOf({ ...seen(agreedRecords()), issue });
  expect(await work()).toEqual(['77']);
  expect(await work(ready, noRecords())).toEqual(['77']);
  expect(await work({ ...ready, talks: null }, agreedRecords())).toEqual([]);
  expect(await work(NO_PROJECTION, noRecords())).toEqual([]);
});

describe('a property that an editor has overwritten', () => {
  /** A row that says little, and properties that claim everything. */
  const forged = async (): Promise<World> => {
    const world = aWorld({ records: noRecords({ version: 1, questions: [aQuestion({ blocking: true })] }) });
    world.projection = projectionOf(seen(full()));
    return world;
  };

  test('counts for nothing on any call, and is rewritten by the next change or event', async () => {
    const right = projectionOf(seen((await forged()).records));
    const world = await forged();
    const view = await openPanel(inMemoryPorts(world), aCall('ben'));
    expect(view).toMatchObject({ talks: [], questions: [{ blocking: true }] });
    expect(right.readiness).toMatchObject(view.assessment.readiness);
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(world.projection).toEqual(right);
    const changed = await forged();
    await dismissHint(inMemoryPorts(changed), aCall('ben'), {
      base: { hints: ['comment:1'] },
      input: { hint: 'comment:1' },
    });
    expect(changed.projection).toEqual(right);
  });

  test('is rewritten where the row is gone, as after a re-install', async () => {
    const world = aWorld({ projection: projectionOf(seen(full())) });
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(world.projection).toEqual(projectionOf(seen()));
    expect(world.records.version).toBe(0);
  });
});

test.each([
  ['the same', 'Re-check', []],
  ['another state', 'Ready', ['saveField']],
  ['nothing', null, ['saveField']],
])('where the field says %s, it alone is written where it is to be', async (_what, says, writes) => {
  const projection: Projection = { ...projectionOf(seen(full())), field: { says, language: 'en' } };
  const world = aWorld({ projection });
  await project(inMemoryPorts(world), seen(full(), projection));
  expect(world.writes).toEqual(writes);
  expect(world.projection.field).toEqual({ says: 'Re-check', language: 'en' });
});

import fc from 'fast-check';
import { aSnapshotItem, at } from '../../../test/builders/look-back';
import { stateAt } from '../../../test/builders/look-back-recount';
import {
  aWorld,
  inputOf,
  isDoneStatus,
  textsAt,
  type SimulatedSprint,
  type World,
} from '../../../test/builders/look-back-world';
import { findContent } from '../content/content';
import { fingerprint } from '../content/fingerprint';
import { figureIds, type SprintFigures } from './figures';
import type { SnapshotItem } from './snapshot';
import { lookBack } from './look-back';
import type { LookBackInput, RecordedMoment } from './past';
import { readWikiText } from './wiki-text';

function itemsAt(world: World, sprintId: number, minute: number): readonly SnapshotItem[] {
  return world.issues.flatMap((issue) => {
    const state = stateAt(issue, minute);
    if (state === null || !state.sprints.includes(sprintId)) return [];
    const texts = textsAt(state);
    const description = readWikiText(texts.description);
    const content = findContent({ summary: '', description, acceptanceField: null, parent: null, visuals: 0 });
    const print = fingerprint(texts.summary, description, content);
    const { status, estimate } = state;
    return [aSnapshotItem({ id: issue.id, status, done: isDoneStatus(status), estimate, fingerprint: print })];
  });
}

/** Both snapshots of each sprint, read so many minutes after its start and its close. */
function recordedOf(world: World, reading: number): LookBackInput['recorded'] {
  const moment = (sprintId: number, minute: number): RecordedMoment => {
    const read = minute + reading;
    return { at: at(0, minute), recorded: at(0, read), estimateField: 'points', items: itemsAt(world, sprintId, read) };
  };
  return world.sprints.map(({ id, start, completed }: SimulatedSprint) => ({
    sprintId: id,
    start: moment(id, start),
    close: moment(id, completed),
  }));
}

const someMinutes = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 29 }));
/** The order of a list says nothing. */
const countedOf = (figures: SprintFigures) =>
  Object.fromEntries(figureIds.map((id) => [id, figures[id]?.toSorted() ?? null]));

test('what was recorded in time agrees with the history', () => {
  fc.assert(
    fc.property(aWorld({ statuses: ['todo', 'doing', 'done'] }), someMinutes, (world, reading) => {
      const input = inputOf(world);
      const recorded = lookBack({ ...input, recorded: recordedOf(world, reading) }).sprints;
      const { sprints: reconstructed } = lookBack(input);
      expect(recorded.map(({ basis }) => basis)).toEqual(recorded.map(() => 'recorded'));
      expect(recorded.map(countedOf)).toEqual(reconstructed.map(countedOf));
      expect(recorded.map(({ estimate }) => estimate)).toEqual(reconstructed.map(({ estimate }) => estimate));
    }),
    { numRuns: 300 },
  );
});

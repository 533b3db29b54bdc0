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
import { EMPTY_BRIEF } from '../content/brief';
import { findContent } from '../content/content';
import { fingerprint } from '../content/fingerprint';
import type { SnapshotItem } from './snapshot';
import { lookBack } from './look-back';
import type { LookBackInput, RecordedMoment } from './past';
import { readWikiText } from './wiki-text';

/** How the app records, in minutes: from the planned start to the event, and from there to the end of reading. */
type Recorder = { readonly press: number; readonly reading: number; readonly estimateField: string };

function itemsAt(world: World, sprintId: number, minute: number): readonly SnapshotItem[] {
  return world.issues.flatMap((issue) => {
    const state = stateAt(issue, minute);
    if (state === null || !state.sprints.includes(sprintId)) return [];
    const texts = textsAt(state);
    const description = readWikiText(texts.description);
    const content = findContent({ description, acceptanceField: null, parent: null, visuals: 0 }, EMPTY_BRIEF);
    const print = fingerprint(texts.summary, description, content);
    const { status, estimate } = state;
    return [aSnapshotItem({ id: issue.id, status, done: isDoneStatus(status), estimate, fingerprint: print })];
  });
}

function recordedOf(world: World, recorder: Recorder): LookBackInput['recorded'] {
  const moment = (sprintId: number, minute: number): RecordedMoment => {
    const read = minute + recorder.reading;
    const items = itemsAt(world, sprintId, read);
    return { at: at(0, minute), recorded: at(0, read), estimateField: recorder.estimateField, items };
  };
  return world.sprints.map(({ id, start, completed }: SimulatedSprint) => ({
    sprintId: id,
    start: moment(id, start + recorder.press),
    close: moment(id, completed),
  }));
}

const someMinutes = fc.oneof(fc.constant(0), fc.integer({ min: 1, max: 29 }));
const lookedAt = (world: World, recorder: Recorder) =>
  lookBack({ ...inputOf(world), recorded: recordedOf(world, recorder) }).sprints;

test('what was recorded in time agrees with the history', () => {
  fc.assert(
    fc.property(aWorld({ statuses: ['todo', 'doing', 'done'] }), someMinutes, (world, reading) => {
      for (const { figures, differs } of lookedAt(world, { press: 0, reading, estimateField: 'points' })) {
        expect(figures.basis).toBe('recorded');
        expect(differs).toBeNull();
      }
    }),
    { numRuns: 300 },
  );
});

const someRecorder = fc.record({
  press: fc.constantFrom(0, -300, 300),
  reading: fc.constantFrom(0, 10, 90),
  estimateField: fc.constantFrom('points', 'days'),
});

test('differing figures have exactly the reasons that apply', () => {
  fc.assert(
    fc.property(aWorld({ statuses: ['todo', 'doing', 'done', 'gone'] }), someRecorder, (world, recorder) => {
      for (const { differs } of lookedAt(world, recorder)) {
        const reasons = differs?.reasons.map(({ because }) => because) ?? [];
        expect(reasons).not.toContain('history-incomplete');
        expect(reasons.length > 0).toBe(differs !== null);
        expect(reasons.includes('started-apart')).toBe(differs !== null && recorder.press !== 0);
        expect(reasons.includes('recorded-late')).toBe(differs !== null && recorder.reading > 30);
        expect(reasons.includes('estimate-field')).toBe(differs !== null && recorder.estimateField !== 'points');
      }
    }),
    { numRuns: 300 },
  );
});

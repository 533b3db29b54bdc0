import fc from 'fast-check';
import { acts, people, worlds } from '../../../test/builders/any-act';
import { anyRow } from '../../../test/builders/any-row';
import { aQuestion } from '../../../test/builders/a-question';
import { quietly } from '../../../test/builders/faulty-ports';
import { inMemoryPorts, type World } from '../../../test/builders/in-memory-ports';
import { noRecords } from '../../../test/builders/records';
import { projectionNames } from '../../domain/refinement/projection';
import type { Refinement } from '../../domain/refinement/refinement';
import { sameValue } from '../../domain/shared/same-value';
import { readProjection, toIndexed } from '../../jira/read/projection';
import { propertyKeys } from '../../jira/read/property-keys';
import { assessIssue } from '../../../test/builders/in-background';
import { pack } from './packed';
import { parseRefinement, unpackRow } from './refinement-schema';

const ISSUE = '10041';
type Content = Readonly<Record<string, unknown>>;

/** The row as storage has it. */
function stored(row: Refinement, spoilt: Content = {}): unknown {
  const { issueId: _issueId, version, shown, broken: _broken, ...content } = row;
  return { project: '10000', version, shown, content: pack({ ...content, ...spoilt }) };
}
function read(value: unknown): Refinement | null {
  const row = unpackRow(value);
  return row === null ? null : parseRefinement(ISSUE, row);
}
const parsed = (row: Refinement, spoilt: Content = {}) => read(stored(row, spoilt));
const asJson = (row: Refinement): unknown => JSON.parse(JSON.stringify(row));

test('any row is read back unchanged', () => {
  fc.assert(
    fc.property(anyRow, (row) => {
      expect(sameValue(parsed(row), asJson(row))).toBe(true);
    }),
    { numRuns: 300 },
  );
});

/** The issue's properties as Jira has them. */
function properties({ projection }: World): Readonly<Record<string, unknown>> {
  const written: readonly (readonly [string, unknown])[] = projectionNames.flatMap((name) => {
    const value =
      name === 'readiness' && projection.readiness !== null ? toIndexed(projection.readiness) : projection[name];
    return value === null ? [] : [[propertyKeys[name], JSON.parse(JSON.stringify(value))]];
  });
  return Object.fromEntries(written);
}

test('whatever people do, the row and the properties that the app writes are read back unchanged', async () => {
  const script = fc.array(
    fc.record({
      act: fc.constantFrom(...Object.keys(acts)),
      me: fc.constantFrom(...people),
      seconds: fc.constantFrom(1, 60, 5 * 3600),
    }),
    { minLength: 1, maxLength: 10 },
  );
  const property = fc.asyncProperty(script, fc.constantFrom(...worlds), async (steps, aStart) => {
    const world = await aStart();
    for (const { act, me, seconds } of steps) {
      world.now = new Date(Date.parse(world.now) + seconds * 1000).toISOString();
      await acts[act]?.(inMemoryPorts(world), me, world).catch(() => null);
      expect(parsed(world.records)).toEqual(asJson(world.records));
      const { projection } = world;
      const read = readProjection(properties(world));
      expect(read.broken).toEqual([]);
      for (const name of projectionNames) expect([name, sameValue(read[name], projection[name])]).toEqual([name, true]);
    }
    await assessIssue(inMemoryPorts(world), world.issue.id);
    expect(readProjection(properties(world)).broken).toEqual([]);
  });
  await quietly(() => fc.assert(property, { numRuns: 50 }));
});

describe('a row with one entry that is rubbish', () => {
  const RUBBISH = [7, 'x', true, { id: 9 }, [[]]] as const;
  const rubbish = fc.constantFrom<unknown>(...RUBBISH);

  test.each(['talk', 'round', 'confidence', 'size', 'talks', 'flag', 'frozen'] as const)(
    'is read but for "%s", which is named and kept',
    (name) => {
      fc.assert(
        fc.property(anyRow, rubbish, (row, value) => {
          const read = parsed(row, { [name]: value });
          const whole = parsed({ ...row, [name]: noRecords()[name] });
          expect(read).toEqual({ ...whole, broken: [name], unread: [{ name, value }] });
        }),
        { numRuns: 25 },
      );
    },
  );

  test.each(['questions', 'hidden', 'waiting', 'owed'] as const)(
    'is read but for one of its %s, which is named by its place and kept',
    (name) => {
      fc.assert(
        fc.property(anyRow, rubbish, fc.nat(3), (row, value, place) => {
          const all: readonly unknown[] = row[name];
          const at = Math.min(place, all.length);
          const read = parsed(row, { [name]: [...all.slice(0, at), value, ...all.slice(at)] });
          const entry = `${name} ${at}`;
          expect(read).toEqual({ ...parsed(row), broken: [entry], unread: [{ name: entry, value }] });
        }),
        { numRuns: 25 },
      );
    },
  );

  test('keeps what it could not read through every later write, until a person gives it up', () => {
    const row = noRecords({ questions: [aQuestion()], version: 3 });
    const broken = parsed(row, { questions: [aQuestion(), { id: 'q9', text: 7 }] });
    if (broken === null) throw new Error('it is a row');
    const later = parsed({ ...broken, version: 4, questions: [...broken.questions, aQuestion({ id: 'q2' })] });
    expect(later?.questions.map(({ id }) => id)).toEqual(['q1', 'q2']);
    expect(later).toMatchObject({ broken: ['questions 1'], unread: [{ value: { id: 'q9', text: 7 } }] });
    expect(parsed({ ...broken, broken: [], unread: [] })).toEqual(asJson({ ...row, version: 3 }));
  });
});

test.each([
  null,
  7,
  'rubbish',
  [],
  {},
  { version: 1, content: {} },
  { version: 'x', shown: 0, project: '1', content: pack({}) },
  { version: 1, shown: 0, project: '1', content: { packed: 'rubbish' } },
])('what is no row at all is none: %j', (value) => {
  expect(unpackRow(value)).toBeNull();
});

test('an entry that a row lacks is empty', () => {
  const row = { version: 2, shown: 1, project: '10000', content: pack({ questions: [aQuestion()] }) };
  expect(read(row)).toEqual(noRecords({ version: 2, shown: 1, questions: [aQuestion()] }));
});

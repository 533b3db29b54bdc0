import type { EntityDeclaration } from '../manifest.ts';
import { entityProblems } from './entity-rules.ts';
import { aKvs, counter } from './testing.ts';

const spoilt = (part: Partial<EntityDeclaration>): EntityDeclaration => ({ ...counter, ...part });
const attributes = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`a${at}`, { type: 'string' as const }]));

test('accepts entities that a deploy accepts', () => {
  expect(entityProblems([counter])).toEqual([]);
});

test.each<[string, EntityDeclaration, string]>([
  ['an entity name of two characters', spoilt({ name: 'ab' }), 'name'],
  ['an entity name with capitals', spoilt({ name: 'Counter' }), 'name'],
  ['an entity name that ends with a dot', spoilt({ name: 'counter.' }), 'name'],
  ['an index name of two letters', spoilt({ indexes: [{ name: 'at', range: ['count'], partition: [] }] }), '"at"'],
  [
    'a plain index on an attribute of two letters',
    spoilt({ attributes: { at: { type: 'string' } }, indexes: ['at'] }),
    '"at"',
  ],
  [
    'the index that every entity has',
    spoilt({ indexes: [{ name: 'by-key', range: ['count'], partition: [] }] }),
    'by-key',
  ],
  ['an index on an undeclared attribute', spoilt({ indexes: ['colour'] }), '"colour"'],
  ['an index on an attribute of any type', spoilt({ indexes: ['content'] }), 'type any'],
  ['an index name twice', spoilt({ indexes: ['count', 'count'] }), 'twice'],
  ['an attribute name with a hyphen', spoilt({ attributes: { 'a-b': { type: 'string' } }, indexes: [] }), '"a-b"'],
  ['51 attributes', spoilt({ attributes: attributes(51), indexes: [] }), '50 attributes'],
  [
    '8 indexes',
    spoilt({
      attributes: attributes(8),
      indexes: Object.keys(attributes(8)).map((name) => ({ name: `by-${name}`, range: [name], partition: [] })),
    }),
    '7 indexes',
  ],
])('refuses %s', (_what, entity, said) => {
  expect(entityProblems([entity])).toEqual([expect.stringContaining(said)]);
});

test('refuses 21 entities and a name declared twice', () => {
  const many = Array.from({ length: 21 }, (_, at) => spoilt({ name: `counter-${at}` }));
  expect(entityProblems(many)).toEqual([expect.stringContaining('20 entities')]);
  expect(entityProblems([counter, counter])).toEqual([expect.stringContaining('declared twice')]);
});

test('storage does not open with entities that a deploy would refuse', () => {
  expect(() => aKvs({}, [spoilt({ indexes: ['colour'] })])).toThrow('"colour"');
});

import { projectRoot } from '../root.ts';
import { findFunction, findModule, handlerModules, indexedProperties, readManifest, titlesIn } from './manifest.ts';
import { fixtureFolder } from './testing/fixture-app.ts';

const manifest = readManifest(fixtureFolder);

test('reads the pages below a project page', () => {
  expect(findModule(manifest, 'page').pages).toEqual([
    { title: 'First', route: 'first' },
    { title: 'Second', route: 'second' },
  ]);
});

test('lists the searchable properties', () => {
  expect(indexedProperties(manifest)).toEqual([
    { propertyKey: 'fixture', path: 'state', type: 'string', searchAlias: 'fixtureState' },
  ]);
});

test('reads declared entities with their indexes', () => {
  expect(manifest.app.storage?.entities[0]?.indexes).toEqual([
    'count',
    { name: 'by-team', partition: ['team'], range: ['count'] },
  ]);
});

test('finds modules and functions by key, and names an undeclared one', () => {
  expect(findModule(manifest, 'panel').type).toBe('jira:issuePanel');
  expect(findFunction(manifest, 'resolver').handler).toBe('index.resolver');
  expect(() => findModule(manifest, 'resolver')).toThrow('no module "resolver"');
  expect(() => findFunction(manifest, 'panel')).toThrow('no function "panel"');
});

test('lists each module with functions once', () => {
  expect(handlerModules(manifest)).toEqual(['index']);
});

test('titles are in the language of the person, else in the default one', () => {
  const own = readManifest(projectRoot);
  const title = { i18n: 'page.look-back' };
  expect([titlesIn(own, 'de_DE')(title), titlesIn(own, 'fr_FR')(title)]).toEqual(['Rückblick', 'Look back']);
  expect(titlesIn(own, 'de_DE')('Common Ground')).toBe('Common Ground');
  expect(titlesIn(manifest, 'de_DE')({ i18n: 'unknown' })).toBe('unknown');
});

import type { EntityDeclaration } from '../manifest.ts';

/** From Forge's page on limits of custom entities (September 2026). */
const ENTITY_LIMITS = { entities: 20, indexes: 7, attributes: 50, attributeCharacters: 64 } as const;

const ENTITY_NAME = /^(?![-_.])(?!.*\.\.)[_a-z0-9:.-]{3,60}(?<!\.)$/;
const INDEX_NAME = /^(?!\.)(?!.*\.\.)[a-zA-Z0-9:_.-]{3,50}(?<!\.)$/;
const ATTRIBUTE_NAME = /^[_A-Za-z][_0-9A-Za-z]{0,63}$/;
const BY_KEY = 'by-key';

/**
 * The problems for which a deploy would refuse `app.storage.entities`; empty when it passes.
 * @NOTE unverified on a live site: that the minimum length of names also holds for an index named by its attribute
 * alone.
 */
export function entityProblems(entities: readonly EntityDeclaration[]): string[] {
  const tooMany = entities.length > ENTITY_LIMITS.entities ? ['An app can have at most 20 entities.'] : [];
  const twice = repeated(entities.map(({ name }) => name)).map((name) => `The entity "${name}" is declared twice.`);
  return [...tooMany, ...twice, ...entities.flatMap(problemsOf)];
}

function problemsOf(entity: EntityDeclaration): string[] {
  const attributes = Object.keys(entity.attributes);
  const indexes = entity.indexes.map((index) =>
    typeof index === 'string'
      ? { name: index, uses: [index] }
      : { ...index, uses: [...index.partition, ...index.range] },
  );
  const names = indexes.map(({ name }) => name);
  const undeclared = indexes.flatMap(({ uses }) => uses.filter((name) => !attributes.includes(name)));
  const untyped = indexes.flatMap(({ uses }) => uses.filter((name) => entity.attributes[name]?.type === 'any'));
  const found = [
    ...(ENTITY_NAME.test(entity.name) ? [] : ['its name breaks the rules for names']),
    ...(attributes.length > ENTITY_LIMITS.attributes ? ['it has more than 50 attributes'] : []),
    ...(indexes.length > ENTITY_LIMITS.indexes ? ['it has more than 7 indexes'] : []),
    ...attributes.filter((name) => !ATTRIBUTE_NAME.test(name)).map((name) => `"${name}" cannot name an attribute`),
    ...names
      .filter((name) => !INDEX_NAME.test(name) || name === BY_KEY)
      .map((name) => `"${name}" cannot name an index`),
    ...repeated(names).map((name) => `the index "${name}" is declared twice`),
    ...undeclared.map((name) => `an index uses "${name}", which it does not declare`),
    ...untyped.map((name) => `an index uses "${name}", which is of type any`),
  ];
  return found.map((problem) => `Entity "${entity.name}": ${problem}.`);
}

const repeated = (names: readonly string[]): string[] => names.filter((name, at) => names.indexOf(name) !== at);

import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { displayConditions } from './display-conditions.ts';
import { installationOf } from './installation.ts';
import type { AppField } from '../jira/app-field.ts';
import type { IndexedProperty } from '../jira/indexed-property.ts';
import type { WorkflowValidator } from '../jira/workflow/validator.ts';

const attributeType = z.enum(['integer', 'float', 'string', 'boolean', 'any']);
const index = z.union([
  z.string(),
  z.object({ name: z.string(), range: z.array(z.string()).length(1), partition: z.array(z.string()).default([]) }),
]);
const entity = z.object({
  name: z.string(),
  attributes: z.record(z.string(), z.object({ type: attributeType })),
  indexes: z.array(index).default([]),
});
const titleShape = z.union([z.string(), z.looseObject({ i18n: z.string() })]);
const moduleShape = z.looseObject({
  key: z.string(),
  title: titleShape.optional(),
  name: titleShape.optional(),
  pages: z.array(z.looseObject({ title: titleShape, route: z.string() })).optional(),
  resource: z.string().optional(),
  resolver: z.object({ function: z.string() }).optional(),
  displayConditions: displayConditions.optional(),
  function: z.string().optional(),
});
const manifestShape = z.object({
  app: z.looseObject({
    id: z.string(),
    runtime: z.looseObject({ name: z.string() }),
    storage: z.object({ entities: z.array(entity).default([]) }).optional(),
  }),
  permissions: z.looseObject({ scopes: z.array(z.string()).default([]) }).default({ scopes: [] }),
  modules: z.record(z.string(), z.array(moduleShape)),
  resources: z.array(z.looseObject({ key: z.string(), path: z.string() })).default([]),
  translations: z
    .object({
      resources: z.array(z.object({ key: z.string(), path: z.string() })),
      fallback: z.looseObject({ default: z.string() }),
    })
    .optional(),
});
const textsShape = z.record(z.string(), z.string());
const functionShape = z.looseObject({
  key: z.string(),
  handler: z.string().regex(/^[^.]+\.[^.]+$/),
  timeoutSeconds: z.number().max(900).optional(),
});
const propertyShape = z.looseObject({
  entityType: z.string(),
  propertyKey: z.string(),
  values: z.array(
    z.object({
      path: z.string(),
      type: z.enum(['number', 'string', 'text', 'date', 'user']),
      searchAlias: z.string().optional(),
    }),
  ),
});

const fieldShape = z.looseObject({
  key: z.string(),
  name: titleShape,
  type: z.literal('string'),
  readOnly: z.literal(true),
});

const validatorShape = z.looseObject({
  key: z.string(),
  name: titleShape,
  expression: z.string(),
  errorMessage: titleShape.optional(),
  projectTypes: z.array(z.enum(['company-managed', 'team-managed'])).default(['company-managed']),
});

export type Manifest = z.infer<typeof manifestShape> & { folder: string };
export type EntityDeclaration = z.infer<typeof entity>;
export type ForgeModule = z.infer<typeof moduleShape> & { type: string };
type ForgeFunction = z.infer<typeof functionShape>;

/** The app uses a thing that its manifest does not declare, which Forge would refuse too. */
export class Undeclared extends Error {}

/** Reads `manifest.yml` in `folder`. Throws a ZodError with the path of a malformed part. */
export function readManifest(folder: string): Manifest {
  return { ...manifestShape.parse(parse(fs.readFileSync(path.join(folder, 'manifest.yml'), 'utf8'))), folder };
}

type Title = z.infer<typeof titleShape> | undefined;

/**
 * Titles for people of a locale, such as `de_DE`: as written, or from the manifest's translations; in the default
 * language where that has none. A key without a text stands for itself.
 */
export function titlesIn(manifest: Manifest, locale: string): (title: Title) => string {
  const { resources = [], fallback } = manifest.translations ?? {};
  const wanted = [locale.replace('_', '-'), fallback?.default];
  const found = wanted.flatMap((key) => resources.find((resource) => resource.key === key) ?? [])[0];
  const texts = found
    ? textsShape.parse(JSON.parse(fs.readFileSync(path.join(manifest.folder, found.path), 'utf8')))
    : {};
  return (title) => (typeof title === 'object' ? (texts[title.i18n] ?? title.i18n) : (title ?? ''));
}

export function modulesOf(manifest: Manifest, type: string): ForgeModule[] {
  return (manifest.modules[type] ?? []).map((declared) => ({ ...declared, type }));
}

/** All modules but the functions; keys are unique across types. */
export function allModules(manifest: Manifest): ForgeModule[] {
  return Object.keys(manifest.modules).flatMap((type) => (type === 'function' ? [] : modulesOf(manifest, type)));
}

export function findModule(manifest: Manifest, key: string): ForgeModule {
  const found = allModules(manifest).find((declared) => declared.key === key);
  if (!found) throw new Undeclared(`The manifest has no module "${key}".`);
  return found;
}

export function findFunction(manifest: Manifest, key: string): ForgeFunction {
  const found = (manifest.modules['function'] ?? []).find((declared) => declared.key === key);
  if (!found) throw new Undeclared(`The manifest has no function "${key}".`);
  return functionShape.parse(found);
}

/** The modules with functions, once each: `index` for a handler `index.resolver`. */
export function handlerModules(manifest: Manifest): string[] {
  const handlers = (manifest.modules['function'] ?? []).map((declared) => functionShape.parse(declared).handler);
  return [...new Set(handlers.map((handler) => handler.split('.')[0] ?? ''))];
}

/** Every property path that the manifest makes searchable. */
export function indexedProperties(manifest: Manifest): IndexedProperty[] {
  const declared = [...modulesOf(manifest, 'jira:entityProperty'), ...modulesOf(manifest, 'jira:entityPropertySet')];
  return declared
    .flatMap((one) => (Array.isArray(one['properties']) ? one['properties'] : [one]))
    .map((one) => propertyShape.parse({ entityType: 'issue', ...one }))
    .filter(({ entityType }) => entityType === 'issue')
    .flatMap(({ propertyKey, values }) =>
      values.map(({ path, type, searchAlias }) => ({
        propertyKey,
        path,
        type,
        ...(searchAlias ? { searchAlias } : {}),
      })),
    );
}

/** By which name Jira knows a module of the app. */
function typeOf(manifest: Manifest, key: string): string {
  const { appId, environmentId } = installationOf(manifest);
  return `ari:cloud:ecosystem::extension/${appId}/${environmentId}/static/${key}`;
}

/** The validators for workflows with their names, in the site's default language. */
export function workflowValidators(manifest: Manifest): (WorkflowValidator & { name: string })[] {
  const titled = titlesIn(manifest, 'en_US');
  return modulesOf(manifest, 'jira:workflowValidator').map((declared) => {
    const { key, name, expression, errorMessage, projectTypes } = validatorShape.parse(declared);
    return {
      key,
      type: typeOf(manifest, key),
      name: titled(name),
      expression,
      projectTypes,
      errorMessage: errorMessage && titled(errorMessage),
    };
  });
}

/**
 * The fields that the app brings, named in the site's default language. The local Jira knows texts that people cannot
 * edit; the manifest of any other field is refused.
 */
export function appFields(manifest: Manifest): AppField[] {
  const titled = titlesIn(manifest, 'en_US');
  const { appId, environmentType } = installationOf(manifest);
  return (manifest.modules['jira:customField'] ?? []).map((declared) => {
    const { key, name } = fieldShape.parse(declared);
    return { type: typeOf(manifest, key), key: `${appId}__${environmentType}__${key}`, name: titled(name) };
  });
}

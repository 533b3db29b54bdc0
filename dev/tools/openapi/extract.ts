import { isObject, type Json, type JsonObject } from '../../jira/json.ts';

/** Method and path of an operation, such as `GET /rest/api/3/field`. */
export type Named = { readonly method: string; readonly path: string };

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];
const SCHEMAS = '#/components/schemas/';

/** What of a schema says which values are right. Sentences, examples and defaults are left out. */
const WORDS = [
  ...['$ref', 'type', 'format', 'nullable', 'enum', 'pattern', 'required', 'readOnly', 'writeOnly', 'uniqueItems'],
  ...['minimum', 'maximum', 'minLength', 'maxLength', 'minItems', 'maxItems', 'minProperties', 'maxProperties'],
  ...['properties', 'additionalProperties', 'items', 'allOf', 'anyOf', 'oneOf'],
];

/**
 * The part of one of Atlassian's OpenAPI documents that a local Jira is judged by: parameters, bodies, answers and
 * scopes of the `served` operations, the schemas that these use, and the names of all others.
 */
export function extractOf(document: JsonObject, served: readonly Named[]): JsonObject {
  const wanted = new Set(served.map(({ method, path }) => `${method.toUpperCase()} ${shapeOf(path)}`));
  const paths: Record<string, Record<string, JsonObject>> = {};
  const others: string[] = [];
  for (const [path, method, described] of operationsIn(document)) {
    const name = method.toUpperCase();
    if (wanted.has(`${name} ${shapeOf(path)}`)) (paths[path] ??= {})[method] = operationOf(described);
    else others.push(`${name} ${path}`);
  }
  const { title = '', version = '', license = '' } = objectIn(document, 'info');
  return {
    info: { title, version, license },
    paths,
    components: { schemas: closureOf(paths, objectIn(objectIn(document, 'components'), 'schemas')) },
    others,
  };
}

/** The document's names of parameters are its own: `/issue/{issueIdOrKey}` and `/issue/{issueKey}` are one path. */
const shapeOf = (path: string): string => path.replaceAll(/\{\w+\}/gu, '{}');

function operationsIn(document: JsonObject): readonly (readonly [path: string, method: string, JsonObject])[] {
  return Object.entries(objectIn(document, 'paths')).flatMap(([path, methods]) =>
    METHODS.flatMap((method) => {
      const described = isObject(methods) ? methods[method] : undefined;
      return isObject(described) ? [[path, method, described] as const] : [];
    }),
  );
}

function operationOf(described: JsonObject): JsonObject {
  const { parameters, requestBody, responses } = described;
  const scopes = described['x-atlassian-oauth2-scopes'];
  return {
    ...(isList(parameters)
      ? { parameters: parameters.map((parameter) => picked(parameter, ['name', 'in', 'required', 'schema'])) }
      : {}),
    ...(isObject(requestBody) ? { requestBody: picked(requestBody, ['required', 'content']) } : {}),
    responses: mapped(objectIn({ responses }, 'responses'), (response) => picked(response, ['content'])),
    ...(isList(scopes)
      ? { 'x-atlassian-oauth2-scopes': scopes.map((entry) => picked(entry, ['state', 'scopes'])) }
      : {}),
  };
}

function picked(entry: Json | undefined, keys: readonly string[]): JsonObject {
  if (!isObject(entry)) return {};
  const kept = keys.flatMap((key) => (entry[key] === undefined ? [] : [[key, slimIn(key, entry[key])] as const]));
  return Object.fromEntries(kept);
}

function slimIn(key: string, value: Json): Json {
  if (key === 'schema') return slim(value);
  if (key === 'content' && isObject(value)) return mapped(value, (content) => picked(content, ['schema']));
  return value;
}

/** A schema without what says nothing about values. A property of the same name as such a word stays. */
function slim(schema: Json): Json {
  if (!isObject(schema)) return schema;
  const kept = WORDS.flatMap((word) => {
    const value = schema[word];
    return value === undefined ? [] : [[word, slimWord(word, value)] as const];
  });
  return Object.fromEntries(kept);
}

function slimWord(word: string, value: Json): Json {
  if (word === 'properties' && isObject(value)) return mapped(value, slim);
  if (word === 'items' || word === 'additionalProperties') return slim(value);
  return isList(value) && word.endsWith('Of') ? value.map(slim) : value;
}

/** The schemas that `paths` name, and those that these name, by name. */
function closureOf(paths: Json, schemas: JsonObject): JsonObject {
  const found = new Map<string, Json>();
  const waiting = [...namesIn(paths)];
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    const schema = schemas[name];
    if (found.has(name) || schema === undefined) continue;
    const small = slim(schema);
    found.set(name, small);
    waiting.push(...namesIn(small));
  }
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

function namesIn(value: Json | undefined): readonly string[] {
  if (typeof value === 'string') return value.startsWith(SCHEMAS) ? [value.slice(SCHEMAS.length)] : [];
  if (isList(value)) return value.flatMap(namesIn);
  return isObject(value) ? Object.values(value).flatMap(namesIn) : [];
}

const isList = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

function objectIn(value: JsonObject, key: string): JsonObject {
  const found = value[key];
  return isObject(found) ? found : {};
}

function mapped(entries: JsonObject, change: (value: Json) => Json): JsonObject {
  return Object.fromEntries(Object.entries(entries).map(([key, value]) => [key, change(value ?? null)]));
}

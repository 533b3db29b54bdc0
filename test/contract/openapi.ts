import { Ajv, type ValidateFunction } from 'ajv';
import softwareScopes from '../../dev/tools/scopes/software.json';
import addFormats from 'ajv-formats';
import { isObject, type Json, type JsonObject } from '../../dev/jira/json.ts';
import { readExtract, type DocumentName } from '../../dev/tools/openapi/documents.ts';

/** Known errors of Atlassian's documents: contradictions, and answers of Jira that they leave out. */
const KNOWN_CONTRADICTIONS: readonly { path: RegExp; problem: RegExp; because: string }[] = [
  {
    path: /^\/rest\/api\/3\/changelog\/bulkfetch$/,
    problem: /created must be string/,
    because: 'the schema says text, the example beside it a number',
  },
  {
    path: /changelog$|changelog\/bulkfetch$|\/issue\/[^/]+$/,
    problem: /\/items\/\d+\/(from|to|fromString|toString) must be string/,
    because: 'an empty side of a change is null on real sites, the schema knows no null',
  },
  {
    path: /^\/rest\/api\/3\/issue\/bulkfetch$/,
    problem: /"expand"/,
    because: 'the example has it, the schema beside it does not',
  },
  {
    path: /^\/rest\/api\/3\/field$/,
    problem: /untranslatedName/,
    because: 'real sites answer it for custom fields, and apps find the Flagged field by it',
  },
];

type Exchange = { method: string; pathname: string; status: number; body: unknown };

/** Lists what Atlassian's document forbids in an answer, one line each; empty when it conforms. */
type Oracle = (exchange: Exchange) => string[];

/** Compares answers with the extract of Atlassian's documents. */
export function openApiOracle(): Oracle {
  const ajv = new Ajv({ strict: false, allErrors: true, validateFormats: true });
  addFormats(ajv);
  const extract = readExtract();
  const names: readonly DocumentName[] = ['platform', 'software'];
  const operations = names.flatMap((name) => operationsOf(ajv, name, extract[name]));
  const validators = new Map<Json, ValidateFunction>();
  return ({ method, pathname, status, body }) => {
    const known = operations.find((operation) => operation.method === method && operation.matches(pathname));
    if (!known) return [`${method} ${pathname} is not in Atlassian's documents`];
    if (known.responses === null && status !== 501)
      return [`${method} ${pathname} is not in the extract: npm run openapi`];
    const response = known.responses?.[String(status)];
    if (response === undefined) return [];
    const schema = schemaIn(response, known.document);
    if (!schema || Object.keys(schema).length === 0) return [];
    const validate = validators.get(schema) ?? ajv.compile(schema);
    validators.set(schema, validate);
    if (validate(body)) return [];
    return (validate.errors ?? [])
      .map(
        ({ instancePath, message, params }) =>
          `${method} ${pathname} ${status}: ${instancePath} ${message} ${JSON.stringify(params)}`,
      )
      .filter((line) => !KNOWN_CONTRADICTIONS.some((known) => known.path.test(pathname) && known.problem.test(line)));
  };
}

/**
 * For an operation such as `GET /rest/api/3/field` its alternative scopes, each list sorted: the classic ones
 * ("Current") and the granular ones ("Beta").
 */
export function documentedScopes(): (operation: string) => string[][] {
  const platform = readExtract().platform['paths'];
  const software: Json = softwareScopes.paths;
  return (operation) => {
    const [method = '', template = ''] = operation.split(' ');
    const paths = template.startsWith('/rest/agile/') ? software : platform;
    const methods = isObject(paths) ? paths[template] : undefined;
    const described = isObject(methods) ? methods[method.toLowerCase()] : undefined;
    const listed = isObject(described) ? described['x-atlassian-oauth2-scopes'] : undefined;
    const [classic = [], granular = []] = ['Current', 'Beta'].map((state) => scopesOf(listed, state));
    // Without a classic scope in the documents every app may call the operation.
    return classic.length === 0 ? [] : [classic, granular].filter((scopes) => scopes.length > 0);
  };
}

function scopesOf(listed: Json | undefined, state: string): string[] {
  const entry = Array.isArray(listed)
    ? listed.find((known: Json) => isObject(known) && known['state'] === state)
    : undefined;
  const scopes = isObject(entry) ? entry['scopes'] : undefined;
  return Array.isArray(scopes) ? scopes.map(String).sort() : [];
}

/** `responses` is null for an operation of which the extract has the name alone. */
type Known = { method: string; matches: (pathname: string) => boolean; responses: JsonObject | null; document: string };

function operationsOf(ajv: Ajv, document: string, extract: JsonObject): Known[] {
  const components = isObject(extract['components']) ? extract['components'] : {};
  ajv.addSchema({ $id: document, components: nullable(components) });
  const served = Object.entries(isObject(extract['paths']) ? extract['paths'] : {}).flatMap(([template, methods]) =>
    Object.entries(isObject(methods) ? methods : {}).map(([method, described]) => {
      const responses = isObject(described) ? described['responses'] : undefined;
      return { method: method.toUpperCase(), template, responses: isObject(responses) ? responses : {} };
    }),
  );
  const others = Array.isArray(extract['others']) ? extract['others'].map(String) : [];
  const named = others.map((name) => {
    const [method = '', template = ''] = name.split(' ');
    return { method, template, responses: null };
  });
  // Fixed segments before parameters, as a router matches them.
  const fixedFirst = (template: string) => template.replaceAll(/\{\w+\}/g, '~');
  return [...served, ...named]
    .sort((a, b) => (fixedFirst(a.template) < fixedFirst(b.template) ? -1 : 1))
    .map(({ method, template, responses }) => {
      const pattern = new RegExp(`^${template.replaceAll(/\{\w+\}/g, '[^/]+')}$`);
      return { method, matches: (pathname: string) => pattern.test(pathname), responses, document };
    });
}

function schemaIn(response: Json, document: string): JsonObject | undefined {
  const content = isObject(response) ? response['content'] : undefined;
  const json = isObject(content) ? content['application/json'] : undefined;
  const schema = isObject(json) ? json['schema'] : undefined;
  const named = nullable(schema ?? null, document);
  return isObject(named) ? named : undefined;
}

/** Converts OpenAPI 3.0's `nullable` to JSON Schema types, and makes references point into their document. */
function nullable(schema: Json, document = ''): Json {
  if (Array.isArray(schema)) return schema.map((entry: Json) => nullable(entry, document));
  if (!isObject(schema)) return schema;
  const entries = Object.entries(schema).map(([key, value]): [string, Json] => {
    if (key === '$ref' && typeof value === 'string') return [key, `${document}${value}`];
    return [key, nullable(value ?? null, document)];
  });
  const copy = Object.fromEntries(entries);
  return copy['nullable'] === true && typeof copy['type'] === 'string'
    ? { ...copy, type: [copy['type'], 'null'] }
    : copy;
}

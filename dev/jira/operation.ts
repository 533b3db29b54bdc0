import type { Caller } from './caller.ts';
import { isObject, type Json } from './json.ts';
import type { Site } from './site.ts';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The parameters of a path: `PathParams<'/issue/{id}'>` is `{ id: string }`. */
type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [Key in Name]: string } & PathParams<Rest>
  : unknown;

export type Answer = { status: number; body?: Json | Uint8Array; headers?: Record<string, string> };

export type UploadedFile = { name: string; type: string; bytes: Uint8Array };

export type Ask<Params> = {
  site: Site;
  caller: Caller;
  /** The account whose permissions are checked: the person, or the app's own user. */
  viewer: string;
  /** Percent-decoded. */
  params: Params;
  query: URLSearchParams;
  /** Parsed JSON; undefined when there is none. */
  body: unknown;
  /** The raw body; empty when there is none. */
  text: string;
  /** The parts named `file` of a multipart body. */
  files: readonly UploadedFile[];
};

type Terms<Params> = {
  /** Alternative lists of scopes; an app needs all scopes of one list. Empty: any caller. */
  scopes: readonly (readonly string[])[];
  /** Points of one request, or a function that counts the objects of the answer. Default 1. */
  points?: number | ((answer: Answer) => number);
  /** True when callers need not be logged in. */
  open?: boolean;
  /** Synchronous, so that its writes are one transaction. May throw `JiraError`. */
  answer: (ask: Ask<Params>) => Answer;
};

export type Operation = {
  method: Method;
  path: string;
  scopes: readonly (readonly string[])[];
  points: (answer: Answer) => number;
  open: boolean;
  answer: (ask: Ask<Readonly<Record<string, string>>>) => Answer;
};

/**
 * One operation of Jira, with method and path as Atlassian documents them:
 * `operation('GET', '/rest/api/3/issue/{issueIdOrKey}', { scopes: [READ], answer: ({ site, viewer, params }) => … })`.
 */
export function operation<const Path extends string>(
  method: Method,
  path: Path,
  terms: Terms<PathParams<Path>>,
): Operation {
  const { points = 1 } = terms;
  const names = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  return {
    method,
    path,
    scopes: terms.scopes,
    points: typeof points === 'number' ? () => points : points,
    open: terms.open ?? false,
    answer(ask) {
      const params: unknown = ask.params;
      if (!hasAll<PathParams<Path>>(params, names)) throw new Error(`The router did not read all of ${path}.`);
      return terms.answer({ ...ask, params });
    },
  };
}

/** Points of a list: one, plus one for every object in the answer's `key`. */
export function objectsIn(key: string): (answer: Answer) => number {
  return ({ body }) => {
    const list = isObject(body) ? body[key] : undefined;
    return 1 + (Array.isArray(list) ? list.length : 0);
  };
}

/** Narrows the parameters: their type is computed from the same path as `names`. */
function hasAll<Params>(params: unknown, names: readonly (string | undefined)[]): params is Params {
  return isObject(params) && names.every((name) => name !== undefined && params[name] !== undefined);
}

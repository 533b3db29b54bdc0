import type { Caller } from './caller.ts';
import { isObject, type Json } from './json.ts';
import type { Site } from './site.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** The parameters that a path names: `PathParams<'/issue/{id}'>` is `{ id: string }`. */
export type PathParams<Path extends string> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? { readonly [Key in Name]: string } & PathParams<Rest>
  : unknown;

export type Answer = {
  status: number;
  body?: Json | Uint8Array;
  headers?: Record<string, string>;
};

export type UploadedFile = { name: string; type: string; bytes: Uint8Array };

export type Ask<Params> = {
  site: Site;
  caller: Caller;
  /** The account whose permissions hold: the person, or the app's own user. */
  viewer: string;
  /** Percent-decoded. */
  params: Params;
  query: URLSearchParams;
  /** Parsed JSON; undefined when there is none. */
  body: unknown;
  /** The body as it was sent; empty when there is none. */
  text: string;
  /** The parts named `file` of a multipart body. */
  files: readonly UploadedFile[];
};

export type Terms<Params> = {
  /** Alternatives, each a list of scopes needed together; an app needs one alternative. Empty: any caller. */
  scopes: readonly (readonly string[])[];
  /** Points of one request; a function counts the objects of the answer. 1 when left out. */
  points?: number | ((answer: Answer) => number);
  /** True when the operation is open to callers that are not logged in. */
  open?: boolean;
  /** Synchronous, so that what it writes is one transaction. May throw `JiraError`. */
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
 * One operation of Jira, named by its method and its path as Atlassian documents it:
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

/** Points of a list: one, and one for every object in the answer's `key`. */
export function objectsIn(key: string): (answer: Answer) => number {
  return ({ body }) => {
    const list = isObject(body) ? body[key] : undefined;
    return 1 + (Array.isArray(list) ? list.length : 0);
  };
}

/** The type of the parameters is computed from the same path as the names. */
function hasAll<Params>(params: unknown, names: readonly (string | undefined)[]): params is Params {
  return isObject(params) && names.every((name) => name !== undefined && params[name] !== undefined);
}

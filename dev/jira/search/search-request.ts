import { z } from 'zod';
import { JiraError } from '../error.ts';
import { listed } from '../query.ts';
import { parsed } from '../request-body.ts';

/** The request of `search/jql` and similar operations, from a body or a query string. */
export type SearchRequest = {
  jql: string;
  nextPageToken: string | undefined;
  maxResults: number;
  fields: readonly string[];
  properties: readonly string[];
  expand: ReadonlySet<string>;
  /** Issues to search in their present state instead of the index's. */
  reconcileIssues: readonly number[];
};

const USUAL_PAGE = 50;
const MAX_RESULTS = 5000;
const MAX_RECONCILED = 50;

/** `SearchAndReconcileRequestBean`; unknown keys are refused, as in Jira. */
const bean = z.strictObject({
  jql: z.string().nullish(),
  nextPageToken: z.string().nullish(),
  maxResults: z.number().int().nullish(),
  fields: z.array(z.string()).nullish(),
  properties: z.array(z.string()).nullish(),
  expand: z.string().nullish(),
  fieldsByKeys: z.boolean().nullish(),
  reconcileIssues: z.array(z.number().int()).nullish(),
});

export function searchOfBody(body: unknown): SearchRequest {
  const asked = parsed(bean, body);
  return checked({
    jql: asked.jql ?? '',
    nextPageToken: asked.nextPageToken ?? undefined,
    maxResults: asked.maxResults ?? USUAL_PAGE,
    fields: (asked.fields ?? []).flatMap((field) => field.split(',')).map((field) => field.trim()),
    properties: asked.properties ?? [],
    expand: new Set((asked.expand ?? '').split(',')),
    reconcileIssues: asked.reconcileIssues ?? [],
  });
}

export function searchOfQuery(query: URLSearchParams): SearchRequest {
  return checked({
    jql: query.get('jql') ?? '',
    nextPageToken: query.get('nextPageToken') ?? undefined,
    maxResults: numeric('maxResults', query.get('maxResults') ?? String(USUAL_PAGE)),
    fields: listed(query, 'fields'),
    properties: listed(query, 'properties'),
    expand: new Set(listed(query, 'expand')),
    reconcileIssues: listed(query, 'reconcileIssues').map((id) => numeric('reconcileIssues', id)),
  });
}

function numeric(name: string, text: string): number {
  if (!/^-?\d{1,15}$/.test(text))
    throw new JiraError(400, `The value '${text}' of parameter '${name}' is not a valid number.`);
  return Number(text);
}

/** @NOTE Jira is known to refuse these; its messages are unknown. */
function checked(request: SearchRequest): SearchRequest {
  const { maxResults, reconcileIssues } = request;
  if (maxResults < 1 || maxResults > MAX_RESULTS) {
    throw new JiraError(400, `The value of maxResults must be between 1 and ${MAX_RESULTS}.`);
  }
  if (reconcileIssues.length > MAX_RECONCILED) {
    throw new JiraError(400, `The maximum number of issues to reconcile is ${MAX_RECONCILED}.`);
  }
  return request;
}

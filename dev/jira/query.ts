import { JiraError } from './error.ts';

/** A parameter that may be repeated, contain commas, or both. */
export function listed(query: URLSearchParams, name: string): string[] {
  return query
    .getAll(name)
    .flatMap((value) => value.split(','))
    .map((value) => value.trim())
    .filter((value) => value !== '');
}

/** A whole number of at least 0; `fallback` when the parameter is missing. Throws 400 for other values. */
export function whole(query: URLSearchParams, name: string, fallback: number): number {
  const text = query.get(name);
  if (text === null || text === '') return fallback;
  if (!/^\d{1,9}$/.test(text))
    throw new JiraError(400, `The value '${text}' of parameter '${name}' is not a valid number.`);
  return Number(text);
}

export type Paging = { startAt: number; maxResults: number };

/** `startAt` and `maxResults`; silently at most `most`, as in Jira. */
export function paging(query: URLSearchParams, most: number, usual = 50): Paging {
  return { startAt: whole(query, 'startAt', 0), maxResults: Math.min(whole(query, 'maxResults', usual), most) };
}

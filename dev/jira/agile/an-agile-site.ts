import { openJira } from '../jira.ts';
import { isObject, type Json, type JsonObject } from '../json.ts';
import { ANN, aSearchSite, type SearchSite } from '../search/a-search-site.ts';

type AgileSite = SearchSite & {
  /** Sends a request as Ann, or as `as`, and reads the answer. */
  ask(method: string, path: string, more?: { body?: Json; as?: string }): Promise<{ status: number; body: JsonObject }>;
  /** Keys of the issues in a list. */
  keys(path: string): Promise<unknown[]>;
  /** Events since the site was opened, by the end of their names: `started:sprint`. */
  events: { name: string; event: JsonObject }[];
};

/** The site of the search tests with these operations added; its ids are the same. */
export function anAgileSite(): AgileSite {
  const search = aSearchSite();
  const jira = openJira(search.site);
  const events: AgileSite['events'] = [];
  search.site.on((event) => events.push({ name: event.eventType.replace(/^avi:jira(-software)?:/, ''), event }));
  const ask: AgileSite['ask'] = async (method, path, { body, as = ANN } = {}) => {
    const request = new Request(`${search.site.baseUrl}${path}`, {
      method,
      ...(body !== undefined && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const response = await jira.handle(request, { kind: 'user', accountId: as });
    const text = await response.text();
    const answered: unknown = text === '' ? {} : JSON.parse(text);
    return { status: response.status, body: isObject(answered) ? answered : {} };
  };
  const keys = async (path: string) => {
    const { body } = await ask('GET', path);
    const issues = Array.isArray(body['issues']) ? body['issues'] : [];
    return issues.map((issue: Json) => (isObject(issue) ? issue['key'] : undefined));
  };
  return { ...search, ask, keys, events };
}

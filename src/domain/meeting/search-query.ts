/** What a person typed to find items for the list. */
export type SearchQuery =
  | { readonly kind: 'keys'; readonly keys: readonly string[] }
  | { readonly kind: 'jql'; readonly jql: string }
  | { readonly kind: 'words'; readonly words: readonly string[] };

/** Most keys of one paste: Jira reads so many issues at once. */
const KEYS_AT_MOST = 100;

const KEY = /^[A-Z][A-Z0-9_]*-\d+$/u;
const LINK = /^https?:\/\//u;
/** In a link a key is a part of its path, or the whole of a parameter, as of a board's `selectedIssue`. */
const KEY_IN_LINK = /[/=]([A-Z][A-Z0-9_]*-\d+)(?=$|[/?&#])/giu;
/** A comparison or an order, which a title has not. */
const JQL = /[=~<>]|\b(?:not )?in\s*\(|\bis (?:not )?(?:empty|null)\b|\border by\b/iu;

/** Whether a text is meant as a query in JQL. */
export const isJql = (typed: string): boolean => JQL.test(typed);

/**
 * Keys, numbers and links as many at once, else a query in JQL, else words of a title; null where nothing was typed.
 * @param projectKey of the page, whose items a bare number means
 */
export function queryFrom(typed: string, projectKey: string): SearchQuery | null {
  const parts = typed.split(/[\s,;]+/u).filter((part) => part !== '');
  if (parts.length === 0) return null;
  const keys = parts.map((part) => keysIn(part, projectKey));
  if (keys.every((found) => found.length > 0))
    return { kind: 'keys', keys: [...new Set(keys.flat())].slice(0, KEYS_AT_MOST) };
  if (isJql(typed)) return { kind: 'jql', jql: typed.trim() };
  return { kind: 'words', words: typed.match(/[\p{L}\p{N}]+/gu) ?? [] };
}

/** The keys that one part names; none where it is neither a key nor a number nor a link to items. */
function keysIn(part: string, projectKey: string): readonly string[] {
  if (LINK.test(part)) return [...part.matchAll(KEY_IN_LINK)].map(([, key = '']) => key.toUpperCase());
  if (/^\d{1,9}$/u.test(part)) return [`${projectKey}-${part}`];
  const key = part.toUpperCase();
  return KEY.test(key) ? [key] : [];
}

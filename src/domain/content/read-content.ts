import { type Content, findContent } from './content';
import { fingerprint } from './fingerprint';
import type { Issue } from '../issue/issue';

type Read = { readonly content: Content; readonly fingerprint: string };

/** One call asks for the content of its issue up to ten times, and both take longer than the rest of an assessment. */
const known = new WeakMap<Issue, Read>();

/** The content of the issue as it is now, and its fingerprint. Worked out once for an issue. */
export function readContent(issue: Issue): Read {
  const before = known.get(issue);
  if (before !== undefined) return before;
  const content = findContent(issue);
  const read = { content, fingerprint: fingerprint(issue.summary, issue.description, content) };
  known.set(issue, read);
  return read;
}

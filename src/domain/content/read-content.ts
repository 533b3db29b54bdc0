import { type Content, findContent } from './content';
import { fingerprint } from './fingerprint';
import type { Issue } from '../issue/issue';

type ContentReading = { readonly content: Content; readonly fingerprint: string };

/** One call asks for the content of its issue up to ten times, and both take longer than the rest of an assessment. */
const readings = new WeakMap<Issue, ContentReading>();

/** The content of the issue as it is now, and its fingerprint. Worked out once for an issue. */
export function readContent(issue: Issue): ContentReading {
  const before = readings.get(issue);
  if (before !== undefined) return before;
  const content = findContent(issue);
  const read = { content, fingerprint: fingerprint(issue.summary, issue.description, content) };
  readings.set(issue, read);
  return read;
}

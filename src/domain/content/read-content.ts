import type { Brief } from './brief';
import { type Content, findContent } from './content';
import { fingerprint } from './fingerprint';
import type { Issue } from '../issue/issue';

type Read = { readonly content: Content; readonly fingerprint: string };

/** One call asks for the content of its issue up to ten times, and both take longer than the rest of an assessment. */
const known = new WeakMap<Issue, Read & { readonly brief: Brief }>();

/** The content of the issue as it is now, and its fingerprint. Worked out once for an issue and a brief. */
export function readContent(issue: Issue, brief: Brief): Read {
  const before = known.get(issue);
  if (before?.brief === brief) return before;
  const content = findContent(issue, brief);
  const read = { brief, content, fingerprint: fingerprint(issue.summary, issue.description, content) };
  known.set(issue, read);
  return read;
}

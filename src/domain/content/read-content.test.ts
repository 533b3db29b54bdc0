import { anIssue, heading, paragraph } from '../../../test/builders/an-issue';
import { findContent } from './content';
import { fingerprint } from './fingerprint';
import { readContent } from './read-content';

const issues = [[], [heading('Why'), paragraph('The law asks for it')]].map((description) => anIssue({ description }));

test('each issue has its own content, in any order of reading', () => {
  for (const issue of [...issues, ...issues.toReversed()]) {
    const content = findContent(issue);
    const wanted = { content, fingerprint: fingerprint(issue.summary, issue.description, content) };
    expect(readContent(issue)).toEqual(wanted);
  }
});

test('the content of one issue is worked out once', () => {
  for (const issue of issues) expect(readContent(issue)).toBe(readContent(issue));
});

import { anIssue } from '../../../test/builders/an-issue';
import { EMPTY_BRIEF } from './brief';
import { findContent } from './content';
import { fingerprint } from './fingerprint';
import { readContent } from './read-content';

const plain = anIssue({ description: [] });
const briefs = ['Parents call the kitchen', 'The law asks for it'].map((why) => ({ ...EMPTY_BRIEF, why }));
const scoped = { ...EMPTY_BRIEF, inScope: ['Order page'] };

test('each brief and each issue has its own content, in any order of reading', () => {
  const issues = [plain, { ...plain, summary: 'Another summary' }];
  for (const issue of [...issues, ...issues])
    for (const brief of [...briefs, scoped, EMPTY_BRIEF, ...briefs]) {
      const content = findContent(issue, brief);
      const wanted = { content, fingerprint: fingerprint(issue.summary, issue.description, content) };
      expect(readContent(issue, brief)).toMatchObject(wanted);
    }
});

test('the content of one issue and brief is worked out once', () => {
  expect(readContent(plain, scoped)).toBe(readContent(plain, scoped));
});

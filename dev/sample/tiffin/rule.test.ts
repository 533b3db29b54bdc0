import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flagUnready } from './rule.ts';

test('the recipe for nightly flags names the rule that the sample runs', () => {
  const recipe = readFileSync(path.join(__dirname, '../../../docs/automation/nightly-flags.md'), 'utf8');
  expect(recipe).toContain(flagUnready.trigger.jql.replace('project = TIF', 'project = KEY'));
});

test('the rule compares our aliases with "=" alone: Jira documents no list for them', () => {
  expect(flagUnready.trigger.jql).not.toMatch(/commonGround\w+ (?!= )/u);
});

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { flagUnready } from './rule.ts';

test('the README names the rule that the sample runs', () => {
  const readme = readFileSync(path.join(__dirname, '../../../README.md'), 'utf8').replaceAll(/\s+/gu, ' ');
  const rule = flagUnready.trigger.jql.replace('project = TIF', 'project = KEY').replace(' ORDER BY Rank', '');
  expect(readme).toContain(`\`${rule}\``);
});

test('the rule compares our aliases with "=" alone: Jira documents no list for them', () => {
  expect(flagUnready.trigger.jql).not.toMatch(/commonGround\w+ (?!= )/u);
});

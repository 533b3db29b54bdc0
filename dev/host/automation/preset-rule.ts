import { text } from '../../jira/columns.ts';
import type { Site } from '../../jira/site.ts';
import { modulesOf, type Manifest } from '../manifest.ts';
import type { Rule } from './rule.ts';

/**
 * The rule that a team would build first: every day, run the app's updating action on all that is planned and not begun.
 * Runs as somebody who administers a project. Undefined while the site has nobody, or the app no such action.
 */
export function presetRule(manifest: Manifest, site: Site): Rule | undefined {
  const action = modulesOf(manifest, 'action').find(({ actionVerb }) => actionVerb === 'UPDATE');
  const administrator = site.db.get(
    { account_id: text },
    "SELECT account_id FROM grants JOIN users USING (account_id) WHERE permission = 'ADMINISTER_PROJECTS' AND active = 1 AND account_type = 'atlassian' ORDER BY users.rowid LIMIT 1",
  );
  if (!action || !administrator) return undefined;
  return {
    id: 'flag-unready-items',
    name: 'Flag unready items',
    enabled: true,
    trigger: { every: 'day', jql: 'sprint in futureSprints() AND statusCategory = "To Do" ORDER BY rank' },
    action: { actionKey: action.key, inputs: { issueKey: '{{issue.key}}' } },
    actor: administrator.account_id,
  };
}

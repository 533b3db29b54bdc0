import type { Rule } from '../../host/automation/rule.ts';
import { people } from '../people.ts';

/**
 * A rule that an administrator would build in Jira's Automation: once a day, pass planned issues that are not agreed to
 * the app's action, and flagged ones too, so that the app can remove its flag.
 */
export const flagUnready: Rule = {
  id: 'flag-unready-items',
  name: 'Flag unready items',
  enabled: true,
  trigger: {
    every: 'day',
    jql: [
      'project = TIF AND statusCategory = "To Do"',
      'AND ((commonGroundState = draft OR commonGroundState = refine OR commonGroundState = recheck)',
      'AND (sprint in openSprints() OR sprint in futureSprints()) OR commonGroundFlaggedBy = rule) ORDER BY Rank',
    ].join(' '),
  },
  action: { actionKey: 'flag-unready', inputs: { issueKey: '{{issue.key}}' } },
  actor: people.ana.accountId,
};

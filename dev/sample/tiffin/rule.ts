import type { Rule } from '../../host/automation/rule.ts';
import { people } from '../people.ts';

/**
 * What an administrator would build in Jira's Automation: once a day, hand the planned items that are not agreed to the
 * app's action, and those that are flagged, so that a flag of ours can go again.
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
      'AND (sprint in openSprints() OR sprint in futureSprints()) OR Flagged = Impediment) ORDER BY Rank',
    ].join(' '),
  },
  action: { actionKey: 'flag-unready', inputs: { issueKey: '{{issue.key}}' } },
  actor: people.ana.accountId,
};

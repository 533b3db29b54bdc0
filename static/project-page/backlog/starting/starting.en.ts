import { wouldFlagEn } from '../../../ui/would-flag';

/** English words of the parts for the first days; the type makes German have every key. */
export const startingEn = {
  panel: 'No Common Ground panel on your work items?',
  panelHidden:
    'Jira hides an app’s panel until it is added once. The small version in the details on the right is always there.',
  panelSteps: [
    'Open any work item and press ⋯ at its top right, then Common Ground: the panel appears below the description.',
    'Press ⋯ on the panel itself, then “Show for all work items”.',
  ],
  panelWho: 'This takes a Jira administrator. If you do not see the entry, ask one to do these two steps.',
  panelAsk:
    'Ask a Jira administrator: they open a work item, press ⋯ → Common Ground, then ⋯ on the panel → “Show for all work items”.',
  wouldFlag: wouldFlagEn,
  seeThem: 'See them',
  turnOn: 'Turn on',
  emptyTitle: 'No work items yet',
  goToBacklog: 'Go to backlog',
};
export type StartingWords = typeof startingEn;

import { counted } from '../../../src/words/counted';
import type { PartPlace, SplitIssueAfter } from '../../../src/domain/issue/part';

const split = {
  splitInTalk: 'Start a talk, and end it with “Split”.',
  splitInSprint: 'Its sprint is running, and what you create joins it. If you keep this one, lower its estimate.',
  items: 'Split into, one new work item per line',
  create: (count: number) => `Create ${count === 0 ? 'work items' : counted(count, 'work item', 'work items')}`,
  notByClosing: 'Closing the talk creates nothing.',
  where: 'Where do they go?',
  places: {
    children: (type: string) => `Child work items (${type})`,
    beside: (type: string) => `Beside this one (${type})`,
  } satisfies Record<PartPlace, unknown>,
  alone: {
    children: (type: string) => `They become child work items of this one (${type}).`,
    beside: (type: string) => `They go beside this one (${type}): it can have no child work items here.`,
  } satisfies Record<PartPlace, unknown>,
  nowhere: 'You can create nothing here that this one could be split into.',
  unreadTypes: 'Jira did not say what this project offers.',
  whatHappensTo: (key: string) => `What happens to ${key}?`,
  closeAs: (status: string) => `Close it (${status})`,
  keepIt: 'Keep it as it is',
  staysAsItIs: (key: string) => `${key} stays as it is.`,
  after: {
    closed: (key: string) => `${key} is closed.`,
    refused: (key: string) => `Jira did not close ${key}: it stays as it is.`,
    waits: (key: string) => `${key} stays open until all of them are created.`,
  } satisfies Record<Exclude<SplitIssueAfter, 'kept'>, unknown>,
  notPlaced: 'Jira did not put all of them into its sprint and next to it: move them in the backlog.',
  created: 'Created:',
  unlinked: 'Jira did not take the link to this one for all of them.',
  notCreated: (count: number) => `Not created and still above: ${counted(count, 'line', 'lines')}.`,
};

/** Words of splitting. */
export const splitEn = { split };
export type SplitWords = typeof splitEn;

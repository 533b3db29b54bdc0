import { counted } from '../../../src/words/counted';

const scope = {
  why: 'Why',
  who: 'For',
  whyNow: 'Now',
  goal: 'Goal',
  fromParent: 'Its parent says why:',
  /** Above the description where it stands whole. */
  fromTicket: 'From the ticket',
  unread: 'The description could not be read.',
  summary: ({ ins, outs, done, visuals }: { ins: number; outs: number; done: number; visuals: number }) =>
    [
      ins > 0 ? `In ${ins}` : '',
      outs > 0 ? `Out ${outs}` : '',
      done > 0 ? `Done when ${done}` : '',
      visuals > 0 ? counted(visuals, 'picture', 'pictures') : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  edit: 'Edit',
  addWhy: 'Add a why',
  add: 'Add why and scope',
  addTo: 'Add to why and scope',
  inScope: 'In',
  outOfScope: 'Out',
  doneWhen: (count: number) => `Done when (${count})`,
  visuals: (count: number) => counted(count, 'picture or design', 'pictures and designs'),
  /** Where the rules ask for what is written in Jira. */
  inJira: {
    'acceptance-criteria': 'Add acceptance criteria in the description, under “Acceptance criteria”.',
    steps: 'Add the steps in the description, under “Steps to reproduce”.',
    expected: 'Add the expected result in the description, under “Expected result”.',
    visual: 'Attach a picture or a design to the work item, or link a design.',
  },
};

const pictures = {
  label: 'Pictures',
  links: 'Linked designs and pictures',
  alt: (name: string) => `Attached picture ${name}`,
  loading: (name: string) => `${name} is on its way…`,
  failed: (name: string) => `${name} could not be shown.`,
  unread: 'The pictures could not be read.',
  fullSize: 'Show in full size',
  notOpened: 'Jira did not open it large.',
};

const brief = {
  edit: 'Edit why and scope',
  formHint:
    'Kept with the refinement; Jira’s description stays as it is. Only what Jira’s own fields do not say already.',
  alreadySaid: 'Jira’s description already says this, and is what counts.',
  whyLabel: 'Why does it matter?',
  whoLabel: 'For whom?',
  whyNowLabel: 'Why now?',
  inLabel: 'In scope, one per line',
  outLabel: 'Out of scope, one per line',
  save: 'Save',
  nothing: '(empty)',
};

/** Words of why and scope. */
export const scopeEn = {
  scope,
  brief,
  pictures,
};
export type ScopeWords = typeof scopeEn;

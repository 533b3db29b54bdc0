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
  inScope: 'In',
  outOfScope: 'Out',
  doneWhen: (count: number) => `Done when (${count})`,
  visuals: (count: number) => counted(count, 'picture or design', 'pictures and designs'),
  /** Where the rules ask for what is written in Jira. */
  inJira: {
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

const ticket = {
  edit: 'Edit why and scope',
  formHint: 'It is written into the work item itself, in your name.',
  labels: { why: 'Why', who: 'For whom', inScope: 'In scope', outOfScope: 'Out of scope', doneWhen: 'Done when' },
  save: 'Save to the ticket',
  nothing: '(empty)',
  inJira: 'Edit it in Jira',
  onePerLine: 'One per line',
  shut: 'Jira does not let you edit the description here.',
  /** Why a text can be read here and not be written. */
  locked: {
    'not-editable': 'Jira does not let you edit this.',
    unknown: 'The text has a part that is not known here.',
    within: 'It stands inside another part of the text, or in one line with its heading.',
    twice: 'It is there more than once.',
    rich: 'It has more than lines of text, such as a link, a table or a picture.',
    'no-heading': 'It stands under no heading of its own.',
  },
};

/** Words of why and scope. */
export const scopeEn = { scope, ticket, pictures };
export type ScopeWords = typeof scopeEn;

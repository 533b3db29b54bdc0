import { counted } from '../../../../src/words/counted';

/** English words of choosing what is on the list, who comes, when, and whom to tell. */
export const choosingEn = {
  // When, who leads and who comes
  edit: 'Edit',
  editName: 'Edit time, leader and people',
  time: 'Day and time',
  minutes: 'Minutes',
  save: 'Save',
  unsaved: 'Not saved yet.',
  noTime: 'No time',
  cancel: 'Cancel',
  timeHint: 'It says by when to read. The invitation stays in your calendar.',
  skipped: (when: string) => `Nobody started the refinement of ${when}. This is the next list, with all that was said.`,

  leadsNext: (name: string) => `${name} leads next`,
  youLeadNext: 'You lead next',
  ledLast: (name: string, day: string) => `${name} did on ${day}`,
  leader: 'Who leads',

  people: (n: number) => counted(n, 'person', 'people'),
  peopleName: 'Who reads and comes',
  slow: 'Talks get slow above eight people.',
  asked: 'Asked',
  needed: 'Needed for this list',
  onBoard: 'On the board',
  inProject: 'In the project',
  findPerson: 'Find by name',
  morePeople: (n: number) => `and ${n} more: type a name`,
  peopleAtMost: (most: number) => `At most ${most} people.`,

  // Share
  share: 'Share',
  shareText: 'Text with links',
  shareMail: (n: number) => `Mail to ${counted(n, 'person', 'people')}`,
  remind: (n: number) => `Remind the ${n} who ${n === 1 ? 'has' : 'have'} not read`,
  copied: 'Copied.',
  notCopied: 'The browser refused to copy.',
  told: (n: number) => `${counted(n, 'person was', 'people were')} told.`,
  refused: (n: number) => `${n} could not be told.`,
  toldBefore: 'The mails are on their way.',
  sharedAhead: (hours: number) => `Shared ${counted(hours, 'hour', 'hours')} before the meeting`,
  sharedLate: (hours: number) => `Shared ${counted(hours, 'hour', 'hours')} before the meeting: few will have read it`,
  sharedOn: (day: string) => `Shared on ${day}`,
  textTitle: (parts: readonly string[]) => parts.join(' · '),
  textSize: (items: number, minutes: number) => `${counted(items, 'item', 'items')}, about ${minutes} minutes`,

  // Items
  more: (issue: string) => `More: ${issue}`,
  up: 'Move up',
  down: 'Move down',
  remove: 'Take off the list',
  toTop: 'To the top',
  talkFirst: 'Talk about it first',
  notFirst: 'Leave it in its place',
  waiting: (n: number) => `${counted(n, 'answer', 'answers')} to accept`,
  heldBack: (n: number) => `Not on the list, too little said so far: ${counted(n, 'draft', 'drafts')}`,
  show: 'Show',
  hide: 'Hide',
  putOn: 'Put on the list',
  putOnLabel: (issue: string) => `Put on the list: ${issue}`,
  size: 'Size',
  later: (minutes: number, n: number) =>
    `The agenda ends here, at about ${minutes} minutes. ${counted(n, 'more item', 'more items')}`,
  agreed: (n: number) => counted(n, 'agreed item', 'agreed items'),
};
export type ChoosingWords = typeof choosingEn;

import { counted } from '../../../src/words/counted';
import { missing } from '../../../src/words/criteria.en';
import { reasonWords } from '../../../src/words/reason';
import { standingEn } from '../../../src/words/standing';

/** `null`: today. */
const on = (day: string | null): string => (day === null ? 'today' : `on ${day}`);

const line = {
  draft: 'Only a title so far: say why it matters',
  tooLittle: 'Too little said so far: say why it matters',
  refine: (left: number) => `${left} left before we can build this`,
  /** While a talk runs, where there is less room. */
  left: (count: number) => `${count} left`,
  on,
  /** `of` is 0 where the number of people is unknown. */
  ready: ({ would, of }: { would: number; of: number }, day: string | null, ago: string | null) => {
    const tail = ago === null ? '' : ` · ${ago}`;
    if (would < of) return `${would} of ${of} would start · ${day ?? 'today'}${tail}`;
    const when = `${on(day)}${tail}`;
    return of > 1 ? `${of} people agreed ${when}` : `Agreed ${of === 1 ? 'by one voice ' : ''}${when}`;
  },
  unasked: 'nobody had a question',
  readyUndated: 'Everything needed is there, and agreed',
  readyAsParent: (key: string, asIs: boolean) =>
    `${key}, which it belongs to, ${asIs ? 'is an exception' : 'is ready'}`,
  exceptionBare: 'Exception, with a reason',
  parts: {
    summary: 'summary',
    doneWhen: 'done-when',
    scope: 'scope',
    reasons: 'why or for whom',
    words: 'description',
  },
  recheck: (parts: string | null, when: string | null) =>
    `Changed since you agreed${when === null ? '' : ` ${when}`}${parts === null ? '' : `: ${parts}`}`,
  /** While a talk runs, beside "Still agreed". */
  afterVote: (parts: string | null) => `Changed after the vote${parts === null ? '' : `: ${parts}`}`,
  recheckTicks: (names: string) => `Changed since it was ticked: ${names}`,
  unmet: missing,
  quoted: (text: string) => `“${text}”`,
  standing: standingEn,
  since: { agreed: `; ${reasonWords.en.begun.agreedSince}`, talked: `; ${reasonWords.en.begun.talkedSince}` },
  splitUp: 'Split into other work items, and closed',
};

const head = {
  gaps: 'What is left',
  /** Without a day where the line above names it. */
  agreed: (when: string | null) => (when === null ? 'Agreed:' : `Agreed ${when}:`),
  reworded: (when: string, name: string, later: string) => `Agreed ${when}, reworded by ${name} ${later}:`,
  stillAgreed: (when: string) => `changed since, still agreed ${when}`,
  agreedAnew: (when: string) => `changed since, agreed anew ${when}`,
  asAgreed: 'As it was agreed',
  reword: 'Reword',
  more: (count: number) => `${count} more after these`,
  actions: {
    'add-why': 'Add the why',
    'talk-anyway': 'Talk about it anyway',
    start: 'Start refining',
    'ask-question': 'Ask a question',
    'talk-again': 'Talk again',
    'refine-now': 'Refine now',
  },
  talked: (count: number, when: string) =>
    `talked ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}, ${when}`,
  ended: { split: 'split', park: 'parked', drop: 'dropped', none: 'left without an outcome' },
  earlyRespondents: (people: number) => `${counted(people, 'person has', 'people have')} responded before the talk`,
  menu: 'More actions',
  keys: 'Keys…',
  readOnly: 'You can read this. Voting needs permission to edit.',
  stale: 'Could not look for news. What you see may be a little old.',
};

const list = {
  put: 'Put on the next list',
  on: 'It is on the list of the next refinement.',
  full: 'There is no room on the list of the next refinement.',
};

const asIs = {
  open: 'Make an exception…',
  label: 'Why an exception?',
  hint: 'It counts until the content changes. Everybody sees your name and reason.',
  send: 'Make an exception',
  begun: 'Work on this has begun, so an exception would change nothing.',
};

const enough = {
  open: 'One voice is enough here',
  what: (project: string) =>
    `From now on one person’s word and vote are enough for every work item of ${project} (“Votes needed, at least”: 1). This is a new version of the rules, with your name; the project settings show what it changed.`,
  save: 'Change the rules',
  changed: 'The rules were changed in the meantime. Look at them in the project settings.',
};

const mails = {
  open: 'Mails to me',
  wanted: 'Mails of Common Ground to me, from all projects',
  close: 'Done',
  onTheWay: (n: number) => `${counted(n, 'mail is', 'mails are')} on the way.`,
};

/** Words of the head: the sentence beside the state, what is left, the next act. */
export const headEn = { mails, line, head, asIs, list, enough };
export type HeadWords = typeof headEn;

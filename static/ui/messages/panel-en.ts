import type { ConfidenceVote } from '../../../src/domain/ballot/round';
import type { QuestionCategory, QuestionKind } from '../../../src/domain/question/question';
import { counted } from '../../../src/words/counted';
import { gap, gapBecause, wouldStart } from '../../../src/words/criteria';
import { commonEn } from './common-en';

const kinds: Readonly<Record<QuestionKind, string>> = { question: 'Question', risk: 'Risk', assumption: 'Assumption' };

const categories: Readonly<Record<QuestionCategory, string>> = {
  scope: 'Scope',
  users: 'Users',
  design: 'Design',
  data: 'Data',
  dependency: 'Dependency',
  'non-functional': 'Speed, safety, access',
  'done-when': 'Done when',
};

const votes: Readonly<Record<ConfidenceVote, string>> = {
  1: 'No',
  2: 'I have a doubt',
  3: 'Enough to start',
  4: 'Good',
  5: 'Clear',
};

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
  readyUndated: 'Everything needed is there, and agreed',
  readyAsParent: (key: string, asIs: boolean) =>
    `${key}, which it belongs to, ${asIs ? 'was taken as is' : 'is ready'}`,
  exception: (name: string, reason: string) => `Taken as is by ${name}: “${reason}”`,
  /** `taken`: who took it and why, see `exception`. */
  exceptionOld: (taken: string, parts: string | null) =>
    `${taken} – changed since${parts === null ? '' : `: ${parts}`}`,
  exceptionBare: 'Taken as is, with a reason',
  parts: { summary: 'summary', doneWhen: 'done-when', scope: 'scope', words: 'description' },
  recheck: (parts: string | null, when: string | null) =>
    `Changed since you agreed${when === null ? '' : ` ${when}`}${parts === null ? '' : `: ${parts}`}`,
  /** While a talk runs, beside "Still agreed". */
  afterVote: (parts: string | null) => `Changed after the vote${parts === null ? '' : `: ${parts}`}`,
  recheckTicks: (names: string) => `Changed since it was ticked: ${names}`,
  begun: {
    draft: 'Work began with only a title',
    refine: 'Work began before the team agreed',
    recheck: 'Work began after a change that nobody had agreed to',
    unknown: 'Work began before anybody checked this; questions and talks still count',
  },
  /** Done, perhaps without ever having been in progress. */
  closed: {
    draft: 'Closed with only a title',
    refine: 'Closed before the team agreed',
    recheck: 'Closed after a change that nobody had agreed to',
    unknown: 'Closed before anybody checked this; questions and talks still count',
  },
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
  more: (count: number) => `${count} more in the steps below`,
  actions: {
    'add-why': 'Add the why',
    'talk-anyway': 'Talk about it anyway',
    start: 'Start refining',
    'add-question': 'Add a question',
    'ask-question': 'Ask a question',
    'talk-again': 'Talk again',
    'refine-now': 'Refine now',
  },
  talked: (count: number, when: string) =>
    `talked ${count === 1 ? 'once' : count === 2 ? 'twice' : `${count} times`}, ${when}`,
  ended: { split: 'split', park: 'parked', drop: 'dropped', none: 'left without an outcome' },
  earlyRespondents: (people: number) => `${counted(people, 'person has', 'people have')} spoken ahead`,
  menu: 'More actions',
  readOnly: 'You can read this. Voting needs permission to edit.',
  stale: 'Could not look for news. What you see may be a little old.',
};

const scope = {
  why: 'Why',
  who: 'For',
  whyNow: 'Now',
  goal: 'Goal',
  fromParent: 'Its parent says why:',
  noWhy: 'Nobody has said why yet.',
  summary: ({ ins, outs, done, visuals }: { ins: number; outs: number; done: number; visuals: number }) =>
    [
      ins > 0 ? `In ${ins}` : '',
      outs > 0 ? `Out ${outs}` : '',
      done > 0 ? `Done when ${done}` : '',
      visuals > 0 ? counted(visuals, 'picture', 'pictures') : '',
    ]
      .filter((part) => part !== '')
      .join(' · '),
  empty: 'nothing yet',
  edit: 'Edit',
  add: 'Add why and scope',
  addTo: 'Add to why and scope',
};

const questions = {
  prompt: 'What could go wrong? What don’t we understand? What are we assuming?',
  placeholder: 'One line, one question',
  add: 'Add',
  askAnonymously: 'Without my name',
  nothing: 'Nothing from me',
  /** Also to the writer of an anonymous question, so that a shared screen does not tell of it. */
  saidNothing: 'You have responded',
  saidWrote: 'You have written something',
  details: 'Who finds out, by when…',
  inTexts: 'Find questions in Jira’s texts…',
  change: 'Change owner, due day, category or words',
  asks: (name: string, isMe: boolean) => (isMe ? 'you ask' : `${name} asks`),
  finds: (name: string, isMe: boolean) => (isMe ? 'you find out' : `${name} finds out`),
  by: 'by',
  findsOut: (name: string) => `for ${name} to find out`,
  askedFor: (name: string) => `asked for ${name}`,
  blocking: 'Must be answered first',
  kinds,
  categories,
  noOwner: 'no owner',
  overdue: (day: string) => `${day}, overdue`,
  anonymous: 'Asked without a name',
  reopened: (reason: string) => `Open again: ${reason}`,
  answer: 'Answer',
  /** First words of an answer to a risk or an assumption. */
  answers: {
    mitigate: 'We make it less likely',
    accept: 'We accept it',
    avoid: 'We avoid it',
    confirmed: 'It is true',
    kept: 'We keep it for now',
    wrong: 'It is wrong',
  },
  waitingFor: (name: string, since: string) => `waiting for ${name}’s OK since ${since}`,
  waitingForYou: 'waiting for your OK',
  waiting: 'waiting for an OK',
  askForOk: 'Ask for the OK',
  okAsked: (by: string, ago: string) => `asked for the OK by ${by}, ${ago}`,
  answeredOver: (name: string) => `replaces the answer by ${name}`,
  answeredBy: (name: string) => `${name} answered`,
  close: 'That answers it',
  accept: 'Accept',
  withdrawn: 'withdrawn',
  closed: 'closed',
  acceptedFor: (by: string, asker: string | null) => `accepted by ${by} for ${asker ?? 'you'}`,
  menu: (text: string) => `More actions for: ${text}`,
  hidden: {
    open: (count: number) => `${count} more open`,
    answered: (count: number) => `${count} waiting for OK`,
    closed: (count: number) => `${count} closed`,
    withdrawn: (count: number) => `${count} withdrawn`,
  },
  news: (count: number) => `${counted(count, 'new question', 'new questions')}, show`,
  newsSaid: (count: number) => `${counted(count, 'new question', 'new questions')}.`,
  none: 'No questions yet',
  mustFirst: (count: number) => `${count} must be answered first`,
  open: (count: number) => `${count} open`,
  allAnswered: 'nothing open',
  list: 'Open questions',
  saving: 'saving…',
};

const ballot = {
  question: 'Would you start building this?',
  votes,
  vote: 'Vote',
  voteNothing: 'Vote, and nothing from me',
  tapVotes: 'A tap votes. You can change it until the reveal.',
  unsaved: 'Not sent yet: press “Vote”.',
  stillCounts: 'A tap votes. Until then your vote so far counts.',
  lowVotes: 'Press “Vote” to send it, with or without a reason.',
  sizeLegend: 'Size',
  cannotSay: 'I cannot say',
  notMine: 'not mine',
  staysHere: {
    'no-field': 'This project has no estimate field: the size stays here.',
    'no-values': 'These cards have no number: the size stays here.',
    'some-values': 'A card without a number stays here.',
  },
  voted: 'You have voted',
  whoVoted: (names: string) => `Voted: ${names}`,
  waiting: (names: string) => `waiting: ${names}`,
  nobody: 'Nobody has voted yet. Votes stay hidden until someone reveals them.',
  reveal: (voted: number, all: number) => `Reveal · ${voted} of ${all}`,
  hands: 'by show of hands',
  would: wouldStart.en,
  noVote: 'no vote yet',
  firstRound: (sizes: string) => `first round: ${sizes}`,
  inVote: (voted: number, all: number) => `${voted} of ${all} voted`,
  size: (value: string) => `size ${value}`,
  inField: (value: string) => `Jira says ${value}`,
  noSize: 'no size',
};

/** Words of the issue panel and of the small version beside the issue. */
export const panelEn = {
  ...commonEn,
  title: 'Common Ground',
  gap: gap.en,
  because: gapBecause.en,
  revealGap: (count: number) => `Reveal the vote: ${counted(count, 'person has', 'people have')} voted`,
  /** A custom criterion: about a Jira field, or ticked by a person (`field` is null). */
  ownGap: (name: string, field: string | null) =>
    field === null ? `Tick when so: ${name}` : `${name}: edit “${field}” on the work item`,
  /** What people said on content that has changed since: asked again, never called missing. */
  oldGap: { asked: 'Still nothing to ask? It changed since', confident: 'Still agreed? It changed since the vote' },
  okGap: (name: string) => `Wait for ${name}’s OK`,
  othersOkGap: 'Another person has to accept your answer',
  answerGap: (text: string) => `Answer: ${text}`,
  acceptGap: (text: string) => `Accept the answer: ${text}`,
  now: 'now',
  done: 'done',
  advice: 'Would help too',
  line,
  head,
  scope,
  questions,
  ballot,
};
export type PanelWords = typeof panelEn;

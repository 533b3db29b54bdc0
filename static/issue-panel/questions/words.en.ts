import type { QuestionCategory, QuestionKind } from '../../../src/domain/question/question';
import { counted } from '../../../src/words/counted';

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

const questions = {
  save: 'Save',
  prompt: 'What could go wrong? What don’t we understand? What are we assuming?',
  placeholder: 'One line, one question',
  askLine: 'Ask something…',
  add: 'Add',
  askAnonymously: 'Without my name',
  nothing: 'Nothing from me',
  /** The same ahead of a talk. */
  clear: 'Clear to me',
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
  answeredNotClosed: (name: string) => `answered by ${name}, not closed yet`,
  notClosed: 'answered, not closed yet',
  answeredOver: (name: string) => `replaces the answer by ${name}`,
  answeredBy: (name: string) => `${name} answered`,
  close: 'That answers it',
  accept: 'Accept',
  withdrawn: 'withdrawn',
  closed: 'closed',
  closedBy: (name: string) => `closed by ${name}`,
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
  list: 'Open questions',
  saving: 'saving…',
  earlier: (count: number) => (count === 1 ? 'Show the earlier question' : `Show ${count} earlier questions`),
  earlierList: 'Earlier questions',
  whose: 'Whose question is it?',
  mine: 'Mine',
  text: 'In one line',
  kind: 'Kind',
  category: 'About',
  noCategory: 'Not said',
  owner: 'Who finds out?',
  ownerDefault: 'The reporter',
  due: 'Until when?',
  how: 'How do you answer it?',
  because: 'Why, or how? (optional)',
  answerLabel: 'Your answer',
  send: 'Save answer',
  reopen: 'Open again',
  reopenLabel: 'What is still missing?',
  withdraw: 'Withdraw',
  makeBlocking: 'Must be answered first',
  notBlocking: 'Need not be answered first',
  overMeanwhile:
    'Someone closed this question meanwhile: nothing more can be saved here. What you wrote is still below. Copy it, or ask it as a new question.',
  withdrawnMeanwhile:
    'This question was withdrawn meanwhile. What you wrote is still below. “Undo” brings the question back, then you can save.',
  rewordedMeanwhile:
    'The words of this question can no longer be changed. What you wrote is still below. Copy it, or ask it as a new question.',
  reopenedFirst:
    'The first part of this is saved and the question is open again. What you wrote since is still below. Copy it, or ask it as a new question.',
  reopenedMeanwhile:
    'Someone opened this question again meanwhile. What you wrote is still below. Copy it, or ask it as a new question.',
  nobody: 'Nobody yet',
  noDue: 'No day',
  undo: 'Undo',
  discard: 'Discard',
};

const unsaved = {
  notSaved: (text: string) => `Not saved: “${text}”`,
  /** No answer came, so the text may be stored or not; repeating it stores it once. */
  perhaps: (text: string) => `Perhaps not saved: “${text}”`,
  /** A person's own room for hidden text is full; by the back end's reason. */
  full: {
    'hidden-full': (limit: number) =>
      `Your hidden questions may have ${limit} characters together. Show what was written, or take one back.`,
    'anonymous-full': (limit: number) =>
      `${limit} of yours without a name are not shown so far. Sign this one, or take one back.`,
  },
};

const pasted = {
  label: 'What you pasted: one line, one question',
  add: (count: number) => `Add ${counted(count, 'question', 'questions')}`,
};

/** Words of questions and their forms. */
export const questionsEn = { questions, unsaved, pasted };
export type QuestionWords = typeof questionsEn;

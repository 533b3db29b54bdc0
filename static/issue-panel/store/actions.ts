import type { Contract, HandCount, NewQuestion, PanelView, Result } from '../../../src/contract';
import type { BriefTexts } from '../../../src/domain/brief';
import type { Question } from '../../../src/domain/question';
import { ask, backend } from '../../ui/backend';
import * as foresee from './foresee';
import type { Foresee } from './panel-picture';
import type { Run } from './panel-store';
import type { CastVote } from '../ballot/VoteForm';

/** The calls that answer with a whole panel and need nothing but the issue. */
type Bare = {
  [Name in keyof Contract]: Contract[Name] extends () => Result<PanelView> ? Name : never;
}[keyof Contract];

type Editing = Omit<Parameters<Contract['editQuestion']>[0], 'id' | 'version'>;
type Answering = Parameters<Contract['answerQuestion']>[0];
type Marking = Parameters<Contract['markCriterion']>[0];
type Closing = Parameters<Contract['closeTalk']>[0];
type Settling = Parameters<Contract['settleSize']>[0];
type FromComment = Parameters<Contract['questionFromComment']>[0];

let lastPending = 0;
const nextPending = (): string => String((lastPending += 1));

const ofQuestion = ({ id, version }: Question): { id: string; version: number } => ({ id, version });

const questionActions = (run: Run) => ({
  askQuestion: (question: NewQuestion) =>
    run(() => backend('askQuestion', question), foresee.asked(question, nextPending())),
  editQuestion: (question: Question, edited: Editing) =>
    run(() => backend('editQuestion', { ...ofQuestion(question), ...edited })),
  questionFromComment: (asked: FromComment) => run(() => backend('questionFromComment', asked)),
  answerQuestion: (answered: Answering) => run(() => backend('answerQuestion', answered)),
  closeQuestion: (question: Question) =>
    run(() => backend('closeQuestion', ofQuestion(question)), foresee.closed(question.id)),
  reopenQuestion: (question: Question, because: string) =>
    run(() => backend('reopenQuestion', { ...ofQuestion(question), because })),
  withdrawQuestion: (question: Question) =>
    run(() => backend('withdrawQuestion', ofQuestion(question)), foresee.withdrawn(question.id)),
  restoreQuestion: (question: Question) =>
    run(() => backend('restoreQuestion', ofQuestion(question)), foresee.restored(question.id)),
  markBlocking: (question: Question, blocking: boolean) =>
    run(() => backend('markBlocking', { ...ofQuestion(question), blocking }), foresee.marked(question.id, blocking)),
});

const ballotActions = (run: Run) => ({
  castVote: (round: number, vote: CastVote) => run(() => backend('castVote', { round, ...vote }), foresee.voted(vote)),
  settleSize: (size: Settling) => run(() => backend('settleSize', size), foresee.settled(size.label)),
  revealBallot: (round: number, anyway: boolean) => run(() => backend('revealBallot', { round, anyway })),
  showHands: (hands: HandCount & { readonly round: number }) => run(() => backend('showHands', hands)),
  guessSize: (round: number, label: string | null) =>
    run(() => backend('guessSize', { round, label }), foresee.guessed(label)),
  voteAgain: (round: number) => run(() => backend('voteAgain', { round })),
  giveReason: (reason: { round: number; text: string; signed: boolean; once: string }) =>
    run(() => backend('giveReason', reason)),
  sayHeard: (doubt: { round: number; heard: number | undefined }) => run(() => backend('sayHeard', doubt)),
});

const talkActions = (run: Run) => {
  const bare = (name: Bare) => run(() => backend(name));
  return {
    startTalk: () => bare('startTalk'),
    takeOverTalk: () => bare('takeOverTalk'),
    showWritten: () => bare('showWritten'),
    nothingFromMe: () => run(() => backend('nothingFromMe'), foresee.saidNothing),
    closeTalk: (talk: Closing) => run(() => backend('closeTalk', talk)),
    /** See `splitOff`: its answer says more than the panel. */
    splitIssue: (split: () => Promise<Result<PanelView>>) => run(split),
    dismissHint: (hint: string, known: readonly string[]) => run(() => backend('dismissHint', { hint, known })),
    recallHint: (hint: string) => run(() => backend('recallHint', { hint })),
    saveBrief: (brief: BriefTexts, seen: BriefTexts) => run(() => backend('saveBrief', { brief, seen })),
    markCriterion: (mark: Marking, foreseen: Foresee) => run(() => backend('markCriterion', mark), foreseen),
    takeAsIs: (reason: string, over: string | null) => run(() => backend('takeAsIs', { reason, over })),
    stillAgreed: (on: string) => () => run(() => backend('stillAgreed', { on }), foresee.stillAgreed),
    wordingOnly: (on: string) => () => run(() => backend('wordingOnly', { on })),
    repair: () => bare('repair'),
  };
};

/**
 * Everything the viewer can do. Taps are foreseen; what a form sends is not: the form stays, with its text, until it is
 * stored.
 * Each ends with the failure, or null when it is stored.
 */
export const panelActions = (plain: Run) => {
  const run: Run = (call, foreseen) => plain(() => ask(call), foreseen);
  return { ...questionActions(run), ...ballotActions(run), ...talkActions(run) };
};
export type Actions = ReturnType<typeof panelActions>;

import type { Failure, HandCount, NewQuestion, PanelView, Result } from '../../../src/contract';
import type { BriefTexts } from '../../../src/domain/content/brief';
import type { Question } from '../../../src/domain/question/question';
import { ask } from '../../ui/backend';
import { newRequestId } from '../../ui/request-id';
import * as foresee from './foresee';
import type { Foresee } from './panel-picture';
import type { Run } from './panel-store';
import { request, type Change, type InputOf } from './request';
import type { CastVote } from '../ballot/cast-vote';

type Editing = Omit<InputOf<'editQuestion'>, 'id' | 'version'>;
type Reason = InputOf<'giveReason'>;

type Act = <Name extends Change>(name: Name, input: InputOf<Name>, foreseen?: Foresee) => Promise<Failure | null>;

let lastPending = 0;
const nextPending = (): string => String((lastPending += 1));

const ofQuestion = ({ id, version }: Question): { id: string; version: number } => ({ id, version });

/** The request id is also the id of what is created, so that a call repeated after a reload creates it once. */
const named = (once = newRequestId()): { once: string; requestId: string } => ({ once, requestId: once });

const questionActions = (act: Act) => ({
  askQuestion: (question: NewQuestion) =>
    act('askQuestion', { ...question, ...named(question.once) }, foresee.asked(question, nextPending())),
  editQuestion: (question: Question, edited: Editing) => act('editQuestion', { ...ofQuestion(question), ...edited }),
  questionFromComment: (asked: InputOf<'questionFromComment'>) => act('questionFromComment', asked),
  answerQuestion: (answered: InputOf<'answerQuestion'>) => act('answerQuestion', answered),
  closeQuestion: (question: Question) => act('closeQuestion', ofQuestion(question), foresee.closed(question.id)),
  reopenQuestion: (question: Question, because: string) => act('reopenQuestion', { ...ofQuestion(question), because }),
  withdrawQuestion: (question: Question) =>
    act('withdrawQuestion', ofQuestion(question), foresee.withdrawn(question.id)),
  restoreQuestion: (question: Question) => act('restoreQuestion', ofQuestion(question), foresee.restored(question.id)),
  markBlocking: (question: Question, blocking: boolean) =>
    act('markBlocking', { ...ofQuestion(question), blocking }, foresee.marked(question.id, blocking)),
});

const ballotActions = (act: Act) => ({
  castVote: (round: number, vote: CastVote) => act('castVote', { round, ...vote }, foresee.voted(round, vote)),
  settleSize: (size: InputOf<'settleSize'>) => act('settleSize', size, foresee.settled(size.round, size.label)),
  revealBallot: (round: number, anyway: boolean) => act('revealBallot', { round, anyway }),
  showHands: (hands: HandCount & { readonly round: number }) => act('showHands', hands),
  guessSize: (round: number, label: string | null) => act('guessSize', { round, label }, foresee.guessed(round, label)),
  voteAgain: (round: number) => act('voteAgain', { round }),
  giveReason: (reason: Reason) => act('giveReason', { ...reason, ...named(reason.once) }),
  sayHeard: (low: InputOf<'sayHeard'>) => act('sayHeard', low),
});

const talkActions = (act: Act) => ({
  startTalk: () => act('startTalk', undefined),
  takeOverTalk: () => act('takeOverTalk', undefined),
  showWritten: () => act('showWritten', undefined),
  nothingFromMe: () => act('nothingFromMe', undefined, foresee.saidNothing),
  closeTalk: (talk: InputOf<'closeTalk'>) => act('closeTalk', talk),
  dismissHint: (hint: string, known: readonly string[]) => act('dismissHint', { hint, known }),
  recallHint: (hint: string) => act('recallHint', { hint }),
  saveBrief: (brief: BriefTexts, seen: BriefTexts) => act('saveBrief', { brief, seen }),
  markCriterion: (mark: InputOf<'markCriterion'>, foreseen: Foresee) => act('markCriterion', mark, foreseen),
  takeAsIs: (reason: string, over: string | null) => act('takeAsIs', { reason, over }),
  stillAgreed: (on: string) => () => act('stillAgreed', { on }, foresee.stillAgreed),
  wordingOnly: (on: string) => () => act('wordingOnly', { on }),
  repair: () => act('repair', undefined),
});

/**
 * Everything the viewer can do. Taps have an optimistic update; forms keep their text until it is stored.
 * Each resolves with the failure, or null when it is stored.
 */
export const panelActions = (run: Run) => {
  const act: Act = (name, input, foreseen) => run(() => request(name, input), foreseen);
  return {
    ...{ ...questionActions(act), ...ballotActions(act), ...talkActions(act) },
    /**
     * See `splitOff`, whose answer has more than the panel. Never repeated: a first call that still runs would create
     * parts twice.
     */
    splitIssue: (split: () => Promise<Result<PanelView>>) => run(() => ask(split)),
  };
};
export type Actions = ReturnType<typeof panelActions>;

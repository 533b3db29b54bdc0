import type { Failure, NewQuestion, PanelView, Result } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import { ask, backend } from '../../ui/backend';
import * as optimistic from './optimistic';
import type { Optimistic } from './view-state';
import type { Run } from './panel-store';
import { request, type Called, type Change, type InputOf } from './request';
import type { CastVote } from './optimistic';

/** A call that takes nothing is named alone. */
type Input<Name extends Change> = [Exclude<keyof InputOf<Name>, 'requestId'>] extends [never]
  ? []
  : [input: InputOf<Name>];
/** A new question. Its request id becomes its id, so that a call repeated after a reload creates it once. */
export type Asked = NewQuestion & Partial<Called>;
type Done = Promise<Failure | null>;

let lastPending = 0;
const nextPending = (): string => String((lastPending += 1));

export const ofQuestion = ({ id, version }: Question): { id: string; version: number } => ({ id, version });

async function judgedBy(policy: InputOf<'savePolicy'>['policy']): Promise<Result<PanelView>> {
  const saved = await backend('savePolicy', { policy });
  return saved.ok ? backend('openPanel') : saved;
}

/**
 * Everything the viewer can do. Taps are foreseen; what a form sends is not: the form stays, with its text, until it is
 * stored. Each ends with the failure, or null when it is stored.
 */
export const panelActions = (run: Run) => {
  const send = <Name extends Change>(name: Name, ...[input]: Input<Name>): Done => run(() => request(name, input));
  const act = <Name extends Change>(name: Name, input: InputOf<Name>, update: Optimistic): Done =>
    run(() => request(name, input), update);
  return {
    /** Any call of which nothing is foreseen. */
    send,
    giveReason: (reason: InputOf<'giveReason'>) => send('giveReason', reason),
    /** See `splitOff`: its answer says more than the panel. Not repeated: a first call that still runs would make parts twice. */
    splitIssue: (split: () => Promise<Result<PanelView>>) => run(() => ask(split)),
    /** Saves these rules for the project, and reads the panel by them. Not repeated: each save is a version. */
    allowOneRespondent: (policy: InputOf<'savePolicy'>['policy']) => run(() => ask(() => judgedBy(policy))),

    askQuestion: (question: Asked) => act('askQuestion', question, optimistic.asked(question, nextPending())),
    closeQuestion: (question: Question) => act('closeQuestion', ofQuestion(question), optimistic.closed(question.id)),
    askForOk: (question: Question) => act('askForOk', ofQuestion(question), optimistic.okAsked(question.id)),
    withdrawQuestion: (question: Question) =>
      act('withdrawQuestion', ofQuestion(question), optimistic.withdrawn(question.id)),
    restoreQuestion: (question: Question) =>
      act('restoreQuestion', ofQuestion(question), optimistic.restored(question.id)),
    markBlocking: (question: Question, blocking: boolean) =>
      act('markBlocking', { ...ofQuestion(question), blocking }, optimistic.marked(question.id, blocking)),
    /** `on`: fingerprint of the content that the voter sees. */
    castVote: (round: number, on: string, vote: CastVote) =>
      act('castVote', { round, on, ...vote }, optimistic.voted(round, vote)),
    settleSize: (size: InputOf<'settleSize'>) => act('settleSize', size, optimistic.settled(size.round, size.label)),
    guessSize: (round: number, label: string | null) =>
      act('guessSize', { round, label }, optimistic.guessed(round, label)),
    nothingFromMe: () => act('nothingFromMe', {}, optimistic.saidNothing),
    goToVote: () => act('goToVote', {}, optimistic.atTheVote),
    stillAgreed: (on: string) => () => act('stillAgreed', { on }, optimistic.stillAgreed),
    tickCriterion: (mark: InputOf<'tickCriterion'>, update: Optimistic) => act('tickCriterion', mark, update),
  };
};
export type Actions = ReturnType<typeof panelActions>;

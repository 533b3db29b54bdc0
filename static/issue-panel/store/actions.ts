import type { Contract } from '../../../src/calls';
import type { Failure, NewQuestion, PanelView, Result, SplitView } from '../../../src/contract';
import type { Question } from '../../../src/domain/question/question';
import type { Talk } from '../../../src/domain/talk/talk';
import { ask, backend } from '../../ui/backend';
import { type At, callAt } from './panel-calls';
import * as optimistic from './optimistic';
import type { PanelStore } from './panel-store';
import { repeated } from '../../ui/repeated';
import { newRequestId } from '../../ui/request-id';
import { request, type Called, type Change, type InputOf, type ChangeCall } from './request';
import type { CastVote } from './own-vote';

type Nothing = Readonly<Record<string, never>>;
/** A call that overwrites nothing, and need not take anything, may be named alone. */
type Sending<Name extends Change> = Contract[Name] extends (
  sent: Called & { readonly base: Nothing; readonly input: Nothing },
) => unknown
  ? [sent?: ChangeCall<Name>]
  : [sent: ChangeCall<Name>];
/** The reason of a low vote. It may bring its id, under which it is sent again after a reload. */
type Reason = InputOf<'giveReason'> & Partial<Called>;
type Done = Promise<Failure | null>;

const nothingSeen = { base: {}, input: {} };

let lastPending = 0;
const nextPending = (): string => String((lastPending += 1));

export const ofQuestion = ({ id, version }: Question) => ({ base: { version }, input: { id } });

type Saving = Pick<ChangeCall<'savePolicy'>, 'base' | 'input'>;

async function judgedBy(saving: Saving, at: At): Promise<Result<PanelView>> {
  const call = { requestId: newRequestId(), ...saving };
  const saved = await repeated(() => ask(() => backend('savePolicy', call)));
  return saved.ok ? callAt('openPanel', at) : saved;
}

/**
 * Everything the viewer can do. A tap shows its outcome at once. A form stays, with its text, until it is stored. Each ends
 * with the failure, or null when it is stored.
 */
export const panelActions = ({ at, run, chooseVote, leaveVote, castVote }: PanelStore) => {
  const send = <Name extends Change>(name: Name, ...[sent]: Sending<Name>): Done => run(() => request(name, sent, at));
  const act = <Name extends Change>(name: Name, sent: ChangeCall<Name>, update: optimistic.Optimistic): Done =>
    run(() => request(name, sent, at), update);
  /** What stands on the content that the viewer sees, by the pass, which may prove some of it while a talk runs. */
  const onSeen = <Name extends 'askQuestion' | 'nothingFromMe' | 'stillAgreed' | 'tickCriterion'>(
    name: Name,
    sent: ChangeCall<Name>,
    update: optimistic.Optimistic,
  ): Done => run((pass) => request(name, { ...sent, pass }, at), update);
  return {
    /** Any call without an optimistic update. */
    send,
    giveReason: (round: number, { requestId = newRequestId(), ...input }: Reason) =>
      send('giveReason', { requestId, base: { round }, input }),
    /**
     * `took` receives the created items, which the panel's view does not contain. Not repeated: a first call that still
     * runs would make parts twice.
     */
    splitIssue: (sent: ChangeCall<'splitIssue'>, took: (split: SplitView) => void) =>
      run(() =>
        ask(async () => {
          const result = await callAt('splitIssue', { requestId: newRequestId(), ...sent, ...at });
          if (!result.ok) return result;
          took(result.value);
          return { ok: true, value: result.value.panel };
        }),
      ),
    /** On the list of the next meeting of the issue's board. */
    putOnList: (issueId: string) => {
      const call = { requestId: newRequestId(), base: {}, input: { issueId } };
      return repeated(() => ask(() => backend('putOnList', call)));
    },
    /** Reads of their own, each when a part is opened. */
    seeChanges: (since: 'agreement' | 'my-vote') => ask(() => callAt('seeChanges', { since, ...at })),
    readArchive: (of: { readonly what: 'questions' | 'talks'; readonly before: number }) =>
      ask(() => callAt('readArchive', { ...of, ...at })),
    /** Saves these rules for the project, and reads the panel by them. */
    allowOneRespondent: (saving: Saving) => run(() => ask(() => judgedBy(saving, at))),

    /** The request id becomes the question's id, so that a call repeated after a reload creates it once. */
    askQuestion: ({ requestId = newRequestId(), ...input }: NewQuestion & Partial<Called>) =>
      onSeen('askQuestion', { requestId, base: {}, input }, optimistic.addQuestion(input, nextPending())),
    closeQuestion: (question: Question) => act('closeQuestion', ofQuestion(question), optimistic.closed(question.id)),
    withdrawQuestion: (question: Question) =>
      act('withdrawQuestion', ofQuestion(question), optimistic.withdrawn(question.id)),
    restoreQuestion: (question: Question) =>
      act('restoreQuestion', ofQuestion(question), optimistic.restored(question.id)),
    markBlocking: (question: Question, blocking: boolean) =>
      act(
        'markBlocking',
        { base: { version: question.version }, input: { id: question.id, blocking } },
        optimistic.marked(question.id, blocking),
      ),
    chooseVote,
    leaveVote,
    castVote: (base: { readonly round: number }, part: CastVote) =>
      castVote(base, part, (vote, pass) => request('castVote', { ...vote, pass }, at)),
    settleSize: (sent: ChangeCall<'settleSize'>) =>
      act('settleSize', sent, optimistic.settled(sent.base.round, sent.input.label)),
    nothingFromMe: () => onSeen('nothingFromMe', nothingSeen, optimistic.saidNothing),
    goToVote: () => act('goToVote', nothingSeen, optimistic.atTheVote),
    readAgreed: (talk: Talk['id']) => act('readAgreed', { base: { talk }, input: {} }, optimistic.agreedRead),
    stillAgreed: () => onSeen('stillAgreed', nothingSeen, optimistic.stillAgreed),
    tickCriterion: (input: InputOf<'tickCriterion'>) =>
      onSeen('tickCriterion', { base: {}, input }, optimistic.ticked(input)),
  };
};
export type Actions = ReturnType<typeof panelActions>;

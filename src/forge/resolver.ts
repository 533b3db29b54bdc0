import { makeResolver } from '@forge/resolver';
import type { Contract, Result } from '../contract';
import { answerQuestion } from '../usecases/answer-question';
import { askQuestion } from '../usecases/ask-question';
import type { Call } from '../usecases/call';
import { castVote } from '../usecases/cast-vote';
import { closeQuestion } from '../usecases/close-question';
import { closeTalk } from '../usecases/close-talk';
import { dismissHint } from '../usecases/dismiss-hint';
import { editQuestion } from '../usecases/edit-question';
import { giveReason } from '../usecases/give-reason';
import { guessSize } from '../usecases/guess-size';
import { joinTalk } from '../usecases/join-talk';
import { markBlocking } from '../usecases/mark-blocking';
import { markCriterion } from '../usecases/mark-criterion';
import { nothingFromMe } from '../usecases/nothing-from-me';
import { openPanel } from '../usecases/open-panel';
import type { Ports } from '../usecases/ports';
import { questionFromComment } from '../usecases/question-from-comment';
import { recallHint } from '../usecases/recall-hint';
import { reopenQuestion } from '../usecases/reopen-question';
import { repair } from '../usecases/repair';
import { restoreQuestion } from '../usecases/restore-question';
import { revealBallot } from '../usecases/reveal-ballot';
import { saveBrief } from '../usecases/save-brief';
import { sayHeard } from '../usecases/say-heard';
import { seeChanges } from '../usecases/see-changes';
import { settleSize } from '../usecases/settle-size';
import { showHands } from '../usecases/show-hands';
import { showWritten } from '../usecases/show-written';
import { splitIssue } from '../usecases/split-issue';
import { startTalk } from '../usecases/start-talk';
import { stillAgreed } from '../usecases/still-agreed';
import { takeAsIs } from '../usecases/take-as-is';
import { takeOverTalk } from '../usecases/take-over-talk';
import { voteAgain } from '../usecases/vote-again';
import { watch } from '../usecases/watch';
import { withdrawQuestion } from '../usecases/withdraw-question';
import { wordingOnly } from '../usecases/wording-only';
import { answer } from './answer';
import { issueCall, projectCall, type ProjectCall } from './call';
import { asViewer } from './composition';
import { inputs } from './inputs';
import { naming } from './naming';
import { hintAt, noticing } from './publish';
import { assessBacklog, openReport } from './report-setup';
import { openSettings, savePolicy } from './settings';

type Request = { readonly payload: unknown; readonly context: unknown };
type Name = keyof Contract & keyof typeof inputs;
type Input<N extends Name> = Parameters<Contract[N]>[0];
type Value<N extends Name> = ReturnType<Contract[N]> extends Result<infer T> ? T : never;

/** A verb about the issue that the module stands on, with the viewer's rights. */
function onIssue<N extends Name>(name: N, verb: (ports: Ports, call: Call, input: Input<N>) => Promise<Value<N>>) {
  return ({ payload, context }: Request): Promise<Result<Value<N>>> =>
    answer(name, async () => {
      const call = issueCall(context);
      const input = inputs[name](payload);
      const { ports, isTalkNews } = noticing(naming(asViewer(call), call.me));
      const value = await verb(ports, call, input);
      await hintAt(name, input, isTalkNews());
      return value;
    });
}

function onProject<N extends Name>(name: N, verb: (call: ProjectCall, input: Input<N>) => Promise<Value<N>>) {
  return ({ payload, context }: Request): Promise<Result<Value<N>>> =>
    answer(name, async () => verb(projectCall(context), inputs[name](payload)));
}

/** Everything the UI may ask; a function of the contract that is missing here breaks the build. */
export const resolver = makeResolver<Contract>({
  openPanel: onIssue('openPanel', openPanel),
  watch: onIssue('watch', watch),
  saveBrief: onIssue('saveBrief', saveBrief),
  dismissHint: onIssue('dismissHint', dismissHint),
  recallHint: onIssue('recallHint', recallHint),

  askQuestion: onIssue('askQuestion', askQuestion),
  editQuestion: onIssue('editQuestion', editQuestion),
  questionFromComment: onIssue('questionFromComment', questionFromComment),
  answerQuestion: onIssue('answerQuestion', answerQuestion),
  closeQuestion: onIssue('closeQuestion', closeQuestion),
  reopenQuestion: onIssue('reopenQuestion', reopenQuestion),
  withdrawQuestion: onIssue('withdrawQuestion', withdrawQuestion),
  restoreQuestion: onIssue('restoreQuestion', restoreQuestion),
  markBlocking: onIssue('markBlocking', markBlocking),

  startTalk: onIssue('startTalk', startTalk),
  joinTalk: onIssue('joinTalk', joinTalk),
  takeOverTalk: onIssue('takeOverTalk', takeOverTalk),
  nothingFromMe: onIssue('nothingFromMe', nothingFromMe),
  showWritten: onIssue('showWritten', showWritten),
  closeTalk: onIssue('closeTalk', closeTalk),
  splitIssue: onIssue('splitIssue', splitIssue),

  castVote: onIssue('castVote', castVote),
  revealBallot: onIssue('revealBallot', revealBallot),
  voteAgain: onIssue('voteAgain', voteAgain),
  showHands: onIssue('showHands', showHands),
  guessSize: onIssue('guessSize', guessSize),
  giveReason: onIssue('giveReason', giveReason),
  sayHeard: onIssue('sayHeard', sayHeard),

  settleSize: onIssue('settleSize', settleSize),

  seeChanges: onIssue('seeChanges', seeChanges),
  stillAgreed: onIssue('stillAgreed', stillAgreed),
  wordingOnly: onIssue('wordingOnly', wordingOnly),

  markCriterion: onIssue('markCriterion', markCriterion),

  takeAsIs: onIssue('takeAsIs', takeAsIs),
  repair: onIssue('repair', repair),

  openReport: onProject('openReport', openReport),
  assessBacklog: onProject('assessBacklog', assessBacklog),

  openSettings: onProject('openSettings', openSettings),
  savePolicy: onProject('savePolicy', savePolicy),
});

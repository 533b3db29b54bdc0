import { makeResolver } from '@forge/resolver';
import type { Contract, Result } from '../contract';
import { answerQuestion } from '../usecases/questions/answer-question';
import { askQuestion } from '../usecases/questions/ask-question';
import type { Call } from '../usecases/call';
import { castVote } from '../usecases/ballot/cast-vote';
import { closeQuestion } from '../usecases/questions/close-question';
import { closeTalk } from '../usecases/talk/close-talk';
import { dismissHint } from '../usecases/hints/dismiss-hint';
import { editQuestion } from '../usecases/questions/edit-question';
import { giveReason } from '../usecases/ballot/give-reason';
import { guessSize } from '../usecases/ballot/guess-size';
import { markBlocking } from '../usecases/questions/mark-blocking';
import { markCriterion } from '../usecases/scope/mark-criterion';
import { nothingFromMe } from '../usecases/talk/nothing-from-me';
import { openPanel } from '../usecases/panel/open-panel';
import { refreshPanel } from '../usecases/panel/refresh-panel';
import type { Ports } from '../usecases/ports';
import { questionFromComment } from '../usecases/questions/question-from-comment';
import { recallHint } from '../usecases/hints/recall-hint';
import { reopenQuestion } from '../usecases/questions/reopen-question';
import { readArchive } from '../usecases/panel/read-archive';
import { repair } from '../usecases/panel/repair';
import { restoreQuestion } from '../usecases/questions/restore-question';
import { revealBallot } from '../usecases/ballot/reveal-ballot';
import { saveBrief } from '../usecases/scope/save-brief';
import { sayHeard } from '../usecases/ballot/say-heard';
import { seeChanges } from '../usecases/recheck/see-changes';
import { settleSize } from '../usecases/ballot/settle-size';
import { showHands } from '../usecases/ballot/show-hands';
import { showWritten } from '../usecases/talk/show-written';
import { splitIssue } from '../usecases/split/split-issue';
import { startTalk, takeOverTalk } from '../usecases/talk/start-talk';
import { stillAgreed } from '../usecases/recheck/still-agreed';
import { takeAsIs } from '../usecases/recheck/take-as-is';
import { voteAgain } from '../usecases/ballot/vote-again';
import { look } from '../usecases/panel/look';
import { withdrawQuestion } from '../usecases/questions/withdraw-question';
import { wordingOnly } from '../usecases/recheck/wording-only';
import { answer } from './answer';
import { issueCall, projectCall, type ProjectCall } from './call';
import { asViewer } from './composition';
import { inputs, requestIdOf } from './inputs';
import { openLookBack, readRecorded } from './look-back';
import { assessBacklog, openReport } from './report-setup';
import { readRemovalOf, removeData } from './remove-data';
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
      return verb(asViewer(call), { ...call, requestId: requestIdOf(payload) }, inputs[name](payload));
    });
}

function onProject<N extends Name>(name: N, verb: (call: ProjectCall, input: Input<N>) => Promise<Value<N>>) {
  return ({ payload, context }: Request): Promise<Result<Value<N>>> =>
    answer(name, async () => verb(projectCall(context), inputs[name](payload)));
}

/** Everything the UI may ask; a function of the contract that is missing here breaks the build. */
export const resolver = makeResolver<Contract>({
  openPanel: onIssue('openPanel', openPanel),
  look: onIssue('look', look),
  refreshPanel: onIssue('refreshPanel', refreshPanel),
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
  readArchive: onIssue('readArchive', readArchive),
  repair: onIssue('repair', repair),

  openReport: onProject('openReport', openReport),
  assessBacklog: onProject('assessBacklog', assessBacklog),

  openLookBack: onProject('openLookBack', openLookBack),
  readRecorded: onProject('readRecorded', readRecorded),

  openSettings: onProject('openSettings', openSettings),
  savePolicy: onProject('savePolicy', savePolicy),
  removeData: onProject('removeData', removeData),
  readRemoval: onProject('readRemoval', readRemovalOf),
});

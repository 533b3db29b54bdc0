/**
 * All parts of the panel outside its first load, in one file: as separate files they would be thirty requests, and
 * their list would enlarge the first load.
 */
export { Ahead } from './news/Ahead';
export { Announced } from './news/Announced';
export { AnswerForm } from './questions/AnswerForm';
export { ArchivedQuestions } from './questions/ArchivedQuestions';
export { AskDetails } from './questions/AskDetails';
export { BelowQuorum } from './ballot/BelowQuorum';
export { VoteAside } from './ballot/VoteAside';
export { BriefForm } from './scope/BriefForm';
export { BrokenRecords } from './news/BrokenRecords';
export { CloseTalks } from './talk/CloseTalks';
export { EditForm } from './questions/EditForm';
export { FailedAct } from './questions/FailedAct';
export { FirstHint } from './hints/FirstHint';
export { FoundQuestions } from './hints/FoundQuestions';
export { HeadMenu } from './head/HeadMenu';
export { HowToSplit } from './split/HowToSplit';
export { Keyboard } from './keyboard/Keyboard';
export { MaskedVote } from './ballot/MaskedVote';
export { MoreButtons } from './questions/MoreButtons';
export { NextSteps } from './talk/NextSteps';
export { NextUp } from './talk/NextUp';
export { OwnCriteria } from './steps/OwnCriteria';
export { OldVote } from './ballot/OldVote';
export { OpenAgain } from './questions/OpenAgain';
export { OverMeanwhile } from './questions/OverMeanwhile';
export { PastTalks } from './talk/PastTalks';
export { PastedQuestions } from './questions/PastedQuestions';
export { Recheck } from './recheck/Recheck';
export { ReopenForm } from './questions/ReopenForm';
export { Restore } from './questions/Restore';
export { RevealedBallot } from './ballot/RevealedBallot';
export { ScopeLists } from './scope/ScopeLists';
export { SplitItems } from './split/SplitItems';
export { StepNav } from './steps/StepNav';
export { UnsavedLines } from './questions/UnsavedLines';
export { TalkStrip } from './talk/TalkStrip';
export { HiddenQuestions } from './private-writing/HiddenQuestions';
export { UnsentSize } from './ballot/UnsentSize';
export { AnonymousNote } from './private-writing/AnonymousNote';

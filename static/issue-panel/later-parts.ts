/**
 * Parts of the panel outside its first load, in one file: as separate files they would be thirty requests, and their
 * list would enlarge the first load. What only a talk needs is in `talk-parts`.
 */
export { NewerView } from './news/NewerView';
export { Announced } from './news/Announced';
export { AnswerForm } from './questions/AnswerForm';
export { ArchivedQuestions } from './questions/ArchivedQuestions';
export { AskDetails } from './questions/AskDetails';
export { BelowQuorum } from './ballot/BelowQuorum';
export { VoteAside } from './ballot/VoteAside';
export { BriefForm } from './scope/BriefForm';
export { BrokenRecords } from './news/BrokenRecords';
export { EditForm } from './questions/EditForm';
export { FailedAct } from './questions/FailedAct';
export { FirstHint } from './hints/FirstHint';
export { FoundQuestions } from './hints/FoundQuestions';
export { HeadMenu } from './head/HeadMenu';
export { HowToSplit } from './split/HowToSplit';
export { Keyboard } from './keyboard/Keyboard';
export { LeaveWall } from './wall/LeaveWall';
export { LowReason } from './ballot/LowReason';
export { MaskedVote } from './ballot/MaskedVote';
export { OwnCriteria } from './steps/OwnCriteria';
export { OldVote } from './ballot/OldVote';
export { OpenAgain } from './questions/OpenAgain';
export { OverMeanwhile } from './questions/OverMeanwhile';
export { PastTalks } from './talk/PastTalks';
export { PastedQuestions } from './questions/PastedQuestions';
export { Recheck } from './recheck/Recheck';
export { QuestionMenu } from './questions/QuestionMenu';
export { ReopenForm } from './questions/ReopenForm';
export { RewordForm } from './head/RewordForm';
export { Restore } from './questions/Restore';
export { RevealedBallot } from './ballot/RevealedBallot';
export { ScopeLists } from './scope/ScopeLists';
export { OneRespondent } from './head/OneRespondent';
export { TakeAsIs } from './head/TakeAsIs';
export { Together } from './large/Together';
export { UnsavedLines } from './questions/UnsavedLines';
export { UnsavedSize } from './ballot/UnsavedSize';
export { NotShown } from './private-writing/NotShown';
export { AnonymousNote } from './private-writing/AnonymousNote';

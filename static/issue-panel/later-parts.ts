/**
 * All parts of the panel that are not in its first load, for one file: as files of their own they would be thirty requests,
 * and the list of them a burden on the first load.
 */
export { Ahead } from './Ahead';
export { Announced } from './Announced';
export { AnswerForm } from './AnswerForm';
export { AskDetails } from './AskDetails';
export { BelowQuorum } from './BelowQuorum';
export { BesideTheVote } from './BesideTheVote';
export { BriefForm } from './BriefForm';
export { BrokenRecords } from './BrokenRecords';
export { CloseTalk } from './CloseTalk';
export { EditForm } from './EditForm';
export { FirstHint } from './FirstHint';
export { FoundQuestions } from './FoundQuestions';
export { HeadMenu } from './HeadMenu';
export { HowToSplit } from './HowToSplit';
export { Keyboard } from './Keyboard';
export { MaskedVote } from './MaskedVote';
export { MoreButtons } from './MoreButtons';
export { NextSteps } from './NextSteps';
export { NextUp } from './NextUp';
export { OwnCriteria } from './OwnCriteria';
export { OverMeanwhile } from './OverMeanwhile';
export { PastTalks } from './PastTalks';
export { PastedQuestions } from './PastedQuestions';
export { Recheck } from './Recheck';
export { ReopenForm } from './ReopenForm';
export { Restore } from './Restore';
export { RevealedBallot } from './RevealedBallot';
export { ScopeLists } from './ScopeLists';
export { SplitItems } from './SplitItems';
export { SubmitFailure } from './SubmitFailure';
export { UnsavedLine } from './UnsavedLine';
export { TalkStrip } from './TalkStrip';
export { Unshown } from './Unshown';
export { UnsignedNote } from './UnsignedNote';

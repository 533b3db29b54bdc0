import { later } from './later-words';

/** Parts that most readers never open, or not at once; a form puts the focus into itself when it arrives. */
export const Ahead = later(async () => (await import('./Ahead')).Ahead);
export const AnswerForm = later(async () => (await import('./AnswerForm')).AnswerForm);
export const AskDetails = later(async () => (await import('./AskDetails')).AskDetails);
export const BesideTheVote = later(async () => (await import('./BesideTheVote')).BesideTheVote);
export const BriefForm = later(async () => (await import('./BriefForm')).BriefForm);
export const CloseTalk = later(async () => (await import('./CloseTalk')).CloseTalk);
export const EditForm = later(async () => (await import('./EditForm')).EditForm);
export const FirstHint = later(async () => (await import('./FirstHint')).FirstHint);
export const FoundQuestions = later(async () => (await import('./FoundQuestions')).FoundQuestions);
export const HeadMenu = later(async () => (await import('./HeadMenu')).HeadMenu);
export const MaskedVote = later(async () => (await import('./MaskedVote')).MaskedVote);
export const MoreButtons = later(async () => (await import('./MoreButtons')).MoreButtons);
export const NextSteps = later(async () => (await import('./NextSteps')).NextSteps);
export const NextUp = later(async () => (await import('./NextUp')).NextUp);
export const OwnCriteria = later(async () => (await import('./OwnCriteria')).OwnCriteria);
export const OverMeanwhile = later(async () => (await import('./OverMeanwhile')).OverMeanwhile);
export const PastTalkList = later(async () => (await import('./PastTalkList')).PastTalkList);
export const PastedQuestions = later(async () => (await import('./PastedQuestions')).PastedQuestions);
export const Pictures = later(async () => (await import('./Pictures')).Pictures);
export const Recheck = later(async () => (await import('./Recheck')).Recheck);
export const ReopenForm = later(async () => (await import('./ReopenForm')).ReopenForm);
export const RevealedBallot = later(async () => (await import('./RevealedBallot')).RevealedBallot);
export const SplitItems = later(async () => (await import('./SplitItems')).SplitItems);
export const SubmitFailure = later(async () => (await import('./SubmitFailure')).SubmitFailure);
export const UnsavedLine = later(async () => (await import('./UnsavedLine')).UnsavedLine);
export const Unshown = later(async () => (await import('./Unshown')).Unshown);
export const UnsignedNote = later(async () => (await import('./UnsignedNote')).UnsignedNote);

const all = [
  Ahead,
  AnswerForm,
  AskDetails,
  BesideTheVote,
  BriefForm,
  CloseTalk,
  EditForm,
  FirstHint,
  FoundQuestions,
  HeadMenu,
  MaskedVote,
  MoreButtons,
  NextSteps,
  NextUp,
  OverMeanwhile,
  OwnCriteria,
  PastTalkList,
  PastedQuestions,
  Pictures,
  Recheck,
  ReopenForm,
  RevealedBallot,
  SplitItems,
  SubmitFailure,
  UnsavedLine,
  Unshown,
  UnsignedNote,
];

/** Brings them once the panel stands, so that the tap finds them there. A failure shows at the tap, where it matters. */
export const fetchForms = async (): Promise<void> => {
  await Promise.allSettled(all.map((part) => part.fetch()));
};

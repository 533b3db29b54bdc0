import type { ComponentType } from 'react';
import type * as laterParts from './later-parts';
import type * as talkParts from './talk-parts';
import type { Later } from './later-words';
import { later, unhurried } from './later-words';

type Parts = typeof laterParts;
type TalkParts = typeof talkParts;
const made: Pick<Later<never>, 'fetch'>[] = [];

/** `later`: loaded when drawn; `unhurried`: on nearly every panel, loaded only after the panel. */
function part<P extends object>(
  choose: (parts: Parts) => ComponentType<P>,
  how: <Q extends object>(part: () => Promise<ComponentType<Q>>) => Later<Q> = later,
): Later<P> {
  const one = how(async () => choose(await import('./later-parts')));
  made.push(one);
  return one;
}

/** A part that only a talk needs. */
function talkPart<P extends object>(choose: (parts: TalkParts) => ComponentType<P>): Later<P> {
  const one: Later<P> = later(async () => choose(await import('./talk-parts')));
  made.push(one);
  return one;
}

export const NewerView = part((parts) => parts.NewerView);
export const Announced = part((parts) => parts.Announced, unhurried);
export const AnswerForm = part((parts) => parts.AnswerForm);
export const ArchivedQuestions = part((parts) => parts.ArchivedQuestions);
export const AskDetails = part((parts) => parts.AskDetails);
export const Behind = talkPart((parts) => parts.Behind);
export const BelowQuorum = part((parts) => parts.BelowQuorum);
export const BesideTheVote = part((parts) => parts.VoteAside);
export const BriefForm = part((parts) => parts.BriefForm);
export const BrokenRecords = part((parts) => parts.BrokenRecords);
export const CloseTalks = talkPart((parts) => parts.CloseTalks);
export const EditForm = part((parts) => parts.EditForm);
export const FailedAct = part((parts) => parts.FailedAct);
export const FirstHint = part((parts) => parts.FirstHint, unhurried);
export const FoundQuestions = part((parts) => parts.FoundQuestions);
export const HeadMenu = part((parts) => parts.HeadMenu);
export const HowToSplit = part((parts) => parts.HowToSplit);
export const Keyboard = part((parts) => parts.Keyboard, unhurried);
export const LeaveWall = part((parts) => parts.LeaveWall);
export const LeftInBar = talkPart((parts) => parts.LeftInBar);
export const LowReason = part((parts) => parts.LowReason);
export const MaskedVote = part((parts) => parts.MaskedVote);
export const NextSteps = talkPart((parts) => parts.NextSteps);
export const NextUp = talkPart((parts) => parts.NextUp);
export const NotShown = part((parts) => parts.NotShown);
export const OldVote = part((parts) => parts.OldVote);
export const OneRespondent = part((parts) => parts.OneRespondent);
export const OwnCriteria = part((parts) => parts.OwnCriteria);
export const OpenAgain = part((parts) => parts.OpenAgain);
export const OverMeanwhile = part((parts) => parts.OverMeanwhile);
export const PastTalks = part((parts) => parts.PastTalks, unhurried);
export const PastedQuestions = part((parts) => parts.PastedQuestions, unhurried);
export const QuestionMenu = part((parts) => parts.QuestionMenu);
export const Recheck = part((parts) => parts.Recheck);
export const ReopenForm = part((parts) => parts.ReopenForm);
export const RewordForm = part((parts) => parts.RewordForm);
export const Restore = part((parts) => parts.Restore);
export const RevealedBallot = part((parts) => parts.RevealedBallot);
export const SavedSentence = talkPart((parts) => parts.SavedSentence);
export const ScopeLists = part((parts) => parts.ScopeLists);
export const SplitItems = talkPart((parts) => parts.SplitItems);
export const TakeAsIs = part((parts) => parts.TakeAsIs);
export const TalkBar = talkPart((parts) => parts.TalkBar);
export const Together = part((parts) => parts.Together, unhurried);
export const UnsavedLines = part((parts) => parts.UnsavedLines, unhurried);
export const TalkStrip = talkPart((parts) => parts.TalkStrip);
export const HiddenQuestions = talkPart((parts) => parts.HiddenQuestions);
export const UnsavedSize = part((parts) => parts.UnsavedSize);
export const AnonymousNote = part((parts) => parts.AnonymousNote);

/** Loads all parts after the panel, so that a tap finds them ready. A failure shows when the part is opened. */
export const fetchParts = async (): Promise<void> => {
  await Promise.allSettled(made.map(({ fetch }) => fetch()));
};

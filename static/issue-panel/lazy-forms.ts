import { lazy } from 'react';
import { orBroken } from '../ui/or-broken';
import { later } from './later-words';

/** Forms that a reader asks for with a tap; each puts the focus into itself when it arrives. */
const loaders = {
  text: async () => ({ default: (await import('./TextForm')).TextForm }),
};

/** Parts with words of their own. */
const parts = {
  brief: async () => (await import('./BriefForm')).BriefForm,
  takeAsIs: async () => (await import('./TakeAsIs')).TakeAsIs,
  answer: async () => (await import('./AnswerForm')).AnswerForm,
  more: async () => (await import('./MoreButtons')).MoreButtons,
  besideTheVote: async () => (await import('./BesideTheVote')).BesideTheVote,
  closeTalk: async () => (await import('./CloseTalk')).CloseTalk,
  details: async () => (await import('./AskDetails')).AskDetails,
  edit: async () => (await import('./EditForm')).EditForm,
  found: async () => (await import('./FoundQuestions')).FoundQuestions,
  kept: async () => (await import('./KeptDoubt')).KeptDoubt,
  over: async () => (await import('./OverMeanwhile')).OverMeanwhile,
  unshown: async () => (await import('./Unshown')).Unshown,
  nextSteps: async () => (await import('./NextSteps')).NextSteps,
  split: async () => (await import('./SplitItems')).SplitItems,
  nextUp: async () => (await import('./NextUp')).NextUp,
  pictures: async () => (await import('./Pictures')).Pictures,
  revealed: async () => (await import('./RevealedBallot')).RevealedBallot,
  recheck: async () => (await import('./Recheck')).Recheck,
};

export const TextForm = lazy(() => orBroken(loaders.text));
export const BriefForm = later(parts.brief);
export const TakeAsIs = later(parts.takeAsIs);
export const MoreButtons = later(parts.more);
export const AnswerForm = later(parts.answer);
export const CloseTalk = later(parts.closeTalk);
export const AskDetails = later(parts.details);
export const BesideTheVote = later(parts.besideTheVote);
export const EditForm = later(parts.edit);
export const FoundQuestions = later(parts.found);
export const KeptDoubt = later(parts.kept);
export const OverMeanwhile = later(parts.over);
export const Unshown = later(parts.unshown);
export const NextSteps = later(parts.nextSteps);
export const SplitItems = later(parts.split);
export const NextUp = later(parts.nextUp);
export const Pictures = later(parts.pictures);
export const RevealedBallot = later(parts.revealed);
export const Recheck = later(parts.recheck);

/** Brings them once the panel stands, so that the tap finds them there. A failure shows at the tap, where it matters. */
export const fetchForms = async (): Promise<void> => {
  await Promise.allSettled([...Object.values(loaders), ...Object.values(parts)].map((load) => load()));
};

/** Parts that only a talk needs, in one file beside `later-parts`. */
export { Behind } from './talk/Behind';
export { CloseTalks } from './talk/CloseTalks';
export { HiddenQuestions } from './private-writing/HiddenQuestions';
export { LeftInBar } from './talk/Left';
export { NextSteps } from './talk/NextSteps';
export { NextUp } from './talk/NextUp';
export { SplitItems } from './split/SplitItems';
export { TalkBar } from './talk/TalkBar';
export { TalkStrip } from './talk/TalkStrip';
export { SavedSentence } from './talk/Sentence';

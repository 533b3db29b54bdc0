import * as fc from 'fast-check';
import type { Contract } from '../src/contract';
import { confidenceVotes } from '../src/domain/ballot/round';
import { STARTER_POLICY } from '../src/domain/policy/presets';
import { partPlaces } from '../src/domain/issue/part';
import { questionCategories, questionKinds, questionStates } from '../src/domain/question/question';
import { talkOutcomes } from '../src/domain/talk/talk';
import { inputs } from '../src/forge/inputs';

const text = fc.oneof(fc.string({ maxLength: 60 }), fc.constantFrom('Who pays?', 'A reason', 'ü'.repeat(2_100), ' '));
const lines = fc.array(text, { maxLength: 3 });
/** The first two may be ids of questions asked in this run, see `once`; the third is an older question. */
const ids = ['a', 'b', 'f', '0'].map((digit) => digit.repeat(32));
const ofQuestion = { id: fc.constantFrom(...ids), version: fc.integer({ min: 0, max: 3 }) };
const round = fc.integer({ min: 1, max: 3 });
const nothing = fc.constant(undefined);
const { preset: _preset, ...choice } = STARTER_POLICY;

const brief = fc.record({
  ...{ why: text, who: text, whyNow: text, inScope: lines, outOfScope: lines },
  version: fc.integer({ min: 0, max: 2 }),
});
const hint = fc.constantFrom('comment:10000', 'text:abc');
const hands = fc.integer({ min: 0, max: 4 });
const question = fc.record({
  ...{ kind: fc.constantFrom(...questionKinds), text, blocking: fc.boolean() },
  category: fc.option(fc.constantFrom(...questionCategories)),
  owner: fc.option(fc.constantFrom('id-ben', 'id-nobody')),
  due: fc.option(fc.constantFrom('2026-03-01', '2027-01-31')),
});
const answered = fc.record({
  ...{ text, kind: fc.constantFrom(...questionKinds), state: fc.constantFrom(...questionStates) },
  answer: fc.option(text),
});
const policy = fc.record({
  ...{ needs: fc.constant(choice.needs), confidentAt: fc.constantFrom(...confidenceVotes) },
  language: fc.constantFrom('en', 'de'),
});

/** Request ids: only a few, so that one is sent twice. */
const once = fc.constantFrom({}, { once: 'a'.repeat(32) }, { once: 'b'.repeat(32) });

/** Well-formed input of each function of the contract, not always sensible. */
export const anyInput: Readonly<Record<keyof Contract, fc.Arbitrary<unknown>>> = {
  openPanel: nothing,
  look: nothing,
  refreshPanel: fc.record({ pass: fc.base64String({ maxLength: 200 }) }),
  saveBrief: fc.record({ brief, seen: fc.option(brief) }),
  dismissHint: fc.record({ hint, known: fc.array(hint, { maxLength: 2 }) }),
  recallHint: fc.record({ hint }),
  askQuestion: fc
    .tuple(question, fc.boolean(), once, fc.option(hint, { nil: undefined }))
    .map(([asked, withoutName, id, fromHint]) => ({ ...asked, withoutName, ...id, fromHint })),
  editQuestion: question.chain(({ blocking: _blocking, ...edited }) =>
    fc.record(ofQuestion).map((of) => ({ ...of, ...edited })),
  ),
  questionFromComment: fc.record({
    ...{ commentId: fc.constantFrom('10000', '99999'), text: fc.option(text) },
    ...{ kind: fc.constantFrom(...questionKinds), blocking: fc.boolean() },
  }),
  answerQuestion: fc.record({ ...ofQuestion, answer: text, seen: fc.option(answered) }),
  closeQuestion: fc.record(ofQuestion),
  reopenQuestion: fc.record({ ...ofQuestion, because: text }),
  withdrawQuestion: fc.record(ofQuestion),
  restoreQuestion: fc.record(ofQuestion),
  markBlocking: fc.record({ ...ofQuestion, blocking: fc.boolean() }),
  startTalk: nothing,
  takeOverTalk: nothing,
  nothingFromMe: nothing,
  showWritten: nothing,
  closeTalk: fc.record({ outcome: fc.constantFrom(...talkOutcomes), agreed: text, nextSteps: lines }),
  splitIssue: fc.record({ items: lines, as: fc.constantFrom(...partPlaces) }),
  castVote: fc.record({
    round,
    confidence: fc.option(fc.constantFrom(...confidenceVotes)),
    size: fc.option(fc.constantFrom('1', '13', '?', 'not mine', 'XL')),
  }),
  revealBallot: fc.record({ round, anyway: fc.boolean() }),
  voteAgain: fc.record({ round }),
  showHands: fc.record({
    ...{ round, confidence: fc.tuple(hands, hands, hands, hands, hands), asked: fc.boolean() },
    sizes: fc.array(fc.record({ label: fc.constantFrom('1', '13', '?', 'XL'), votes: hands }), { maxLength: 3 }),
  }),
  guessSize: fc.record({ round, label: fc.option(fc.constantFrom('5', '13', 'XL')) }),
  giveReason: fc
    .tuple(fc.record({ round, text, signed: fc.boolean() }), once)
    .map(([reason, id]) => ({ ...reason, ...id })),
  sayHeard: fc.record({ round, heard: fc.nat(3) }, { requiredKeys: ['round'] }),
  markCriterion: fc.record({ id: fc.constantFrom('own-1', 'own-2', 'own-9'), met: fc.boolean(), on: text }),
  takeAsIs: fc.record({ reason: text }),
  repair: nothing,
  openReport: nothing,
  assessBacklog: nothing,
  openLookBack: nothing,
  readRecorded: fc.record({
    boardId: fc.integer({ min: 1, max: 3 }),
    sprints: fc.array(fc.integer({ min: 1, max: 5 }), { maxLength: 3 }),
  }),
  openSettings: nothing,
  savePolicy: policy.map((changed) => ({ policy: { ...choice, ...changed } })),
  removeData: fc.record({ projectKey: fc.constantFrom('NOPE') }),
  readRemoval: nothing,
  settleSize: fc.record({ round, label: fc.constantFrom('5', '13', '?', 'XL') }),
  readArchive: fc.record({ what: fc.constantFrom('questions', 'talks'), before: fc.integer({ min: 1, max: 99 }) }),
  ...{ seeChanges: nothing, stillAgreed: fc.record({ on: text }), wordingOnly: fc.record({ on: text }) },
};

const isServed = (name: string): name is keyof Contract => Object.hasOwn(inputs, name);
export const functionKeys: readonly (keyof Contract)[] = Object.keys(anyInput).filter(isServed);

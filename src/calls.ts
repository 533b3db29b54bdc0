/**
 * Every call of the pages: its verb, and the schemas of its payload. Of a changing one `input` is what the person does,
 * `base` what their page saw of what that writes, so that nothing is overwritten unseen. Issue and project come from the invocation's
 * context, never from a payload; a verb that changes something reads them as the caller first. A change that others may
 * see sends their panels a hint (`change`). Pages import only types from here.
 */
import * as z from 'zod';
import type { Result } from './contract';
import { tellings } from './contract-meeting';
import { RECORDED_AT_ONCE } from './contract-look-back';
import { confidenceVotes } from './domain/ballot/round';
import { partPlaces } from './domain/issue/part';
import { instantOf } from './domain/meeting/local-time';
import { ITEMS_AT_MOST, PEOPLE_AT_MOST } from './domain/meeting/meeting';
import { LIST_KEY } from './domain/meeting/meeting-id';
import { worths } from './domain/meeting/worth';
import { questionCategories, questionKinds, questionStates } from './domain/question/question';
import { languages } from './domain/shared/language';
import { ownIdSchema } from './domain/shared/own-id';
import { talkOutcomes } from './domain/talk/outcome';
import { previewFlags, previewPolicy } from './forge/calls/policy-preview';
import { checkHealth, openStart } from './forge/calls/health/check-health';
import { lookAgain } from './forge/calls/health/rights-probe';
import { echoHealth, echoInput, listenHealth } from './forge/calls/health/realtime-probes';
import { listProjects } from './forge/calls/projects';
import { emptyField, fillField, openField } from './forge/calls/health/fill-field';
import { openSiteRules, readRulesOf, saveSiteRules } from './forge/calls/site-rules';
import { openLookBack, readRecorded, readRecordedDays, readSprintStart } from './forge/calls/look-back';
import {
  actingOnList,
  changingList,
  onItems,
  onKnownList,
  onList,
  openMeeting,
  signMeetingToken,
} from './forge/calls/meeting';
import {
  changing,
  changingProject,
  changingSite,
  namedPlace,
  nothing,
  onIssue,
  onNamedProject,
  onProject,
  onSite,
  passSchema,
  resolverOf,
  type PageCall,
} from './forge/calls/page-call';
import { policyChoice } from './domain/policy/policy-choice';
import { followRemoval, removeData } from './forge/privacy/remove-data';
import { assessBacklog, openReport } from './forge/calls/report-setup';
import { readMails, wantMails } from './forge/calls/mails';
import { openSettings, savePolicy } from './forge/settings/settings';
import { castVote, voteAgain } from './usecases/ballot/cast-vote';
import { giveReason, sayHeard } from './usecases/ballot/give-reason';
import { revealBallot } from './usecases/ballot/reveal-ballot';
import { settleSize } from './usecases/ballot/settle-size';
import { dismissHint, recallHint } from './usecases/hints/dismiss-hint';
import { changeList, putOnList } from './usecases/meeting/change-list';
import { agreeWithoutTalk, showVotes } from './usecases/meeting/fast-lane';
import { goOn } from './usecases/meeting/go-on';
import { followMeeting } from './usecases/meeting/meeting-view';
import { openResult, sayWorth } from './usecases/meeting/open-result';
import { tellPeople } from './usecases/meeting/tell-people';
import { look, openPanel, readArchive, refreshPanel, repair, signToken } from './usecases/panel/open-panel';
import {
  answerQuestion,
  closeQuestion,
  markBlocking,
  reopenQuestion,
  restoreQuestion,
  editQuestion,
  withdrawQuestion,
} from './usecases/questions/change-question';
import { askQuestion, questionFromComment, signQuestion } from './usecases/questions/ask-question';
import { seeChanges } from './usecases/recheck/see-changes';
import { stillAgreed } from './usecases/recheck/still-agreed';
import { makeException } from './usecases/recheck/make-exception';
import { tickCriterion } from './usecases/scope/tick-criterion';
import { saveToTicket } from './usecases/scope/save-to-ticket';
import { splitIssue } from './usecases/split/split-issue';
import { closeTalk } from './usecases/talk/close-talk';
import { goToVote, nothingFromMe, showWritten } from './usecases/talk/show-written';
import { listenOnly, markPeopleAway, takeBreak, startTalk, takeOverTalk } from './usecases/talk/start-talk';
import { readAgreed, rewordAgreed, writeAgreed } from './usecases/talk/agreed-sentence';

/** Far above every limit of the domain, which answers with the limit; this only keeps nonsense out. */
const text = z.string().max(20_000);
const lines = z.array(text).max(100);
const label = z.string().max(40);
/** Most people that one call says to be away. */
const PEOPLE_ASKED = 100;
const account = z.string().regex(/^[\w:.-]{1,128}$/u);
const hint = z.string().regex(/^[\w:.-]{1,80}$/u);
const kind = z.enum(questionKinds);
const count = z.int().nonnegative();

const ofQuestion = { id: z.string().regex(/^\w{1,64}$/u) };
/** What is changed at its version: another one in the meantime is a `conflict` with both texts. */
const atVersion = z.object({ version: count });
const round = z.int().positive();
/** The number of the ballot's round. */
const inRound = z.object({ round });
/** The start of a talk. */
const inTalk = z.object({ talk: z.iso.datetime() });
/** The start of a talk, and its agreed sentence, empty for none. */
const onSentence = inTalk.extend({ sentence: text });
const sentence = z.object({ sentence: text });
/** The start of a talk, and the latest size in it: the round, and the card that was settled. */
const endOfTalk = {
  talk: z.iso.datetime().nullable().default(null),
  size: z.object({ round, label: label.nullable() }).nullable().default(null),
};
/** How a talk ends; `size`: the card that is settled with it. */
const closing = z.object({
  outcome: z.enum(talkOutcomes),
  agreed: text,
  nextSteps: lines.default([]),
  size: label.nullable().default(null),
});
/** For changes that overwrite nothing, or take nothing. */
const none = z.object({});
const bare = { base: none, input: none };

const parts = {
  kind,
  text,
  category: z.enum(questionCategories).nullable(),
  owner: account.nullable(),
  due: z.iso.date().nullable(),
};
const answered = z.object({ text, kind, state: z.enum(questionStates), answer: text.nullable() });
/** As long as Jira takes a field. */
const ticketText = z.string().max(40_000);
const ticket = z.object({
  why: ticketText,
  who: ticketText,
  inScope: ticketText,
  outOfScope: ticketText,
  doneWhen: ticketText,
});

const listKey = z.string().regex(LIST_KEY);
const issueId = z.string().regex(/^\d{1,18}$/u);
const issueIds = z.array(issueId).max(ITEMS_AT_MOST);
/** Another time would stand in mails, and in a past that nothing could read; a zone may be newer than this runtime. */
const localTime = z.object({
  at: z
    .string()
    .regex(/^2\d{3}-\d\d-\d\dT\d\d:\d\d$/u)
    .refine((at) => instantOf({ at, zone: 'UTC' }) !== null),
  zone: z.string().regex(/^[\w+/-]{1,64}$/u),
});
/** What people change of a list before its meeting. */
const listFields = {
  items: issueIds.nullable(),
  added: issueIds,
  talkFirst: issueIds,
  people: z.array(account).max(PEOPLE_AT_MOST),
  facilitator: account.nullable(),
  when: localTime.nullable(),
  minutes: z.int().min(5).max(480),
};
/** The list as the page had it, and in the order in which it shows it; null in a step that does not begin a meeting. */
const listOrder = { items: issueIds.nullable().default(null) };

export const calls = {
  openPanel: onIssue(openPanel, nothing),
  /** For the channel of the issue's edits; null where Realtime signs none now: ask again later. `pass`: null without one. */
  signToken: onIssue(signToken, z.object({ pass: passSchema.nullable() })),
  /** `ticket`: of the last opening in full. Where it no longer counts: open in full. */
  look: onIssue(look, z.object({ ticket: z.string().max(64) })),
  /**
   * The panel from the present row, with Jira and policy as in the pass; null where the pass no longer counts: open in
   * full.
   */
  refreshPanel: onIssue(refreshPanel, z.object({ pass: passSchema })),
  repair: changing(repair, bare),

  /**
   * Into the ticket itself, as the caller. `base`: the texts when the writing began. A text that others have changed since is a
   * `conflict` with both; the rest is saved.
   */
  saveToTicket: changing(saveToTicket, { base: ticket, input: ticket }),
  /** What a person ticks on the issue, or takes back. Other content than the one of the pass is refused. */
  tickCriterion: changing(tickCriterion, { base: none, input: z.object({ id: ownIdSchema, met: z.boolean() }) }),
  /** For good, and for everybody: ids out of `found-questions`; `hints` are all that the caller sees. */
  dismissHint: changing(dismissHint, {
    base: z.object({ hints: z.array(hint).max(1000) }),
    input: z.object({ hint }),
  }),
  recallHint: changing(recallHint, { base: none, input: z.object({ hint }) }),

  askQuestion: changing(askQuestion, {
    byPass: true,
    base: none,
    input: z.object({
      ...parts,
      blocking: z.boolean(),
      askedFor: account.nullable().default(null),
      anonymous: z.boolean().default(false),
      fromHint: hint.optional(),
    }),
  }),
  /** `base`: the question when the writing began; others' changes to other parts stay. */
  editQuestion: changing(editQuestion, { base: z.object(parts), input: z.object({ ...ofQuestion, ...parts }) }),
  /** `text` null: what the comment asks. A comment becomes a question once. */
  questionFromComment: changing(questionFromComment, {
    base: none,
    input: z.object({
      commentId: z.string().regex(/^\d{1,18}$/u),
      text: text.nullable(),
      kind,
      blocking: z.boolean(),
    }),
  }),
  /** `base`: what is answered, when the writing began. A change of other parts since then is no `conflict`. */
  answerQuestion: changing(answerQuestion, { base: answered, input: z.object({ ...ofQuestion, answer: text }) }),
  closeQuestion: changing(closeQuestion, { base: atVersion, input: z.object(ofQuestion) }),
  /** Of an answered question outside a talk: its asker is told once that the answer waits for them. */
  reopenQuestion: changing(reopenQuestion, { base: atVersion, input: z.object({ ...ofQuestion, because: text }) }),
  /** The caller's own anonymous question or reason that was not shown: it is asked now, in their name. */
  signQuestion: changing(signQuestion, { base: none, input: z.object(ofQuestion) }),
  withdrawQuestion: changing(withdrawQuestion, { base: atVersion, input: z.object(ofQuestion) }),
  /** What was withdrawn, as it was. */
  restoreQuestion: changing(restoreQuestion, { base: atVersion, input: z.object(ofQuestion) }),
  markBlocking: changing(markBlocking, {
    base: atVersion,
    input: z.object({ ...ofQuestion, blocking: z.boolean() }),
  }),

  startTalk: changing(startTalk, bare),
  takeOverTalk: changing(takeOverTalk, bare),
  /** "I listen", in a meeting in each of its talks. `startTalk` ends it, a vote for the present talk. */
  listenOnly: changing(listenOnly, bare),
  /** Five minutes in which the clocks of the meeting stand still, unless the break is over earlier. */
  takeBreak: changing(takeBreak, { base: none, input: z.object({ isOver: z.boolean() }) }),
  /** These people are not here. Opening the panel brings them back. */
  markPeopleAway: changing(markPeopleAway, {
    base: none,
    input: z.object({ who: z.array(account).max(PEOPLE_ASKED) }),
  }),
  nothingFromMe: changing(nothingFromMe, { ...bare, byPass: true }),
  /**
   * Shows all private questions to everybody. A second call changes nothing. With `byItself` no person has pressed: the back end
   * shows them only once all have answered.
   */
  showWritten: changing(showWritten, { base: none, input: z.object({ byItself: z.boolean().optional() }) }),
  /** The facilitator's step from the questions to the vote, which takes every page along. */
  goToVote: changing(goToVote, bare),
  /** The agreed sentence while the talk runs, by anybody who may edit. */
  writeAgreed: changing(writeAgreed, { base: onSentence, input: sentence }),
  /** The agreed sentence of a closed talk in other words, by a participant. */
  rewordAgreed: changing(rewordAgreed, { base: onSentence, input: sentence }),
  /** The assignee's own note. `base`: the latest talk that their page shows. */
  readAgreed: changing(readAgreed, { base: inTalk, input: none }),
  closeTalk: changing(closeTalk, { base: z.object(endOfTalk), input: closing }),
  /**
   * One new issue per item, below this one or beside it; items that failed are named with their code. A repeat creates
   * nothing twice. `close`: the transition that closes this one afterwards; null keeps it.
   */
  splitIssue: changing(splitIssue, {
    base: none,
    input: z.object({
      items: lines,
      as: z.enum(partPlaces),
      close: z
        .string()
        .regex(/^\d{1,18}$/u)
        .nullable()
        .default(null),
    }),
  }),

  /** Either part may come alone; what is left out or null stays as it was. */
  castVote: changing(castVote, {
    byPass: true,
    base: inRound,
    input: z.object({
      confidence: z.literal(confidenceVotes).nullable().default(null),
      size: label.nullable().default(null),
    }),
  }),
  /**
   * Fails with `votes-missing` while somebody who is asked for has not voted. The page then shows their names, and repeats the
   * call with them. With few votes it takes the press of each voter.
   */
  revealBallot: changing(revealBallot, {
    base: inRound,
    input: z.object({ without: z.array(account).max(PEOPLE_ASKED).default([]) }),
  }),
  voteAgain: changing(voteAgain, { base: inRound, input: none }),
  /** Of the caller's low vote: hidden like that until the reveal, a question after it. */
  giveReason: changing(giveReason, { base: inRound, input: z.object({ text, signed: z.boolean() }) }),
  sayHeard: changing(sayHeard, { base: inRound, input: none }),
  /** `label`: the settled card, null without one; another one than the caller saw is a `conflict` with both. */
  settleSize: changing(settleSize, {
    base: z.object({ round, label: label.nullable() }),
    input: z.object({ label: label.nullable() }),
  }),

  /** Word by word, from Jira's history: since the agreement, or since the caller's own vote. */
  seeChanges: onIssue(seeChanges, z.object({ since: z.enum(['agreement', 'my-vote']) })),
  /** What comes before number `before`: at first `PanelView.archived`, then `from` of the last answer. */
  readArchive: onIssue(
    readArchive,
    z.object({ what: z.enum(['questions', 'talks']), before: z.int().positive().max(1_000_000) }),
  ),
  /** Other content than the one of the pass is refused. */
  stillAgreed: changing(stillAgreed, bare),
  /** `exception`: when the one was made that the caller sees; another one in the meantime is a `conflict` with both reasons. */
  makeException: changing(makeException, {
    base: z.object({ exception: z.iso.datetime().nullable() }),
    input: z.object({ reason: text }),
  }),

  openReport: onProject(openReport, nothing),
  assessBacklog: changingProject(assessBacklog, bare),

  /** As `openReport`, for a dashboard. */
  openGadget: onNamedProject((call) => openReport(call), namedPlace),
  /** null where nothing was recorded that the caller may see. */
  readSprintStart: onNamedProject(readSprintStart, namedPlace.extend({ sprintId: z.int().positive() })),

  /** Of the caller alone: whether they want mails of the app, from any project. */
  readMails: onProject(readMails, nothing),
  wantMails: changingProject(wantMails, { base: none, input: z.object({ wanted: z.boolean() }) }),
  /** What was counted each day of the last twelve weeks, the oldest first; days on which nothing was counted are missing. */
  readRecordedDays: onProject(readRecordedDays, nothing),

  /** `key`: of the list that the page has seen last, a guess that saves a read. */
  openMeeting: onProject(openMeeting, z.object({ key: listKey.nullable().default(null) })),
  /** `base`: the fields as the page saw them; of a list of ids what others have added and taken away stays. */
  changeList: changingProject(actingOnList(changeList), {
    base: z.object(listFields).partial(),
    input: z.object(listFields).partial(),
  }),
  /** Says that the list is shared; `address`: of its page, for a mail. Jira's mails go to a person once, and once again. */
  tellPeople: changingProject(changingList(tellPeople), {
    base: none,
    input: z.object({ how: z.enum(tellings), address: z.string().max(2_000).nullable() }),
  }),
  /** Of the project that the issue belongs to, or of the page. */
  putOnList: changingProject(actingOnList(putOnList), { base: none, input: z.object({ issueId }) }),
  /**
   * `base`: the item that the page sees the meeting at, null before the start, the start of the talk there, and its latest
   * size. `close`: null where that talk is set aside. It fails with `ask-first` once; `anyway` says that this was read.
   */
  goOn: changingProject(onItems(goOn), {
    base: z.object({
      from: z.union([issueId, z.literal('hidden')]).nullable(),
      ...endOfTalk,
      ...listOrder,
    }),
    input: z.object({
      to: z.union([issueId, z.literal('end')]),
      close: closing.extend({ asReady: z.boolean() }).nullable().default(null),
      anyway: z.boolean().default(false),
      ...listOrder,
    }),
  }),
  /** The call reveals each of these rounds by the rules of a reveal; an item where they forbid it is `refused`. */
  showVotes: changingProject(onItems(showVotes), {
    base: none,
    input: z.object({ rounds: z.array(z.object({ issueId, round })).max(ITEMS_AT_MOST) }),
  }),
  /** `base`: the revealed round; `size`: the card that is settled with it, null where there is none to settle. */
  agreeWithoutTalk: changingProject(onItems(agreeWithoutTalk), {
    base: inRound,
    input: z.object({ issueId, size: label.nullable() }),
  }),
  /** What became of a meeting that is kept, of the last one by default; null where there is none. */
  openResult: onProject(onList(openResult), z.object({ n: count.nullable().default(null) })),
  /** One answer of each person who was in the meeting with this number, until the answers are shown. */
  sayWorth: changingProject(changingList(sayWorth), {
    base: z.object({ n: count }),
    input: z.object({ worth: z.literal(worths) }),
  }),
  /** For the channel of the list, once for each page; null as with `signToken`. `ticket`: of the last `openMeeting`. */
  signMeetingToken: onProject(onKnownList(signMeetingToken), z.object({ key: listKey, ticket: z.string().max(64) })),
  /**
   * One read of storage and none of Jira. `ticket`: of the last `openMeeting`; where it no longer counts: open.
   * `counts`: now and then, what was said of the items that it has shown in the last ten minutes; after them: open.
   */
  followMeeting: onProject(
    onKnownList(followMeeting),
    z.object({
      key: listKey,
      ticket: z.string().max(64),
      version: count,
      counts: z
        .object({ ids: issueIds, ticket: z.string().max(64) })
        .nullable()
        .default(null),
    }),
  ),

  openLookBack: onProject(openLookBack, nothing),
  /**
   * What was recorded of sprints of the board, in their order, each once; only issues that the caller may see. A moment of which
   * they may see no issue is null, as if it had not been recorded.
   */
  readRecorded: onProject(
    readRecorded,
    z.object({
      boardId: z.int().positive(),
      sprints: z.array(z.int().positive()).max(RECORDED_AT_ONCE),
    }),
  ),
  /** All calls from here on need the right to administer the project. */
  openSettings: onProject(openSettings, nothing),
  /** Fails with `conflict`, which names both versions, when another one was saved since. */
  savePolicy: changingProject(savePolicy, { base: atVersion, input: z.object({ policy: policyChoice }) }),
  /** Stores nothing. `token`: `next` of the page before; null for the first. */
  previewPolicy: onProject(previewPolicy, z.object({ policy: policyChoice, token: z.string().max(4_000).nullable() })),
  previewFlags: onProject(previewFlags, nothing),
  /** Takes away what the app holds about the project, in the background; `projectKey` proves that the administrator means it. */
  removeData: changingProject(removeData, {
    base: none,
    input: z.object({ projectKey: z.string().max(100), flags: z.boolean() }),
  }),
  followRemoval: onProject(followRemoval, nothing),

  /** All from here on need the right to administer Jira. `opened`: the address at which the caller sees this Jira, if it is known. */
  checkHealth: onSite(checkHealth, z.object({ opened: z.string().max(500).nullable() })),
  openStart: onSite(openStart, nothing),
  openField: onSite(openField, nothing),
  fillField: onSite(fillField, z.object({ language: z.enum(languages) })),
  emptyField: onSite(emptyField, nothing),
  lookAgain: onSite(lookAgain, z.object({ projectKey: z.string().max(100) })),
  /** A page of the projects that use the app; `from`: `next` of the page before, 0 for the first. */
  listProjects: onSite(listProjects, z.object({ from: count })),
  /** The default rules of the site. `base`: the version that their page showed. */
  openSiteRules: onSite(openSiteRules, nothing),
  saveSiteRules: changingSite(saveSiteRules, { base: atVersion, input: z.object({ policy: policyChoice }) }),
  /** The rules of a project as a file, to be copied into the site's. */
  readRulesOf: onSite(readRulesOf, z.object({ projectKey: z.string().max(100) })),
  /** A token to listen on the channel that `nonce` names, and a hint on it; `queued`: by queued work. */
  listenHealth: onSite(listenHealth, echoInput.pick({ nonce: true })),
  echoHealth: onSite(echoHealth, echoInput),
};

export const resolver = resolverOf(calls);

/** Pages may send what they may not change. */
type ReadonlyDeep<T> = T extends object ? { readonly [Key in keyof T]: ReadonlyDeep<T[Key]> } : T;
type CallOf<One> =
  One extends PageCall<infer Input, infer Value>
    ? [Input] extends [undefined]
      ? () => Result<Value>
      : (input: ReadonlyDeep<Input>) => Result<Value>
    : never;

/** What a page sends and gets, by the name of the call. */
export type Contract = { [Name in keyof typeof calls]: CallOf<(typeof calls)[Name]> };

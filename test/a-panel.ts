import { standingAs } from './builders/standing';
import type { BallotView, PanelView, RecheckView, PrivateWritingView, SizeView, TalkView } from '../src/contract';
import type { ContentChange } from '../src/domain/content/fingerprint';
import { criteria } from '../src/domain/criteria/criteria';
import { type Criterion, met, unmet } from '../src/domain/criteria/criterion';
import { cardScales } from '../src/domain/issue/card';
import type { Question } from '../src/domain/question/question';
import type { AssessedCriterion, AssessedId, Assessment } from '../src/domain/readiness/finding';
import type { Readiness } from '../src/domain/refinement/readiness';
import { isOwnId } from '../src/domain/shared/own-id';
import type { Talk } from '../src/domain/talk/talk';
import type { Contested } from '../src/failure';
import { aQuestion as anyQuestion } from './builders/a-question';
import { aTicketOf } from './builders/a-ticket';

const now = '2026-11-24T09:00:00.000Z';

/** An open question of Chiara's that Ben has to answer. */
export const aQuestion = (spoilt: Partial<Question> = {}): Question =>
  anyQuestion({ askedBy: 'chiara', askedAt: '2026-11-21T09:00:00.000Z', owner: 'ben', due: '2026-11-26', ...spoilt });

/** The refusal of a call over fields that another person has changed. */
export const aConflict = (...fields: readonly Contested[]) =>
  ({ fails: 'conflict', details: { because: 'two-texts', fields } }) as const;

export const aReadiness = (spoilt: Partial<Readiness> = {}): Readiness => ({
  state: 'refine',
  score: 40,
  gaps: 2,
  missing: 'blocking-answered confident',
  outdated: '',
  startedAt: null,
  lacks: 'agreement',
  standing: standingAs({ state: spoilt.state ?? 'refine', lacks: spoilt.lacks ?? 'agreement' }),
  remarks: '',
  nextStep: 'unknowns',
  openQuestions: 1,
  blockingQuestions: 1,
  nextDue: null,
  confidence: 0,
  lowestConfidence: 0,
  votesWait: 'no',
  respondents: 0,
  respondentsNeeded: 0,
  talks: 1,
  voted: 'votes',
  outcome: 'not-talked',
  changedSinceTalk: 'no',
  answeredSinceTalk: 'no',
  agreedAt: null,
  fingerprint: 'f',
  policyVersion: 1,
  schema: 1,
  ...spoilt,
});

function placeOf(id: AssessedId): Criterion['place'] {
  if (isOwnId(id)) return 'own';
  if (id === 'parent-ready') return 'issue';
  return id === 'sizesApart' ? 'size' : criteria[id].place;
}

export const aCriterion = (spoilt: Partial<AssessedCriterion> = {}): AssessedCriterion => ({
  id: 'why',
  step: 'scope',
  need: 'required',
  by: 'field',
  place: placeOf(spoilt.id ?? 'why'),
  finding: met,
  ...spoilt,
});

export const anAssessment = (spoilt: Partial<Readiness> = {}): Assessment => ({
  readiness: aReadiness(spoilt),
  criteria: [
    aCriterion(),
    aCriterion({ id: 'acceptance-criteria' }),
    aCriterion({ id: 'asked', step: 'unknowns', by: 'people' }),
    aCriterion({
      id: 'blocking-answered',
      step: 'unknowns',
      by: 'record',
      finding: unmet({ because: 'blocking-open', count: 1 }),
    }),
    aCriterion({ id: 'confident', step: 'confirm', by: 'people', finding: unmet({ because: 'nobody-voted' }) }),
  ],
});

export const anOpenBallot = (spoilt: Partial<Extract<BallotView, { state: 'open' }>> = {}): BallotView => ({
  state: 'open',
  round: 1,
  voted: [],
  waiting: ['ana', 'ben', 'chiara', 'emma', 'farah'],
  mine: null,
  mySize: null,
  myReason: null,
  changedSinceMine: null,
  firstRound: null,
  cards: cardScales.fibonacci,
  whyNotWritten: null,
  enough: false,
  pressed: [],
  joinsAlone: false,
  ...spoilt,
});

type ShownResult = NonNullable<Extract<BallotView, { state: 'revealed' }>['result']>;
type WithCounts = Exclude<ShownResult, { counts: null }>;

export const aResult = (spoilt: Partial<WithCounts> = {}): WithCounts => ({
  fingerprint: 'f',
  at: now,
  round: 1,
  counts: [1, 0, 0, 2, 2],
  lowerMedian: 4,
  lowest: 1,
  lowVotes: 1,
  lowHeard: 0,
  reasons: 0,
  voters: 5,
  quorum: 3,
  ...spoilt,
});

export const aRevealedBallot = (spoilt: Partial<Extract<BallotView, { state: 'revealed' }>> = {}): BallotView => ({
  state: 'revealed',
  round: 1,
  result: aResult(),
  isNameless: false,
  mine: 4,
  mySize: null,
  isLeftOut: false,
  lowVotesWaiting: 0,
  size: null,
  awaited: false,
  whoSays: 'voters',
  ...spoilt,
});

/** Two votes of 3 and three of 13: two clusters. */
export const aSize = (spoilt: Partial<SizeView> = {}): SizeView => ({
  counts: cardScales.fibonacci.map((card) => ({ ...card, votes: { 3: 2, 13: 3 }[card.label] ?? 0 })),
  cannotSay: 0,
  notMine: 0,
  spread: 3,
  clusters: { low: ['3'], high: ['13'] },
  attempt: 1,
  settled: null,
  advice: 'talk-or-split',
  sizes: [
    { voter: 'ana', size: '3' },
    { voter: 'ben', size: '3' },
    ...['chiara', 'emma', 'farah'].map((voter) => ({ voter, size: '13' })),
  ],
  first: { low: ['ana', 'ben'], high: ['chiara', 'emma', 'farah'] },
  firstRound: null,
  apart: 3,
  maySettle: true,
  whyNotWritten: null,
  ...spoilt,
});

/** Every vote is 5. */
export const anAgreedSize = (spoilt: Partial<SizeView> = {}): SizeView =>
  aSize({
    counts: cardScales.fibonacci.map((card) => ({ ...card, votes: card.label === '5' ? 5 : 0 })),
    spread: 0,
    clusters: null,
    advice: 'agreed',
    first: null,
    sizes: null,
    apart: null,
    ...spoilt,
  });

/** All participants are asked for, unless `present` says otherwise. */
export const aTalk = (spoilt: Partial<TalkView> = {}): TalkView => ({
  startedAt: '2026-11-24T08:56:50.000Z',
  facilitator: 'ana',
  participants: ['ana', 'ben', 'chiara', 'emma', 'farah'],
  present: spoilt.askedFor ?? spoilt.participants ?? ['ana', 'ben', 'chiara', 'emma', 'farah'],
  askedFor: spoilt.present ?? spoilt.participants ?? ['ana', 'ben', 'chiara', 'emma', 'farah'],
  onlyOpened: [],
  respondents: 2,
  iSaid: null,
  responded: spoilt.respondents ?? 2,
  allAnswered: false,
  early: [],
  iJoined: true,
  iLeft: false,
  joinsByOpening: false,
  privateWriting: null,
  isVoting: false,
  meeting: null,
  sentence: null,
  onceClosed: {
    state: 'refine',
    lacks: 'both',
    standing: 'not-agreed',
    gaps: 2,
    missing: 'blocking-answered confident',
    outdated: '',
  },
  ...spoilt,
});

/** Private writing before the reveal: four hidden questions, one of them the viewer's own. */
export const aPrivateWriting = (spoilt: Partial<PrivateWritingView> = {}): PrivateWritingView => ({
  hidden: 4,
  mine: [aQuestion({ id: 'mine', text: 'What about twins?', askedBy: 'ana', owner: null, due: null })],
  ...spoilt,
});

/** Done-when differs, and nothing else. */
export const DONE_WHEN: ContentChange = { summary: false, doneWhen: true, scope: false, reasons: false, words: 0 };

/** Ana voted and may confirm that the issue is still agreed. */
export const aRecheck = (spoilt: Partial<RecheckView> = {}): RecheckView => ({
  of: 'agreement',
  mayConfirm: true,
  whyNot: null,
  iConfirmed: false,
  confirmed: 0,
  needed: 3,
  ...spoilt,
});

export const aPastTalk = (spoilt: Partial<Talk> = {}): Talk => ({
  id: 't1',
  at: '2026-11-21T10:00:00.000Z',
  fingerprint: 'f',
  minutes: 6,
  facilitator: 'ana',
  participants: ['ana', 'ben', 'chiara'],
  outcome: 'another-talk',
  agreed: 'Ask the kitchen who keeps the list before we go on.',
  nextSteps: [],
  ...spoilt,
});

/** TIF-41 as Ana sees it: well described, with one blocking question and no votes. */
export const aPanel = (spoilt: Partial<PanelView> = {}): PanelView => ({
  issue: {
    id: '10041',
    key: 'TIF-41',
    projectKey: 'TIF',
    summary: 'Warn about allergens',
    progress: 'new',
    reporter: 'ana',
    sprint: { id: 12, name: 'Sprint 12', state: 'future', startDate: null },
    parent: { key: 'TIF-2', summary: 'Allergies', described: true, state: null },
    estimate: { value: 5 },
  },
  me: { accountId: 'ana', canEdit: true },
  policy: { version: 1, preset: 'scrum', confidentAt: 3, language: 'en' },
  assessment: anAssessment(),
  own: [],
  content: {
    why: 'No child finds out at the table that lunch is not for them.',
    whyFrom: 'own',
    who: 'Parents of children with allergies',
    whyNow: null,
    steps: [],
    expected: [],
    acceptanceCriteria: [
      'Each dish shows its allergens in words and as a sign',
      'A dish with a chosen allergen cannot be put into the basket by mistake',
      'The kitchen list names the child and the allergen',
    ],
    inScope: ['Order page', 'Basket', 'Kitchen list'],
    outOfScope: ['Cross-contamination', 'Snacks'],
    visuals: 1,
    isBare: false,
    isProse: false,
  },
  ticket: aTicketOf({
    why: 'No child finds out at the table that lunch is not for them.',
    who: 'Parents of children with allergies',
    inScope: 'Order page\nBasket\nKitchen list',
    outOfScope: 'Cross-contamination\nSnacks',
    doneWhen:
      'Each dish shows its allergens in words and as a sign\nA dish with a chosen allergen cannot be put into the basket by mistake\nThe kitchen list names the child and the allergen',
  }),
  dismissed: [],
  over: null,
  mails: 0,
  questions: [
    aQuestion({ blocking: true }),
    aQuestion({
      id: 'q2',
      kind: 'risk',
      text: 'Suppliers change recipes without telling us.',
      owner: null,
      due: null,
      category: 'data',
    }),
    aQuestion({
      id: 'q3',
      kind: 'assumption',
      text: 'Parents know the names of the allergens.',
      askedBy: 'ana',
      state: 'answered',
      answer: 'They do for the fourteen on the EU list.',
      answeredBy: 'emma',
      answeredAt: '2026-11-23T09:00:00.000Z',
    }),
  ],
  talk: null,
  earlyWriting: null,
  notShown: [],
  ballot: anOpenBallot(),
  settledSize: null,
  talks: [aPastTalk()],
  missedTalks: false,
  archived: { questions: 0, talks: 0, origins: [] },
  recheck: null,
  changedSince: null,
  renewals: [],
  exception: null,
  outlook: { fields: { estimate: null, sprint: 'customfield_10020' }, issueTypes: ['10001'], velocity: 21 },
  broken: [],
  shown: 1,
  pass: null,
  access: { ticket: 'ticket', token: 'token' },
  now,
  today: '2026-11-24',
  ...spoilt,
});

import { cardScales } from '../issue/card';
import { type CriterionId, type Need, type Policy, type Preset } from './policy';

type Needs = Policy['needs'];

const starter: readonly CriterionId[] = ['asked', 'blocking-answered', 'confident'];
const required: Readonly<Record<Exclude<Preset, 'own'>, readonly CriterionId[]>> = {
  starter,
  scrum: [...starter, 'why', 'acceptance-criteria', 'estimated'],
  kanban: [...starter, 'why', 'acceptance-criteria'],
};

/** The needs of a preset; criteria that it does not require are advice. */
export function presetNeeds(preset: Exclude<Preset, 'own'>): Needs {
  return needsOf((id) => (required[preset].includes(id) ? 'required' : 'advice'));
}

function needsOf(need: (id: CriterionId) => Need): Needs {
  return {
    why: need('why'),
    'acceptance-criteria': need('acceptance-criteria'),
    'out-of-scope': need('out-of-scope'),
    visual: need('visual'),
    asked: need('asked'),
    'blocking-answered': need('blocking-answered'),
    'questions-owned': need('questions-owned'),
    estimated: need('estimated'),
    'small-enough': need('small-enough'),
    unblocked: need('unblocked'),
    confident: need('confident'),
  };
}

/** The policy of a project without settings. */
export const STARTER_POLICY: Policy = {
  version: 0,
  preset: 'starter',
  needs: presetNeeds('starter'),
  own: [],
  ownMade: 0,
  types: [],
  acceptanceAtLeast: 1,
  smallEnough: 0.5,
  draftCharacters: 50,
  draftCharactersCjk: 20,
  confidentAt: 3,
  quorumAtLeast: 2,
  quorumAtMost: 5,
  materialChange: 0.1,
  language: 'en',
  timeZone: null,
  acceptanceField: null,
  board: null,
  cards: cardScales.fibonacci,
};

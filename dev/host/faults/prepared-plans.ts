import type { PlanInput } from './plan.ts';

type PreparedPlan = { title: string; description: string; rules: PlanInput['rules'] };

const SLOW: PlanInput['rules'] = [
  { where: 'jira', what: { kind: 'latency', ms: [100, 1_500] } },
  { where: 'kvs', what: { kind: 'latency', ms: [20, 400] } },
  { where: 'queue', what: { kind: 'latency', ms: [20, 400] } },
  { where: 'invoke', what: { kind: 'latency', ms: [200, 2_000] } },
  { where: 'bridge-product', what: { kind: 'latency', ms: [100, 1_500] } },
  { where: 'realtime', what: { kind: 'latency', ms: [100, 3_000] } },
];

const BUSY: PlanInput['rules'] = [
  {
    where: 'jira',
    chance: 0.2,
    what: { kind: 'status', status: 429, retryAfterSeconds: 1, reason: 'jira-burst-based' },
  },
  {
    where: 'jira',
    match: { method: 'PUT', path: '/rest/api/3/issue/*' },
    chance: 0.2,
    what: { kind: 'status', status: 429, retryAfterSeconds: 2, reason: 'jira-per-issue-on-write' },
  },
  { where: 'jira', chance: 0.1, what: { kind: 'status', status: 503, retryAfterSeconds: 1 } },
  { where: 'kvs', chance: 0.05, what: { kind: 'status', status: 429 } },
  {
    where: 'bridge-product',
    chance: 0.2,
    what: { kind: 'status', status: 429, retryAfterSeconds: 1, reason: 'jira-burst-based' },
  },
];

const LOST: PlanInput['rules'] = [
  ...(['POST', 'PUT', 'DELETE'] as const).map((method): PlanInput['rules'][number] => ({
    where: 'jira',
    match: { method },
    chance: 0.15,
    what: { kind: 'lost' },
  })),
  { where: 'kvs', match: { path: '*/set' }, chance: 0.15, what: { kind: 'lost' } },
  { where: 'kvs', match: { path: '*/transaction' }, chance: 0.15, what: { kind: 'lost' } },
  { where: 'queue', chance: 0.15, what: { kind: 'lost' } },
  { where: 'invoke', chance: 0.1, what: { kind: 'lost' } },
  { where: 'bridge-product', chance: 0.1, what: { kind: 'lost' } },
  { where: 'realtime', chance: 0.5, what: { kind: 'lost' } },
];

const DEATH: PlanInput['rules'] = [
  { where: 'invoke', chance: 0.15, what: { kind: 'kill', step: [1, 8], when: 'after' } },
  { where: 'invoke', chance: 0.1, what: { kind: 'kill', step: [1, 8], when: 'before', as: 'FUNCTION_TIME_OUT' } },
];

/** Named plans for people to start; the seed is given at the start. */
export const preparedPlans = {
  'slow-network': {
    title: 'Slow network',
    description: 'Every call takes up to two seconds longer; hints arrive late.',
    rules: SLOW,
  },
  'jira-slows-down': {
    title: 'Jira asks to slow down',
    description: 'Every fifth call is refused with 429 and Retry-After, now and then with 503.',
    rules: BUSY,
  },
  'answers-lost': {
    title: 'Answers get lost',
    description: 'The work is done, but every seventh answer to a write never arrives; half of the hints are lost.',
    rules: LOST,
  },
  'functions-die': {
    title: 'Functions die',
    description: 'Every fourth invocation ends between two of its calls.',
    rules: DEATH,
  },
  'bad-day': { title: 'A bad day', description: 'All of it at once.', rules: [...SLOW, ...BUSY, ...LOST, ...DEATH] },
} as const satisfies Record<string, PreparedPlan>;

export type PlanName = keyof typeof preparedPlans;

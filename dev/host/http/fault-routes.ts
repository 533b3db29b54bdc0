import { Hono } from 'hono';
import { z } from 'zod';
import { LIMITS } from '../../jira/limits.ts';
import { KVS_QUOTAS } from '../kvs/kvs-limits.ts';
import { planShape } from '../faults/plan.ts';
import { preparedPlans, type PlanName } from '../faults/prepared-plans.ts';
import type { Host } from '../host.ts';
import { changeBehaviour } from '../profile.ts';
import { readJson } from './json-body.ts';

const range = z.tuple([z.number().min(0), z.number().min(0)]);
const chance = z.number().min(0).max(1);
/** Storage quotas, which are apart from the other numbers since no profile has them. */
const quotas = {
  readUnitsPerMinute: z.number().min(0),
  writeUnitsPerMinute: z.number().min(0),
  requestsPerSecond: z.number().min(0),
};
const limit = z.strictObject({ count: z.number().int().positive(), perMs: z.number().positive() });
const numbers = {
  kvsConflictRate: chance,
  kvsQueryLagMs: range,
  kvsExpiryLateMs: range,
  deliveredTwice: chance,
  queueMs: range,
  eventsPerMinute: z.number().min(0),
  pushesPerCycle: z.number().min(0),
  invokeMs: range,
  realtimePerSecond: z.number().min(0),
  storageReadMs: range,
  storageWriteMs: range,
  indexDelayMs: range,
  eventDelayMs: range,
  eventTwice: chance,
  shorterPages: chance,
  bulkChangelogTimes: z.enum(['text', 'milliseconds']),
  pointsPerHour: z.number().min(0),
  pointsPool: z.enum(['global', 'tenant']),
  appRightsFrom: z.number().min(0),
  /** An empty list switches the limiter off, null sets it to Jira's own numbers. */
  writesPerIssue: z
    .array(limit)
    .nullable()
    .transform((limits) => limits ?? LIMITS.writesPerIssue),
};
/** In the format of a running plan, so that a running one is recognised by its rules. */
const prepared = Object.entries(preparedPlans).map(([name, plan]) => ({
  name,
  ...plan,
  rules: planShape.shape.rules.parse(plan.rules),
}));
const planNames = Object.keys(preparedPlans).filter((name): name is PlanName => name in preparedPlans);
/** Strict, so that a misspelt fault is refused. */
const faultsShape = z
  .strictObject({
    ...numbers,
    ...planShape.shape,
    kvsQuotas: z.strictObject(quotas).partial(),
    plan: z.enum(planNames),
  })
  .partial()
  .refine(({ plan, rules }) => plan === undefined || rules === undefined, 'A prepared plan brings its own rules.');
type Asked = z.infer<typeof faultsShape>;

/** The profile's numbers, the plan of faults, and its log. Described in dev/README.md. */
export function faultRoutes(host: Host): Hono {
  const { faults, site } = host;
  const routes = new Hono();
  const seen = () => ({
    plan: faults.plan ?? null,
    injected: faults.log.length,
    prepared,
    behaviour: host.behaviour,
    limits: site.limits,
    kvsQuotas: host.kvs.quotas,
  });
  routes.get('/faults', (context) => context.json(seen()));
  routes.put('/faults', async (context) => {
    const asked = await readJson(context, faultsShape);
    changeNumbers(host, asked);
    startPlan(host, asked);
    return context.json(seen());
  });
  routes.delete('/faults', (context) => {
    faults.stop();
    host.setProfile(site.profile);
    const { writesPerIssue, pointsPerHour, pointsPool, appRightsFrom } = LIMITS;
    Object.assign(site.limits, { writesPerIssue, pointsPerHour, pointsPool, appRightsFrom });
    Object.assign(host.kvs.quotas, KVS_QUOTAS);
    return context.body(null, 204);
  });
  routes.get('/faults/log', (context) => context.json(faults.log));
  return routes;
}

function startPlan({ faults }: Host, { plan, rules, seed }: Asked): void {
  const chosen = plan === undefined ? rules : preparedPlans[plan].rules;
  if (chosen !== undefined) faults.use({ seed: seed ?? 1, rules: [...chosen] });
  else if (seed !== undefined && faults.plan) faults.use({ ...faults.plan, seed });
}

function changeNumbers(host: Host, asked: Asked): void {
  const {
    kvsConflictRate,
    kvsQueryLagMs,
    kvsExpiryLateMs,
    deliveredTwice,
    queueMs,
    eventsPerMinute,
    pushesPerCycle,
    invokeMs,
    realtimePerSecond,
    storageReadMs,
    storageWriteMs,
    kvsQuotas,
    ...rest
  } = asked;
  const { plan: _plan, rules: _rules, seed: _seed, ...limits } = rest;
  changeBehaviour(host.behaviour, {
    ...(queueMs ? { queueMs } : {}),
    ...(eventsPerMinute === undefined ? {} : { eventsPerMinute }),
    ...(pushesPerCycle === undefined ? {} : { pushesPerCycle }),
    ...(invokeMs ? { invokeMs } : {}),
    ...(storageReadMs ? { storageReadMs } : {}),
    ...(storageWriteMs ? { storageWriteMs } : {}),
    ...(realtimePerSecond === undefined ? {} : { realtimePerSecond }),
    ...(deliveredTwice === undefined ? {} : { twice: deliveredTwice }),
    kvs: {
      ...(kvsConflictRate === undefined ? {} : { conflictRate: kvsConflictRate }),
      ...(kvsQueryLagMs ? { queryLagMs: kvsQueryLagMs } : {}),
      ...(kvsExpiryLateMs ? { expiryLateMs: kvsExpiryLateMs } : {}),
    },
  });
  Object.assign(host.site.limits, limits);
  Object.assign(host.kvs.quotas, kvsQuotas);
}

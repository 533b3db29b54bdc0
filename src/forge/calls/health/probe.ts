import { ForgeKvsAPIError, ForgeKvsError } from '@forge/kvs';
import type { Check, CheckOf, ProbeId, Unanswered } from '../../../contract-health';
import type { Instant } from '../../../domain/shared/instant';
import { AppError } from '../../../failure';
import { type JiraRequest, UnforeseenStatus } from '../../../jira/request';
import type { Project } from '../../stores/project-store';

/** What a probe may ask. `opened`: the address at which the asking person sees this Jira. */
export type ProbeInput = {
  readonly app: JiraRequest;
  readonly person: JiraRequest;
  readonly opened: string | null;
  readonly now: Instant;
  /** The projects that use the app, by id. */
  readonly projects: () => Promise<ReadonlyMap<string, Project>>;
};

/** Tries one thing. What it throws becomes a line of its own, and takes no other check with it. */
export type Probe<Id extends ProbeId = ProbeId> = {
  readonly id: Id;
  readonly find: (input: ProbeInput) => Promise<Check>;
};

/** A function with the id of the check that it answers. */
export const probe = <Id extends ProbeId>(id: Id, find: (input: ProbeInput) => Promise<CheckOf<Id>>): Probe<Id> => ({
  id,
  find,
});

type Found = { readonly checks: readonly Check[]; readonly unanswered: readonly Unanswered[] };

/** Forge ends a call after 25 seconds: what takes longer than this is a line of its own. */
const LONGEST_MS = 15_000;

/** Tries all of them at once. The only place that catches what a probe throws. */
export async function tryAll(probes: readonly Probe[], input: ProbeInput): Promise<Found> {
  const outcomes = await Promise.all(
    probes.map(async ({ id, find }) => {
      try {
        return { check: await within(LONGEST_MS, find(input)) };
      } catch (error) {
        return { unanswered: { id, ...whoFailed(error) } };
      }
    }),
  );
  return {
    checks: outcomes.flatMap(({ check = null }) => check ?? []),
    unanswered: outcomes.flatMap(({ unanswered = null }) => unanswered ?? []),
  };
}

class TooLate extends Error {}

async function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new TooLate(`No answer within ${ms / 1000} seconds.`)), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

/** Our own messages name the request and its status. Those of other errors may quote more, and stay here. */
function whoFailed(error: unknown): Omit<Unanswered, 'id'> {
  if (error instanceof ForgeKvsAPIError)
    return { by: 'storage', said: `${error.responseDetails.status} ${error.code}`.trim() };
  if (error instanceof ForgeKvsError) return { by: 'storage', said: error.name };
  if (error instanceof AppError)
    return { by: error.details.because === 'storage' ? 'storage' : 'jira', said: error.message };
  if (error instanceof UnforeseenStatus) return { by: 'jira', said: error.message };
  return { by: 'app', said: error instanceof TooLate ? error.message : 'An error of Common Ground' };
}

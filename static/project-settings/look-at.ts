import type { LosingItem } from '../../src/contract-settings';
import type { PolicyChoice } from '../../src/domain/policy/policy';
import { ask, backend } from '../ui/backend';
import { valueOf } from '../ui/to-failure';

/** Pages that one preview reads at most, of 100 items each: every item costs Jira points and a storage read. */
const PAGES = 3;

export type Preview = {
  readonly looked: number;
  readonly losing: readonly LosingItem[];
  /** False if there are more ready items than were looked at. */
  readonly isAll: boolean;
};

/** A change that takes nothing away is saved without another press. */
export const isHarmless = ({ losing, isAll }: Preview): boolean => isAll && losing.length === 0;

/** Reads, page by page, what a policy would change. */
export async function* lookAt(policy: PolicyChoice): AsyncGenerator<Preview> {
  let seen: Preview = { looked: 0, losing: [], isAll: false };
  let token: string | null = null;
  for (let page = 0; page < PAGES && !seen.isAll; page += 1) {
    const read: Awaited<ReturnType<typeof pageOf>> = await pageOf(policy, token);
    const { looked, losing, next } = read;
    seen = { looked: seen.looked + looked, losing: [...seen.losing, ...losing], isAll: next === null };
    token = next;
    yield seen;
  }
}

const pageOf = async (policy: PolicyChoice, token: string | null) =>
  valueOf(await ask(() => backend('previewPolicy', { policy, token })));

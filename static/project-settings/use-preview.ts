import { useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../src/contract';
import type { LosingItem, PolicyPreview } from '../../src/contract-settings';
import type { PolicyChoice } from '../../src/domain/policy/policy';
import { ask, backend } from '../ui/backend';

/** Pages that one preview reads at most, of 100 items each: every item costs Jira points and a storage read. */
const PAGES = 3;

export type LookResult = {
  readonly looked: number;
  readonly losing: readonly LosingItem[];
  /** False where there are more ready items than were looked at. */
  readonly isAll: boolean;
};
export type Preview =
  | { readonly status: 'none' }
  | { readonly status: 'looking'; readonly looked: number }
  | { readonly status: 'failed'; readonly failure: Failure }
  | ({ readonly status: 'seen' } & LookResult);

type Previewing = {
  readonly preview: Preview;
  /** Answers what was seen; null where it failed, was cancelled, or another look has begun since. */
  readonly look: (policy: PolicyChoice) => Promise<LookResult | null>;
  readonly cancel: () => void;
};

/** Reads, page by page, what a policy would change. A change of `of`, the draft, ends the look and drops its result. */
export function usePreview(of: unknown): Previewing {
  const current = useRef(0);
  const [kept, keep] = useState<{ readonly of: unknown; readonly preview: Preview }>({ of, preview: NONE });
  useEffect(() => () => void (current.current += 1), [of]);
  const look = async (policy: PolicyChoice): Promise<LookResult | null> => {
    const turn = (current.current += 1);
    const show = (preview: Preview): void => keep({ of, preview });
    let result: LookResult = { looked: 0, losing: [], isAll: false };
    let token: string | null = null;
    show({ status: 'looking', looked: 0 });
    for (let page = 0; page < PAGES && !result.isAll; page += 1) {
      const read = await pageOf(policy, token);
      if (turn !== current.current) return null;
      if (!read.ok) {
        show({ status: 'failed', failure: read.failure });
        return null;
      }
      const { looked, losing, next } = read.value;
      result = { looked: result.looked + looked, losing: [...result.losing, ...losing], isAll: next === null };
      token = next;
      show({ status: 'looking', looked: result.looked });
    }
    // A change that takes nothing away is saved without another press, so there is nothing to show.
    show(result.isAll && result.losing.length === 0 ? NONE : { status: 'seen', ...result });
    return result;
  };
  const cancel = (): void => {
    current.current += 1;
    keep({ of, preview: NONE });
  };
  return { preview: kept.of === of ? kept.preview : NONE, look, cancel };
}

function pageOf(policy: PolicyChoice, token: string | null): Promise<Result<PolicyPreview>> {
  return ask(() => backend('previewPolicy', { policy, token }));
}

const NONE: Preview = { status: 'none' };

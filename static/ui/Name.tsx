import type { ReactElement } from 'react';
import { createContext, useContext } from 'react';
import type { AccountId } from '../../src/domain/issue';
import { usePeople } from './people';
import { useCommonWords } from './words';

/** The viewer, who is called "you". */
export const MeContext = createContext<AccountId | null>(null);

/**
 * How to call somebody in plain text: the name Jira shows, "you", or "Somebody" when Jira shows none.
 * `as-object`: where the sentence says it of them ("by you", which German says differently).
 */
export function useNameOf(accountIds: readonly AccountId[], form?: 'as-object'): (accountId: AccountId) => string {
  const words = useCommonWords();
  const me = useContext(MeContext);
  const personOf = usePeople(accountIds.filter((id) => id !== me));
  return (accountId) => {
    if (accountId === me) return form === undefined ? words.you : words.youObject;
    const { name, active } = personOf(accountId);
    if (name === null) return words.somebody;
    return active ? name : words.deactivated(name);
  };
}

/** One person's name, in its own direction. */
export function Name({ of }: { of: AccountId }): ReactElement {
  return <bdi>{useNameOf([of])(of)}</bdi>;
}

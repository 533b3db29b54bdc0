import { type ReactElement, createContext, useContext } from 'react';
import type { AccountId } from '../../src/domain/shared/person';
import { useFormats } from './formats';
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

/** The order in which people are listed: by what they are called, and the reader, who is "you", last. */
export function useListed(nameOf: (accountId: AccountId) => string): (ids: readonly AccountId[]) => AccountId[] {
  const me = useContext(MeContext);
  const { compare } = useFormats();
  return (ids) => ids.toSorted((a, b) => Number(a === me) - Number(b === me) || compare(nameOf(a), nameOf(b)));
}

/** One person's name, in its own direction. */
export function Name({ of }: { of: AccountId }): ReactElement {
  return <bdi>{useNameOf([of])(of)}</bdi>;
}

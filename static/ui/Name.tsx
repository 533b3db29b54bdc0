import { type ReactElement, createContext, useContext } from 'react';
import type { AccountId } from '../../src/domain/shared/person';
import { useFormats } from './formats';
import { usePeople } from './people';
import { useCommonWords } from './words';

/** The viewer's account; the viewer is called "you". */
export const MeContext = createContext<AccountId | null>(null);

/**
 * The name of a person in plain text: Jira's, "you", or "Somebody" when Jira shows none.
 * `as-object`: the form after a preposition ("by you"), which differs in German.
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

/** Sorts people by their shown names, with the viewer ("you") last. */
export function useListed(nameOf: (accountId: AccountId) => string): (ids: readonly AccountId[]) => AccountId[] {
  const me = useContext(MeContext);
  const { compare } = useFormats();
  return (ids) => ids.toSorted((a, b) => Number(a === me) - Number(b === me) || compare(nameOf(a), nameOf(b)));
}

/** A person's name, isolated in its own text direction. */
export function Name({ of }: { of: AccountId }): ReactElement {
  return <bdi>{useNameOf([of])(of)}</bdi>;
}

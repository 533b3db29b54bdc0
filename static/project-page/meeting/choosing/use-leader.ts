import type { AccountId } from '../../../../src/domain/shared/person';
import { usePeople } from '../../../ui/people';
import type { Opened } from '../use-meeting';

type Leading = {
  /** Who leads next: who was named, else whose turn it is; null where there is nobody. */
  readonly leader: AccountId | null;
  /** In whose order people lead. */
  readonly rota: readonly AccountId[];
};

/** Both without closed or deactivated accounts. */
export function useLeader({ facilitator, rota }: Pick<Opened['meeting'], 'facilitator' | 'rota'>): Leading {
  const active = useActive(rota);
  const [chosen] = useActive(facilitator === null ? [] : [facilitator]);
  return { leader: chosen ?? active[0] ?? null, rota: active };
}

function useActive(people: readonly AccountId[]): readonly AccountId[] {
  const personOf = usePeople(people);
  return people.filter((one) => personOf(one).active);
}

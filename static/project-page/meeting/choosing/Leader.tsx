import { type ReactElement, useContext } from 'react';
import { insteadOf } from '../../../../src/domain/meeting/turn';
import type { AccountId } from '../../../../src/domain/shared/person';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useFormats } from '../../../ui/formats';
import { MeContext, useNameOf } from '../../../ui/Name';
import { usePeople } from '../../../ui/people';
import { QuietButton } from '../../../ui/QuietButton';
import { useSubmit } from '../../../ui/use-submit';
import type { Acts, Opened } from '../use-meeting';
import { useWords } from '../words';
import styles from './Choosing.module.css';

type Props = { readonly meeting: Opened['meeting']; readonly acts: Acts };

/**
 * Who leads next: who was named, else whose turn it is, without deactivated accounts. Another press passes over them, who
 * keep their place.
 */
export function Leader({ meeting, acts }: Props): ReactElement | null {
  const { choosing } = useWords();
  const me = useContext(MeContext);
  const { facilitator, ledLast, canEdit } = meeting;
  const formats = useFormats();
  const rota = useActive(meeting.rota);
  const [chosen] = useActive(facilitator === null ? [] : [facilitator]);
  const leader = chosen ?? rota[0] ?? null;
  const next = insteadOf(rota, leader);
  const named = [leader, next, ledLast?.who ?? null].filter((one) => one !== null);
  const nameOf = useNameOf(named);
  const { failure, submit } = useSubmit(meeting.version);
  const name = (who: AccountId | null): void => void submit(() => acts.save({ facilitator }, { facilitator: who }));
  if (leader === null) return null;
  const last = ledLast === null ? '' : ` (${choosing.ledLast(nameOf(ledLast.who), formats.dayOf(ledLast.at))})`;
  return (
    <span className={styles['presses']}>
      <span>
        {leader === me ? choosing.youLeadNext : choosing.leadsNext(nameOf(leader))}
        {last}
      </span>
      {canEdit && next !== null && next !== me && (
        <QuietButton onPress={() => name(next)}>{choosing.letLead(nameOf(next))}</QuietButton>
      )}
      {canEdit && leader !== me && <QuietButton onPress={() => name(me)}>{choosing.takeLead}</QuietButton>}
      {failure !== null && <FailureNotice failure={failure} />}
    </span>
  );
}

/** Those among these people whose account is not closed or deactivated. */
function useActive(people: readonly AccountId[]): readonly AccountId[] {
  const personOf = usePeople(people);
  return people.filter((one) => personOf(one).active);
}

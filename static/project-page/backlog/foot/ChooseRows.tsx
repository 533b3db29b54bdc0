import { type ContextType, type ReactElement, useEffect, useState } from 'react';
import type { Failure } from '../../../../src/contract';
import { ITEMS_AT_MOST } from '../../../../src/domain/meeting/meeting';
import { ask, backend } from '../../../ui/backend';
import { FailureNotice } from '../../../ui/FailureNotice';
import { QuietButton } from '../../../ui/QuietButton';
import { repeated } from '../../../ui/repeated';
import { newRequestId } from '../../../ui/request-id';
import { useSubmit } from '../../../ui/use-submit';
import { openList } from '../../shared/last-list';
import type { TickContext } from '../table/ItemRow';
import styles from './Foot.module.css';
import { useFootWords } from './words';

type Ticks = ContextType<typeof TickContext>;
export type SetTicks = (ticks: () => Ticks) => void;

/** Ticks rows of the table, and puts them on the list of the next meeting together. */
export function ChooseRows({ setTicks }: { readonly setTicks: SetTicks }): ReactElement {
  const words = useFootWords();
  const [ids, setIds] = useState<readonly string[] | null>(null);
  const [said, say] = useState('');
  const { failure, submit } = useSubmit(ids);
  useEffect(() => {
    const tick = (id: string, isTicked: boolean): void =>
      setIds((before) => [...(before ?? []).filter((one) => one !== id), ...(isTicked ? [id] : [])]);
    setTicks(
      () =>
        ids &&
        (({ id, key }) => <RowTick label={words.tick(key)} isTicked={ids.includes(id)} tick={(is) => tick(id, is)} />),
    );
    return () => setTicks(() => null);
  }, [ids, setTicks, words]);
  const put = async (): Promise<Failure | null> => {
    const answer = await putOnList(ids ?? []);
    if ('failure' in answer) return answer.failure;
    if (answer.room !== null) say(words.room(answer.room));
    else {
      say(words.isPut((ids ?? []).length));
      setIds(null);
    }
    return null;
  };
  return (
    <>
      {ids === null ? (
        <QuietButton
          onPress={() => {
            setIds([]);
            say('');
          }}
        >
          {words.choose}
        </QuietButton>
      ) : (
        <>
          <span>{words.ticked(ids.length)}</span>
          <QuietButton disabled={ids.length === 0} onPress={() => void submit(put)}>
            {words.put}
          </QuietButton>
          <QuietButton onPress={() => setIds(null)}>{words.cancel}</QuietButton>
        </>
      )}
      <span role="status">{said}</span>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

type RowTickProps = { readonly label: string; readonly isTicked: boolean; readonly tick: (isTicked: boolean) => void };

/** A click on the row opens the item, one on its tick does not. */
function RowTick({ label, isTicked, tick }: RowTickProps): ReactElement {
  return (
    <input
      type="checkbox"
      className={styles['tick']}
      aria-label={label}
      checked={isTicked}
      onClick={(event) => event.stopPropagation()}
      onChange={(event) => tick(event.currentTarget.checked)}
    />
  );
}

type Put =
  | { readonly failure: Failure }
  | { /** How many fit where these do not; null where they are on the list. */ readonly room: number | null };

/** Behind what stands on the list, or before what is proposed while nobody has changed it. */
async function putOnList(ids: readonly string[]): Promise<Put> {
  const answer = await openList();
  if (!answer.ok) return answer;
  const { items, added } = answer.value;
  const listed = items?.map(({ id }) => id) ?? added;
  const next = [...new Set([...listed, ...ids])];
  if (next.length > ITEMS_AT_MOST) return { room: ITEMS_AT_MOST - listed.length };
  const change =
    items === null ? { base: { added }, input: { added: next } } : { base: { items: listed }, input: { items: next } };
  const changed = await repeated(() => ask(() => backend('changeList', { requestId: newRequestId(), ...change })));
  return changed.ok ? { room: null } : changed;
}

import { type ReactElement, useState } from 'react';
import type { Failure } from '../../../../src/contract';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { ITEMS_AT_MOST } from '../../../../src/domain/meeting/meeting';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useFormats } from '../../../ui/formats';
import { Lozenge } from '../../../ui/Lozenge';
import { QuietButton } from '../../../ui/QuietButton';
import { Tick } from '../../../ui/Tick';
import { useSubmit } from '../../../ui/use-submit';
import { useWords } from '../words';
import styles from './Adding.module.css';

type Props = {
  readonly items: readonly BacklogItem[];
  /** Those that are ticked from the start. */
  readonly chosen: readonly string[];
  /** What stands on the list. */
  readonly ids: readonly string[];
  readonly put: (ids: readonly string[]) => Promise<Failure | null>;
};

/** What was found, to be ticked; what stands on the list already is said to. */
export function FoundItems({ items, chosen, ids, put }: Props): ReactElement {
  const { adding: words } = useWords();
  const formats = useFormats();
  const sizeOf = ({ estimate }: BacklogItem): string => {
    const value = estimate?.value ?? null;
    return value === null ? '' : formats.points(value);
  };
  const { failure, submit } = useSubmit();
  const [ticked, tick] = useState<ReadonlySet<string>>(new Set(chosen));
  const others = items.filter(({ id }) => !ids.includes(id));
  const toPut = others.map(({ id }) => id).filter((id) => ticked.has(id));
  const room = ITEMS_AT_MOST - ids.length;
  const isTooMany = toPut.length > room;
  const isAll = toPut.length === others.length;
  return (
    <>
      {others.length > 1 && (
        <Tick
          label={words.all}
          checked={isAll}
          onChange={() => tick(new Set(isAll ? [] : others.map(({ id }) => id)))}
        />
      )}
      <ul className={styles['found']}>
        {items.map((item) => (
          <li key={item.id} className={styles['item']}>
            {ids.includes(item.id) ? (
              <span className={styles['listed']}>
                {item.key} <span dir="auto">{item.summary}</span> · {words.isListed}
              </span>
            ) : (
              <Tick
                label={`${item.key} ${item.summary}`}
                checked={ticked.has(item.id)}
                onChange={(isTicked) =>
                  tick(new Set(isTicked ? [...ticked, item.id] : [...ticked].filter((id) => id !== item.id)))
                }
              />
            )}
            <Lozenge readiness={item.readiness} />
            <span className={styles['size']}>{sizeOf(item)}</span>
          </li>
        ))}
      </ul>
      <div className={styles['presses']}>
        <QuietButton disabled={toPut.length === 0 || isTooMany} onPress={() => void submit(() => put(toPut))}>
          {words.put(toPut.length)}
        </QuietButton>
        {isTooMany && <span role="status">{words.room(Math.max(0, room))}</span>}
      </div>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

import { type ReactElement, useCallback, useEffect, useRef, useState } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { daysAfter } from '../../../../src/domain/shared/day';
import { AppError } from '../../../../src/failure';
import { A_YEAR, readUntouched, type UntidyItem } from '../../../../src/jira/search/untidy';
import { useFormats } from '../../../ui/formats';
import { Tick } from '../../../ui/Tick';
import { useRead } from '../../../ui/use-read';
import { asViewer } from '../../shared/request';
import { useWords } from '../words';
import { Park, type Parking, type Progress } from './Park';
import { PickRow } from './PickRow';
import styles from './Tidy.module.css';
import { useTidyWords } from './words';

type Props = {
  readonly setup: ReportSetup;
  /** How many are untouched in all. */
  readonly count: number;
  /** Called once items were changed. */
  readonly onChange: () => void;
};

/** The items that nobody has touched for longest, read when the list is opened, with ticks to park them. */
export function ParkList({ setup, count, onChange }: Props): ReactElement {
  const words = useTidyWords();
  const report = useWords();
  const formats = useFormats();
  const read = useRead(
    'untouched',
    useCallback(() => readUntouched(asViewer, setup), [setup]),
  );
  if (read === null) return <p role="status">{report.loading}</p>;
  if (read === 'failed') return <p role="alert">{report.failures['jira-unavailable']({})}</p>;
  const { found, next } = read.value;
  const since = formats.day(daysAfter(setup.today, -A_YEAR), setup.today);
  return (
    <div className={styles['opened']}>
      <p className={styles['quiet']}>
        {words.untouchedSince(since)} {next !== null && words.stalestOf(found.length, Math.max(count, found.length))}
      </p>
      {found.length === 0 ? (
        <p role="status">{words.none}</p>
      ) : (
        <ToPark items={found} today={setup.today} onChange={onChange} />
      )}
    </div>
  );
}

type ToParkProps = Pick<ReportSetup, 'today'> & Pick<Props, 'onChange'> & { readonly items: readonly UntidyItem[] };

/** The same items with ticks; those ticked are parked together, and each row says what became of it. */
function ToPark({ items, today, onChange }: ToParkProps): ReactElement {
  const { park: words, touched } = useTidyWords();
  const formats = useFormats();
  const [picks, setPicks] = useState<ReadonlySet<string>>(new Set());
  const { outcomes, progress, start, stop } = useParking(onChange);
  const result = useRef<HTMLParagraphElement>(null);
  const park = async (how: Parking): Promise<void> => {
    await start(toPark, how);
    // What was pressed is gone.
    result.current?.focus();
  };
  const isParked = ({ id }: UntidyItem): boolean => outcomes.get(id)?.isParked === true;
  const toPick = items.filter((item) => !isParked(item));
  const toPark = toPick.filter(({ id }) => picks.has(id));
  const isAll = toPark.length === toPick.length;
  const parked = items.length - toPick.length;
  return (
    <>
      {toPick.length > 0 && (
        <Tick
          label={words.all(toPick.length)}
          checked={isAll}
          onChange={() => setPicks(new Set(isAll ? [] : toPick.map(({ id }) => id)))}
        />
      )}
      {toPark.length > 0 ? (
        <Park items={toPark} progress={progress} start={(how) => void park(how)} stop={stop} />
      ) : (
        parked === 0 && <p className={styles['quiet']}>{words.hint}</p>
      )}
      <p ref={result} role="status" tabIndex={-1} className={styles['quiet']}>
        {outcomes.size > 0 && progress === null && words.result(parked, outcomes.size - parked)}
      </p>
      <ul className={styles['list']}>
        {items.map((item) => {
          const outcome = outcomes.get(item.id);
          return (
            <PickRow key={item.id} item={item} picks={isParked(item) ? null : picks} setPicks={setPicks}>
              {outcome !== undefined && (
                <span className={styles[outcome.isParked ? 'parked' : 'refused']} dir="auto">
                  {outcome.says}
                </span>
              )}
              {outcome === undefined && item.updated !== null && (
                <span className={styles['quiet']}>{touched(formats.dayOf(item.updated, today))}</span>
              )}
            </PickRow>
          );
        })}
      </ul>
    </>
  );
}

/** What became of an item, in words. */
type Outcome = { readonly isParked: boolean; readonly says: string };

/** Parks items as the viewer, one after the other, until it is stopped or Jira gives no answer. `onEnd` is called after each run. */
function useParking(onEnd: () => void) {
  const { park: words } = useTidyWords();
  const [outcomes, setOutcomes] = useState<ReadonlyMap<string, Outcome>>(new Map());
  const [progress, setProgress] = useState<Progress>(null);
  const isStopped = useRef(false);
  const stop = (): void => {
    isStopped.current = true;
  };
  useEffect(() => stop, []);
  const outcomeOf = async (id: string, { says, change }: Parking): Promise<Outcome> => {
    try {
      const refusal = await change(id);
      return refusal === null ? { isParked: true, says } : { isParked: false, says: words.refused(refusal) };
    } catch (error) {
      if (!(error instanceof AppError)) console.error(error);
      stop();
      return { isParked: false, says: words.unanswered };
    }
  };
  const start = async (items: readonly UntidyItem[], how: Parking): Promise<void> => {
    isStopped.current = false;
    for (const [done, { id }] of items.entries()) {
      if (isStopped.current) break;
      setProgress({ done, of: items.length });
      const outcome = await outcomeOf(id, how);
      setOutcomes((before) => new Map(before).set(id, outcome));
    }
    setProgress(null);
    onEnd();
  };
  return { outcomes, progress, start, stop };
}

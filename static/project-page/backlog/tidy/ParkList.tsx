import { type ReactElement, useCallback, useRef, useState } from 'react';
import type { ReportSetup } from '../../../../src/contract';
import { daysAfter } from '../../../../src/domain/shared/day';
import { A_YEAR, readUntouched, type UntidyItem } from '../../../../src/jira/search/untidy';
import { useFormats } from '../../../ui/formats';
import { Tick } from '../../../ui/Tick';
import { useRead } from '../../../ui/use-read';
import { asViewer } from '../../shared/request';
import { useWords } from '../words';
import { Park } from './Park';
import { PickRow } from './PickRow';
import styles from './Tidy.module.css';
import { type Outcome, type Parking, useParking } from './use-parking';
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

type TouchedProps = Pick<UntidyItem, 'updated'> & Pick<ReportSetup, 'today'>;

function Touched({ updated, today }: TouchedProps): ReactElement | null {
  const words = useTidyWords();
  const formats = useFormats();
  return updated === null ? null : (
    <span className={styles['quiet']}>{words.touched(formats.dayOf(updated, today))}</span>
  );
}

type ToParkProps = Pick<ReportSetup, 'today'> & Pick<Props, 'onChange'> & { readonly items: readonly UntidyItem[] };

/** The same items with ticks; those ticked are parked together, and each row says what became of it. */
function ToPark({ items, today, onChange }: ToParkProps): ReactElement {
  const { park: words } = useTidyWords();
  const [picks, setPicks] = useState<ReadonlySet<string>>(new Set());
  const { outcomes, progress, start, stop } = useParking(onChange);
  const result = useRef<HTMLParagraphElement>(null);
  const park = async (how: Parking): Promise<void> => {
    await start(toPark, how);
    // What was pressed is gone.
    result.current?.focus();
  };
  const isParked = ({ id }: UntidyItem): boolean => outcomes.get(id)?.kind === 'parked';
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
            <PickRow
              key={item.id}
              item={item}
              isPicked={isParked(item) ? null : picks.has(item.id)}
              pick={(is) =>
                setPicks((before) => new Set([...before].filter((id) => id !== item.id).concat(is ? item.id : [])))
              }
            >
              {outcome === undefined ? <Touched updated={item.updated} today={today} /> : <Became outcome={outcome} />}
            </PickRow>
          );
        })}
      </ul>
    </>
  );
}

function Became({ outcome }: { readonly outcome: Outcome }): ReactElement {
  const { park: words } = useTidyWords();
  switch (outcome.kind) {
    case 'parked':
      return (
        <strong dir="auto">
          {'label' in outcome.how ? words.labelled(outcome.how.label) : words.moved(outcome.how.status)}
        </strong>
      );
    case 'refused':
      return (
        <span className={styles['refused']} dir="auto">
          {words.refused(outcome.refusal)}
        </span>
      );
    case 'unanswered':
      return <span className={styles['refused']}>{words.unanswered}</span>;
    case 'not-tried':
      return <span className={styles['quiet']}>{words.notTried}</span>;
  }
}

import { type ReactElement, useContext, useEffect, useRef } from 'react';
import type { Choosable } from '../../../../src/jira/read/choices';
import { Choice } from '../../../ui/Choice';
import { FailureNotice } from '../../../ui/FailureNotice';
import { MeContext, useNameOf } from '../../../ui/Name';
import { type Reading, useReading } from '../../../ui/use-reading';
import { asViewer } from '../../shared/request';
import { ages, type Value } from './filter';
import type { FilterBarProps } from './FilterBar';
import styles from './FilterBar.module.css';
import { type ChoiceField, type Offered, offeredBy, readAllChoosable } from './offered';
import { useFilterWords } from './words';

const ANY = 'any';
const NONE = 'none';
const fields = ['epic', 'assignee', 'type', 'component', 'priority'] as const;

/** A field for each value by which Jira narrows the list, with the values of the items that were read. */
export function Choices({ filter, set, report, all, more, narrowing: { read } }: FilterBarProps): ReactElement {
  const words = useFilterWords();
  const reading = useOffered(read, all.state.status === 'reading');
  const { value } = reading;
  return (
    <>
      <div className={styles['choices']}>
        {fields.map((field) => (
          <ValueChoice
            key={field}
            field={field}
            value={filter[field]}
            offered={value?.offered[field] ?? []}
            choose={(value) => set({ ...filter, [field]: value })}
          />
        ))}
        <Choice
          label={words.fields.age}
          value={filter.age ?? ANY}
          onChange={(chosen) => set({ ...filter, age: ages.find((age) => age === chosen) ?? null })}
          options={[
            { value: ANY, label: words.any.age },
            ...ages.map((age) => ({ value: age, label: words.ages[age] })),
          ]}
        />
      </div>
      {reading.status === 'failed' ? (
        <FailureNotice failure={reading.failure} />
      ) : (
        <div className={styles['tags']}>
          <p role="status" className={styles['hint']}>
            {value === null
              ? words.readingChoices
              : words.counted(value.of, report.complete && value.of >= read.length)}
          </p>
          {more}
        </div>
      )}
    </>
  );
}

type ValueProps = {
  readonly field: ChoiceField;
  readonly value: Value;
  readonly offered: Offered[ChoiceField];
  readonly choose: (value: Value) => void;
};
type Option = { readonly value: string; readonly label: string; readonly count: number | null };

/** One field. The viewer comes first, and what is chosen is offered, too, where no item that was read has it. */
function ValueChoice({ field, value, offered, choose }: ValueProps): ReactElement {
  const words = useFilterWords();
  const me = useContext(MeContext);
  const nameOf = useNameOf(field === 'assignee' && value !== null && value !== '' ? [value] : []);
  const isOffered = (one: string): boolean => offered.some((each) => each.value === one);
  const unread: readonly Option[] = [field === 'assignee' ? me : null, value]
    .filter((one, at, both) => one !== null && !isOffered(one) && both.indexOf(one) === at)
    .flatMap((one) =>
      one === null ? [] : [{ value: one, label: field === 'assignee' ? nameOf(one) : one, count: null }],
    );
  const isMe = (one: string): boolean => field === 'assignee' && one === me;
  const options = [...unread, ...offered]
    .toSorted((a, b) => Number(isMe(b.value)) - Number(isMe(a.value)))
    .map((one) => {
      const name = isMe(one.value) ? words.me : nameIn(one);
      return { value: keyOf(one.value), label: one.count === null ? name : words.withCount(name, one.count) };
    });
  return (
    <Choice
      label={words.fields[field]}
      value={value === null ? ANY : keyOf(value)}
      onChange={(chosen) => choose(chosen === ANY ? null : chosen === NONE ? '' : chosen.slice(1))}
      options={[{ value: ANY, label: words.any[field] }, ...options]}
    />
  );

  function nameIn({ value: one, label }: Option): string {
    return one === '' && field !== 'type' ? words.none[field] : label;
  }
}

/** A value among those of a select, where no name can be taken for "any" or "none". */
const keyOf = (value: string): string => (value === '' ? NONE : `=${value}`);

type Offers = { readonly of: number; readonly offered: Offered };

/** The values of the items that the page has read; those that it reads later are added at its end. */
function useOffered(read: readonly { readonly id: string }[], isGrowing: boolean): Reading<Offers> {
  const { reading, start } = useReading<Offers>('offers', (before) => before);
  const choosable = useRef(new Map<string, Choosable>());
  const latest = useRef(read);
  useEffect(() => {
    latest.current = read;
  });
  const size = isGrowing ? null : read.length;
  useEffect(() => {
    if (size === null) return;
    const ids = latest.current.map(({ id }) => id);
    void start(async function* () {
      const unread = ids.filter((id) => !choosable.current.has(id));
      for (const item of await readAllChoosable(asViewer, unread)) choosable.current.set(item.id, item);
      const all = ids.flatMap((id) => choosable.current.get(id) ?? []);
      yield { of: all.length, offered: offeredBy(all) };
    });
  }, [size, start]);
  return reading;
}

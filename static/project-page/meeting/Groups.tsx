import { type ReactElement, useState } from 'react';
import type { Failure } from '../../../src/contract';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Group } from '../../../src/domain/meeting/groups';
import { FailureNotice } from '../../ui/FailureNotice';
import type { MenuItem } from '../../ui/Menu';
import { QuietButton } from '../../ui/QuietButton';
import { useSubmit } from '../../ui/use-submit';
import { useNextWords } from '../backlog/next/NextRow';
import styles from './Meeting.module.css';
import { type Moving, useMoving } from './moving/use-moving';
import { Row } from './Row';
import { type Sorted, sortedList, swapped } from './sorted-list';
import type { Acts, Opened, Round } from './use-meeting';
import { useWords } from './words';

type Props = { readonly opened: Opened; readonly acts: Acts };

/** The items of the list, which an editor moves and takes off. */
export function Groups({ opened, acts }: Props): ReactElement {
  const { meeting, items } = opened;
  const words = useWords();
  const { failure, submit } = useSubmit(meeting.version);
  const base = meeting.items?.map(({ id }) => id) ?? null;
  const ids = items.map(({ id }) => id);
  const save = (next: readonly string[]): void => void submit(() => acts.saveItems(base, next));
  const move = (next: readonly string[]): void => void submit(() => acts.talkFirst(meeting.talkFirst, next));
  const { groups, later } = sortedList(opened);
  const moving = useMoving(opened, (next) => void submit(() => acts.saveItems(base, next.items, next.talkFirst)));
  const why = useNextWords(items, { today: opened.setup.today, nextSprint: null });
  const rows = { ids, meeting, acts, save, move, moving, why };
  return (
    <>
      {groups.map(({ group, of }) => (
        <Rows key={group ?? ''} group={group} of={of} {...rows} />
      ))}
      {later.length > 0 && (
        <details className={styles['later']}>
          <summary {...moving.line(later[0]?.item.id ?? '')}>
            {words.choosing.later(meeting.minutes, later.length)}
          </summary>
          <Rows group={null} of={later} {...rows} />
        </details>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

type RowsProps = {
  /** null where the list is not sorted into groups. */
  readonly group: Group | null;
  readonly of: readonly Sorted[];
  /** All of the list, in its order. */
  readonly ids: readonly string[];
  readonly meeting: Opened['meeting'];
  readonly acts: Acts;
  readonly save: (ids: readonly string[]) => void;
  readonly moving: Moving;
  /** Why an item stands where it stands, and what it lacks, in words. */
  readonly why: (item: BacklogItem) => string;
  /** Stores which items are talked about first. */
  readonly move: (ids: readonly string[]) => void;
};

/** One group. What nobody has asked about can be revealed by one press, each item by the rules of a reveal. */
function Rows(props: RowsProps): ReactElement | null {
  const { group, of, meeting, acts, move, moving, why } = props;
  const words = useWords();
  const [failed, setFailed] = useState<ReadonlyMap<string, Failure>>(new Map());
  const [isShowing, setShowing] = useState(false);
  if (of.length === 0) return null;
  const isFast = group === 'no-question' && meeting.canEdit;
  const rounds = of.flatMap(({ item, counts }): readonly Round[] =>
    counts === null || counts.round === null ? [] : [{ issueId: item.id, round: counts.round }],
  );
  const show = async (): Promise<void> => {
    setShowing(true);
    setFailed(await acts.showVotes(rounds));
    setShowing(false);
  };
  const talkAbout = (id: string): (() => void) | null => (isFast ? () => move([...meeting.talkFirst, id]) : null);
  const rows = (
    <ol className={styles['rows']}>
      {of.map((one, index) => (
        <Row
          key={one.item.id}
          of={one}
          meeting={meeting}
          why={why(one.item)}
          more={meeting.canEdit ? moreOf(props, index, words.choosing) : []}
          drag={meeting.canEdit ? moving.row(one.item.id) : null}
          talkAbout={talkAbout(one.item.id)}
          failure={failed.get(one.item.id)}
        />
      ))}
    </ol>
  );
  if (group === null) return rows;
  if (group === 'agreed')
    return (
      <details className={styles['group']}>
        <summary className={styles['name']}>{words.choosing.agreed(of.length)}</summary>
        {rows}
      </details>
    );
  return (
    <section className={styles['group']} aria-label={words.groups[group]}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>{words.groups[group]}</h3>
        {isFast && (
          <QuietButton onPress={() => void show()} locked={isShowing}>
            {words.showVotes(rounds.length)}
          </QuietButton>
        )}
      </div>
      {rows}
    </section>
  );
}

type Words = ReturnType<typeof useWords>['choosing'];

/** Within its group an item changes its place with the one above or below it. */
function moreOf({ of, ids, meeting, save, move, moving }: RowsProps, index: number, words: Words): readonly MenuItem[] {
  const id = of[index]?.item.id ?? '';
  const group = moving.groupOf(id);
  const { above, below } = moving.beside(id);
  const isMoved = meeting.talkFirst.includes(id);
  const item = (isOffered: boolean, label: string, onPress: () => void): readonly MenuItem[] =>
    isOffered ? [{ label, onPress }] : [];
  return [
    ...item(above !== undefined, words.toTop, () => save([id, ...ids.filter((one) => one !== id)])),
    ...item(above !== undefined, words.up, () => save(swapped(ids, id, above))),
    ...item(below !== undefined, words.down, () => save(swapped(ids, id, below))),
    ...item(group === 'hardly-read', words.talkFirst, () => move([...meeting.talkFirst, id])),
    ...item(group === 'talk-first' && isMoved, words.notFirst, () =>
      move(meeting.talkFirst.filter((one) => one !== id)),
    ),
    ...item(true, words.remove, () => save(ids.filter((one) => one !== id))),
  ];
}

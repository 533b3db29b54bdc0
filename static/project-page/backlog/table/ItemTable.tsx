import { type ReactElement, Fragment, memo, useEffect, useMemo, useRef, useState } from 'react';
import type { Day } from '../../../../src/domain/shared/instant';
import { useWords } from '../words';
import styles from './ItemTable.module.css';
import { type ListGroup, BLOCK } from './listing';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { ItemRow } from './ItemRow';
import { useFormats } from '../../../ui/formats';
import { useStart } from '../when';

type Props = {
  readonly groups: readonly ListGroup[];
  readonly today: Day;
  readonly label: string;
  readonly estimates: boolean;
};

/** Items under their sprints. The page scrolls, not the table. */
export function ItemTable({ groups, today, label, estimates }: Props): ReactElement {
  const words = useWords();
  const lines = groups.reduce((sum, { count }) => sum + 1 + count, 0);
  const columns = [
    ['title', words.columns.item],
    ['state', words.columns.state],
    ['missing', words.columns.missing],
    ['questions', words.columns.questions],
    ['estimate', words.columns.estimate],
    ['agreed', words.columns.agreed],
  ] as const;
  return (
    <div className={`${styles['wrap']} ${estimates ? '' : styles['unestimated']}`}>
      <table role="table" aria-label={label} aria-rowcount={lines + 1} className={styles['table']}>
        <thead role="rowgroup">
          <tr role="row" aria-rowindex={1}>
            {columns.map(([id, name]) => (
              <th key={id} role="columnheader" scope="col" className={styles[id]}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <BlockRows groups={groups} today={today} />
      </table>
    </div>
  );
}

/** Assumed height of a line that was never drawn, in pixels. */
const LINE = 40;
/** Lines that are drawn whether they are in sight or not. */
const FEW = 2 * BLOCK;

type BlockRowsProps = { readonly groups: readonly ListGroup[]; readonly today: Day };

/**
 * Each group under its heading, in blocks, each a body of the table, within the scroll of the whole page. Only blocks in
 * sight and their neighbours are drawn; the others are as tall as they were.
 */
function BlockRows({ groups, today }: BlockRowsProps): ReactElement {
  const { inSight, heights, watch } = useSight();
  const places = placesOf(groups);
  const total = groups.reduce((sum, { count }) => sum + count, 0);
  const isDrawn = ({ at, from }: Place): boolean => {
    if (total <= FEW) return true;
    return inSight.size === 0 ? from < FEW : [at - 1, at, at + 1].some((near) => inSight.has(places.names[near] ?? ''));
  };
  return (
    <>
      {groups.map((group, index) => (
        <Fragment key={group.sprint?.id ?? 'backlog'}>
          <tbody role="rowgroup">
            <GroupRow group={group} today={today} index={places.heads[index] ?? 0} />
          </tbody>
          {places.blocks[index]?.map((place) => (
            <Block
              key={place.name}
              name={place.name}
              items={place.items}
              today={today}
              from={isDrawn(place) ? place.from : 0}
              drawn={isDrawn(place)}
              height={isDrawn(place) ? 0 : (heights.get(place.name) ?? place.items.length * LINE)}
              watch={watch}
            />
          ))}
        </Fragment>
      ))}
    </>
  );
}

/** A block with its name, its number among all, and the index of its first line. */
type Place = {
  readonly items: readonly BacklogItem[];
  readonly name: string;
  readonly at: number;
  readonly from: number;
};

/** Where each heading and each block of each group stands. */
function placesOf(groups: readonly ListGroup[]) {
  const names: string[] = [];
  const heads: number[] = [];
  const blocks: Place[][] = [];
  let lines = 0;
  for (const group of groups) {
    heads.push(lines);
    lines += 1;
    const places: Place[] = [];
    for (const [at, items] of group.blocks.entries()) {
      const name = keyOf(group, at);
      places.push({ items, name, at: names.length, from: lines });
      names.push(name);
      lines += items.length;
    }
    blocks.push(places);
  }
  return { names, heads, blocks };
}

const keyOf = ({ sprint }: Pick<ListGroup, 'sprint'>, at: number): string => `${sprint?.id ?? 'backlog'} ${at}`;

type Watch = (body: HTMLElement) => () => void;

type Sight = {
  readonly inSight: ReadonlySet<string>;
  /** How tall a block was when it came into sight or left it last, in pixels. */
  readonly heights: ReadonlyMap<string, number>;
};

/**
 * Which blocks are in sight, by name. The browser also knows it where the frame is as tall as its content and the page
 * around it scrolls. Each block is watched once, however many follow, and none is measured, which would lay out the whole
 * table each time that the list grows.
 */
function useSight(): Sight & { readonly watch: Watch } {
  const [sight, setSight] = useState<Sight>({ inSight: new Set(), heights: new Map() });
  const watching = useMemo(() => toWatching(setSight), []);
  useEffect(() => watching.end, [watching]);
  return { ...sight, watch: watching.watch };
}

function toWatching(change: (changed: (before: Sight) => Sight) => void) {
  let observer: IntersectionObserver | null = null;
  const onSeen = (entries: readonly IntersectionObserverEntry[]): void =>
    change((before) => {
      const isNews = entries.some(
        ({ target, isIntersecting }) => isIntersecting !== before.inSight.has(nameOf(target)),
      );
      if (!isNews) return before;
      const blocks = new Set(before.inSight);
      const heights = new Map(before.heights);
      for (const { target, isIntersecting, boundingClientRect } of entries) {
        const name = nameOf(target);
        if (isIntersecting) blocks.add(name);
        else blocks.delete(name);
        if (isIntersecting || before.inSight.has(name)) heights.set(name, boundingClientRect.height);
      }
      return { inSight: blocks, heights };
    });
  const forget = (name: string): void =>
    change(({ inSight, heights }) => ({ inSight: new Set([...inSight].filter((one) => one !== name)), heights }));
  return {
    watch: (body: HTMLElement): (() => void) => {
      observer ??= new IntersectionObserver(onSeen);
      observer.observe(body);
      return () => {
        observer?.unobserve(body);
        forget(nameOf(body));
      };
    },
    end: (): void => {
      observer?.disconnect();
      observer = null;
    },
  };
}

const nameOf = (body: Element): string => (body instanceof HTMLElement ? (body.dataset['block'] ?? '') : '');

type BlockProps = {
  readonly name: string;
  readonly items: readonly BacklogItem[];
  readonly today: Day;
  /** Index of its first line. */
  readonly from: number;
  readonly drawn: boolean;
  /** Of a block that is not drawn, in pixels. */
  readonly height: number;
  readonly watch: Watch;
};

function BlockOf({ name, items, today, from, drawn, height, watch }: BlockProps): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  useEffect(() => (body.current === null ? undefined : watch(body.current)), [watch]);
  return (
    <tbody role="rowgroup" ref={body} data-block={name}>
      {drawn ? (
        items.map((item, at) => <ItemRow key={item.id} item={item} today={today} index={from + at} />)
      ) : (
        <tr role="presentation" style={{ height }} />
      )}
    </tbody>
  );
}

const Block = memo(BlockOf);

type GroupRowProps = {
  readonly group: Pick<ListGroup, 'sprint' | 'count' | 'estimate'>;
  readonly today: Day;
  readonly index: number;
};

/** The heading of a sprint or of the backlog: name, dates, number of items and points. */
function GroupRow({ group: { sprint, count, estimate }, today, index }: GroupRowProps): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const start = useStart(sprint, today);
  const facts = [
    ...(start === null ? [] : [start]),
    words.groupSize(count),
    ...(estimate === null ? [] : [words.points(formats.points(estimate))]),
  ];
  return (
    <tr role="row" className={styles['group']} aria-rowindex={index + 2}>
      <th role="rowheader" scope="rowgroup" colSpan={6}>
        <bdi>{sprint?.name ?? words.backlog}</bdi>
        <span className={styles['facts']}>{facts.join(' · ')}</span>
      </th>
    </tr>
  );
}

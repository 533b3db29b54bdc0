import { memo, type ReactElement, type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { partsOf } from '../../../../src/jira/at-once';
import type { Day } from '../../../../src/domain/shared/instant';
import { GroupRow } from './GroupRow';
import { ItemRow } from './ItemRow';
import type { Row } from './rows';

/** Lines per block, more than a screen shows. */
const BLOCK = 50;
/** Assumed height of a line that was never drawn, in pixels. */
const LINE = 40;

type Props = { readonly rows: readonly Row[]; readonly today: Day; readonly table: RefObject<HTMLTableElement> };

/**
 * The lines in blocks, each a body of the table, within the scroll of the whole page. Only blocks in sight and their
 * neighbours are drawn; the others are as tall as they were.
 */
export function BlockRows({ rows, today, table }: Props): ReactElement {
  const blocks = useMemo(() => partsOf(rows, BLOCK), [rows]);
  const seen = useSeen(table, blocks.length);
  return (
    <>
      {blocks.map((block, at) => (
        <Block
          key={at}
          rows={block}
          today={today}
          from={at * BLOCK}
          drawn={blocks.length <= 2 || [at - 1, at, at + 1].some((near) => seen.has(near))}
        />
      ))}
    </>
  );
}

/**
 * Which bodies of the table are in sight. The browser also knows it where the frame is as tall as its content and the
 * page around it scrolls.
 */
function useSeen(table: RefObject<HTMLTableElement>, count: number): ReadonlySet<number> {
  const [seen, setSeen] = useState<ReadonlySet<number>>(new Set([0]));
  useEffect(() => {
    const bodies = [...(table.current?.tBodies ?? [])];
    const observer = new IntersectionObserver((entries) => {
      setSeen((before) => {
        const after = new Set(before);
        for (const { target, isIntersecting } of entries) {
          const at = bodies.findIndex((body) => body === target);
          if (isIntersecting) after.add(at);
          else after.delete(at);
        }
        return after;
      });
    });
    for (const body of bodies) observer.observe(body);
    return () => observer.disconnect();
  }, [table, count]);
  return seen;
}

type BlockProps = {
  readonly rows: readonly Row[];
  readonly today: Day;
  /** Index of its first line. */
  readonly from: number;
  readonly drawn: boolean;
};

function BlockOf({ rows, today, from, drawn }: BlockProps): ReactElement {
  const body = useRef<HTMLTableSectionElement>(null);
  const [height, setHeight] = useState(rows.length * LINE);
  useLayoutEffect(() => {
    if (drawn && body.current !== null) setHeight(body.current.offsetHeight);
  }, [drawn, rows]);
  return (
    <tbody role="rowgroup" ref={body}>
      {drawn ? (
        rows.map((row, at) =>
          row.kind === 'group' ? (
            <GroupRow key={at} group={row} today={today} index={from + at} />
          ) : (
            <ItemRow key={at} item={row.item} today={today} index={from + at} />
          ),
        )
      ) : (
        <tr role="presentation" style={{ height }} />
      )}
    </tbody>
  );
}

const Block = memo(BlockOf);

import { useVirtualizer } from '@tanstack/react-virtual';
import type { ReactElement } from 'react';
import type { Day } from '../../../../src/domain/shared/instant';
import { GroupRow } from './GroupRow';
import { type Measure, ItemRow } from './ItemRow';
import type { Row } from './rows';

/** Assumed height of an unmeasured line, in pixels. */
const LINE = 40;

type RowProps = { readonly row: Row; readonly today: Day; readonly index: number; readonly measure?: Measure };

export function RowView({ row, ...place }: RowProps): ReactElement {
  return row.kind === 'group' ? <GroupRow group={row} {...place} /> : <ItemRow item={row.item} {...place} />;
}

type Props = { readonly rows: readonly Row[]; readonly today: Day; readonly scroller: HTMLElement | null };

/** Draws only the visible lines, between two empty rows as tall as the lines left out. */
export function VirtualRows({ rows, today, scroller }: Props): ReactElement {
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller,
    estimateSize: () => LINE,
    overscan: 8,
  });
  const visible = virtualizer.getVirtualItems();
  const before = visible[0]?.start ?? 0;
  const after = virtualizer.getTotalSize() - (visible.at(-1)?.end ?? 0);
  return (
    <tbody role="rowgroup">
      <Spacer height={before} />
      {visible.map(({ index, key }) => {
        const row = rows[index];
        return (
          row !== undefined && (
            <RowView key={key} row={row} today={today} index={index} measure={virtualizer.measureElement} />
          )
        );
      })}
      <Spacer height={after} />
    </tbody>
  );
}

function Spacer({ height }: { height: number }): ReactElement | null {
  return height > 0 ? <tr role="presentation" style={{ height }} /> : null;
}

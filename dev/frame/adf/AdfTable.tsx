import type { ReactNode } from 'react';
import type { AdfNode } from './node.ts';
import { attribute } from './node.ts';

const span = (cell: AdfNode, name: string) => Number(attribute(cell, name)) || 1;

const isCell = ({ type }: AdfNode) => type === 'tableCell' || type === 'tableHeader';

/** Whether a table holds only rows of cells; imported documents may hold others. */
export const isGrid = ({ content = [] }: AdfNode) =>
  content.every(({ type, content: cells = [] }) => type === 'tableRow' && cells.every(isCell));

/** A table that scrolls by itself instead of the page. */
export function AdfTable({ node, inside }: { node: AdfNode; inside: (cell: AdfNode) => ReactNode }) {
  return (
    <div className="adf-table" tabIndex={0} role="region" aria-label="Table">
      <table>
        <tbody>
          {(node.content ?? []).map((row, index) => (
            <tr key={index}>
              {(row.content ?? []).map((cell, column) => {
                const spans = { colSpan: span(cell, 'colspan'), rowSpan: span(cell, 'rowspan') };
                const inner = inside(cell);
                return cell.type === 'tableHeader' ? (
                  <th key={column} {...spans}>
                    {inner}
                  </th>
                ) : (
                  <td key={column} {...spans}>
                    {inner}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

import { type ReactElement, Fragment, useId, useState } from 'react';
import { Explain } from '../../ui/Explain';
import { QuietButton } from '../../ui/QuietButton';
import hidden from '../../ui/hidden.module.css';
import { Figure } from '../shared/Figure';
import { BarChart } from './BarChart';
import type { Opens } from './shown';
import type { TableData, TileData, Told, Value, Pattern } from './tile-data';
import styles from './Tile.module.css';
import type { OpenControl } from './use-opened';
import { useWords } from './words';
import chart from './BarChart.module.css';
import { isFilled, Patterns } from './patterns';

type Control = { readonly control: OpenControl<Opens> };
type Props = Control & { readonly tile: TileData };

/** One tile: a number and a bar for each sprint, what they are made of, the same as a table, and how it is counted. */
export function Tile({ tile, control }: Props): ReactElement {
  const words = useWords();
  const id = useId();
  const [isTable, setTable] = useState(false);
  return (
    <section className={`${styles['tile']} ${isTable ? styles['wide'] : ''}`} aria-labelledby={id}>
      <h2 className={styles['title']} id={id}>
        {tile.title}
      </h2>
      {tile.values.some(({ text }) => text !== words.none) && <Values values={tile.values} control={control} />}
      {tile.waits !== null && <p className={styles['quiet']}>{tile.waits}</p>}
      {isTable ? (
        <DataTable table={tile.table} title={tile.title} control={control} />
      ) : (
        tile.chart !== null && <BarChart chart={tile.chart} />
      )}
      <ul className={styles['lines']}>
        {tile.lines.map((line) => (
          <li key={line.text}>
            {tile.chart !== null && !isTable && line.pattern !== undefined && <Swatch pattern={line.pattern} />}
            <Opening of={line} control={control} />
          </li>
        ))}
      </ul>
      {tile.notes.map((note) => (
        <p key={note} className={styles['quiet']} dir="auto">
          {note}
        </p>
      ))}
      <div className={styles['acts']}>
        <QuietButton
          aria-expanded={isTable}
          aria-label={words.ofTile(isTable ? words.hideTable : words.showTable, tile.title)}
          onPress={() => setTable(!isTable)}
        >
          {isTable ? words.hideTable : words.showTable}
        </QuietButton>
        <Explain of={tile.title}>
          <ul>
            {tile.definition.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Explain>
      </div>
    </section>
  );
}

type ValuesProps = Control & { readonly values: readonly Value[] };

/** A number for each sprint, the latest last; each opens its issues. */
function Values({ values, control }: ValuesProps): ReactElement {
  return (
    <p className={styles['values']}>
      {values.map(({ column, text, label, opens }, index) => (
        <Fragment key={column}>
          {index > 0 && <span aria-hidden="true">{' · '}</span>}
          {opens === null ? (
            <span title={label}>
              <span aria-hidden="true">{text}</span>
              <span className={hidden['hidden']}>{label}</span>
            </span>
          ) : (
            <span title={label}>
              <Opening of={{ text, label, opens }} control={control} />
            </span>
          )}
        </Fragment>
      ))}
    </p>
  );
}

type OpeningProps = Control & { readonly of: Told; readonly children?: string };

/** A text, which opens its issues where it has any. `children`: the text as it is drawn, where that differs. */
export function Opening({ of: { text, label = text, opens }, control, children = text }: OpeningProps): ReactElement {
  if (opens === null) return <span>{children}</span>;
  return (
    <Figure pressed={control.isOpen(opens)} onOpen={() => control.open(opens)} label={label}>
      {children}
    </Figure>
  );
}

type TableProps = Control & { readonly table: TableData; readonly title: string };

/**
 * The chart's data as a table, whose numbers open their issues. It scrolls sideways when wider than its container, by
 * keyboard too.
 */
function DataTable({ table: { head, rows }, title, control }: TableProps): ReactElement {
  return (
    <div className={styles['scroll']} tabIndex={0} role="region" aria-label={useWords().tableOf(title)}>
      <table className={styles['table']}>
        <thead>
          <tr>
            {head.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ id, names: [name, ...others], cells }) => (
            <tr key={id}>
              <th scope="row" dir="auto">
                {name}
              </th>
              {others.map((other) => (
                <td key={other}>{other}</td>
              ))}
              {cells.map((cell, index) => (
                <td key={head[1 + others.length + index]}>
                  <Opening of={cell} control={control} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** One part's colour and pattern, in front of its words in the legend. */
function Swatch({ pattern }: { pattern: Pattern }): ReactElement {
  const id = useId();
  return (
    <svg className={chart['swatch']} aria-hidden="true">
      <Patterns id={id} />
      <rect
        className={chart[pattern]}
        {...(isFilled(pattern) ? { fill: `url(#${id}-${pattern})` } : {})}
        x="1"
        y="1"
        width="10"
        height="10"
      />
    </svg>
  );
}

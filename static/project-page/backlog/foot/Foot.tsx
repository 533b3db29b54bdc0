import type { ReactElement } from 'react';
import { Fragment, useCallback, useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import { download } from '../../../ui/download';
import { MeContext } from '../../../ui/Name';
import { QuietButton } from '../../../ui/QuietButton';
import type { Report } from '../report';
import type { ListGroup } from '../table/listing';
import { useMissing } from '../table/use-missing';
import { useWords } from '../words';
import styles from './Foot.module.css';
import { ChooseRows, type SetTicks } from './ChooseRows';
import { OverTime } from './OverTime';
import { useFootWords, withWords } from './words';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { toCsv } from '../../../../src/domain/lookback/csv';
import { isAgreed, standingOf } from '../../../../src/domain/refinement/standing';
import type { Day } from '../../../../src/domain/shared/instant';
import type { ReportWords } from '../report.en';
import type { FootWords } from './foot.en';
import { useFormats } from '../../../ui/formats';

type FootProps = {
  /** The items as they are listed. */
  readonly groups: readonly ListGroup[];
  readonly setup: Pick<Report['setup'], 'board' | 'today' | 'canEdit'>;
  /** Takes what ticks the rows above; a function, so in a function of its own. */
  readonly setTicks: SetTicks;
};

/** Below the table: the listed items as a file and on paper, and how the backlog went over time. */
export function Foot(props: FootProps): ReactElement {
  const { board, today } = props.setup;
  return (
    <div className={styles['foot']}>
      {/* Others read a file and a sheet: there the viewer is called by name. */}
      <MeContext.Provider value={null}>
        <Copies {...props} />
      </MeContext.Provider>
      <OverTime board={board} today={today} />
    </div>
  );
}

function Copies({ groups, setup: { board, today, canEdit }, setTicks }: FootProps): ReactElement {
  const words = useWords();
  const foot = useFootWords();
  const [isPrinting, setPrinting] = useState(false);
  const done = useCallback(() => setPrinting(false), []);
  const items = groups.flatMap(({ blocks }) => blocks.flat());
  const missing = useMissing(items);
  const name = board?.name ?? null;
  return (
    <>
      <div className={styles['acts']}>
        <QuietButton
          aria-label={foot.csvLong}
          disabled={items.length === 0}
          onPress={() => download(`${foot.fileName(name)}.csv`, itemsCsv(items, { words, foot, missing, today }))}
        >
          {foot.csv}
        </QuietButton>
        <QuietButton disabled={items.length === 0} onPress={() => setPrinting(true)}>
          {foot.print}
        </QuietButton>
        {canEdit && <ChooseRows setTicks={setTicks} />}
      </div>
      {isPrinting && (
        <Printed done={done}>
          <PrintSheet groups={groups} missing={missing} board={name} today={today} />
        </Printed>
      )}
    </>
  );
}

/** Prints its content alone, once, when it is drawn. `done` keeps its identity. */
function Printed({ children, done }: { readonly children: ReactElement; readonly done: () => void }): ReactElement {
  useEffect(() => {
    const { classList } = document.documentElement;
    const printing = styles['printing'] ?? 'printing';
    classList.add(printing);
    addEventListener('afterprint', done, { once: true });
    print();
    return () => {
      removeEventListener('afterprint', done);
      classList.remove(printing);
    };
  }, [done]);
  return createPortal(<div className={styles['paper']}>{children}</div>, document.body);
}

type CsvContext = {
  readonly words: Pick<ReportWords, 'columns' | 'states' | 'list' | 'backlog'>;
  readonly foot: Pick<FootWords, 'csvColumns'>;
  /** What would move an item, in words. */
  readonly missing: (item: BacklogItem) => readonly string[];
  readonly today: Day;
};

/** The listed items as a file, one a row; what is not known is empty. */
function itemsCsv(items: readonly BacklogItem[], { words, foot, missing, today }: CsvContext): string {
  const { columns } = words;
  const { csvColumns: more } = foot;
  const head = [
    ...[more.key, columns.item, more.type, more.sprint, columns.state, columns.missing],
    ...[columns.questions, more.overdue, columns.estimate, more.agreedAt],
  ];
  const rows = items.map((item) => [
    ...[item.key, item.summary, item.type.name, item.sprint?.name ?? words.backlog],
    ...[words.states[standingOf(item.readiness)], words.list(missing(item))],
    ...[item.questions.length, item.questions.filter(({ due }) => due !== null && due < today).length],
    ...[item.estimate?.value ?? null, isAgreed(item.readiness) ? (item.readiness?.agreedAt ?? null) : null],
  ]);
  return toCsv([head, ...rows]);
}

type PrintSheetProps = {
  readonly groups: readonly ListGroup[];
  readonly missing: (item: BacklogItem) => readonly string[];
  readonly board: string | null;
  readonly today: Day;
};

/** A day of no year: beside it a date shows its own year, which paper needs. */
const NO_YEAR: Day = '';

/** The listed items as a plain table under their sprints, all of them, for paper. */
function PrintSheet({ groups, missing, board, today }: PrintSheetProps): ReactElement {
  const words = useWords();
  const foot = useFootWords();
  const formats = useFormats();
  const { columns } = words;
  const heads = [
    foot.csvColumns.key,
    columns.item,
    columns.state,
    columns.missing,
    columns.questions,
    columns.estimate,
  ];
  return (
    <>
      <h1>{words.title(board)}</h1>
      <p>{foot.printed(formats.day(today, NO_YEAR))}</p>
      <table className={styles['table']}>
        <thead>
          <tr>
            {heads.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group.sprint?.id ?? 'backlog'}>
            <tr>
              <th colSpan={heads.length} scope="rowgroup" dir="auto">
                {group.sprint?.name ?? words.backlog} · {words.groupSize(group.count)}
              </th>
            </tr>
            {group.blocks.map((block, at) => (
              <Fragment key={at}>
                {block.map((item) => (
                  <tr key={item.id}>
                    <td className={styles['whole']}>{item.key}</td>
                    <td dir="auto">{item.summary}</td>
                    <td>{words.states[standingOf(item.readiness)]}</td>
                    <td dir="auto">{words.list(missing(item))}</td>
                    <td>{item.questions.length > 0 && formats.number(item.questions.length)}</td>
                    <td>{typeof item.estimate?.value === 'number' && formats.points(item.estimate.value)}</td>
                  </tr>
                ))}
              </Fragment>
            ))}
          </tbody>
        ))}
      </table>
    </>
  );
}

/** With its words, for `import()`. */
export const load = () => withWords(Foot);

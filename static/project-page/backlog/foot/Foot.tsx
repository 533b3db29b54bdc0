import type { ReactElement } from 'react';
import { download } from '../../../ui/download';
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
import { lozengeStateOf } from '../../../../src/domain/refinement/lozenge-state';
import { isAgreed } from '../../../../src/domain/refinement/standing';
import type { Day } from '../../../../src/domain/shared/instant';
import type { ReportWords } from '../report.en';
import type { FootWords } from './foot.en';

type FootProps = {
  /** The items as they are listed. */
  readonly groups: readonly ListGroup[];
  readonly setup: Pick<Report['setup'], 'board' | 'today' | 'canEdit'>;
  /** Takes what ticks the rows above; a function, so in a function of its own. */
  readonly setTicks: SetTicks;
};

/** Below the table: the listed items as a file, and how the backlog went over time. */
export function Foot(props: FootProps): ReactElement {
  const { board, today } = props.setup;
  return (
    <div className={styles['foot']}>
      <Copies {...props} />
      <OverTime board={board} today={today} />
    </div>
  );
}

function Copies({ groups, setup: { board, today, canEdit }, setTicks }: FootProps): ReactElement {
  const words = useWords();
  const foot = useFootWords();
  const items = groups.flatMap(({ blocks }) => blocks.flat());
  const missing = useMissing();
  const name = board?.name ?? null;
  return (
    <div className={styles['acts']}>
      <QuietButton
        aria-label={foot.csvLong}
        disabled={items.length === 0}
        onPress={() => download(`${foot.fileName(name)}.csv`, itemsCsv(items, { words, foot, missing, today }))}
      >
        {foot.csv}
      </QuietButton>
      {canEdit && <ChooseRows setTicks={setTicks} />}
    </div>
  );
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
    ...[words.states[lozengeStateOf(item.readiness)], words.list(missing(item))],
    ...[item.questions.length, item.questions.filter(({ due }) => due !== null && due < today).length],
    ...[item.estimate?.value ?? null, isAgreed(item.readiness) ? (item.readiness?.agreedAt ?? null) : null],
  ]);
  return toCsv([head, ...rows]);
}

/** With its words, for `import()`. */
export const load = () => withWords(Foot);

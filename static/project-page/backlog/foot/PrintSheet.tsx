import type { ReactElement } from 'react';
import { Fragment } from 'react';
import { standingOf } from '../../../../src/domain/refinement/standing';
import type { Day } from '../../../../src/domain/shared/instant';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { useFormats } from '../../../ui/formats';
import type { ListGroup } from '../table/listing';
import { useWords } from '../words';
import styles from './Foot.module.css';
import { useFootWords } from './words';

type Props = {
  readonly groups: readonly ListGroup[];
  readonly missing: (item: BacklogItem) => readonly string[];
  readonly board: string | null;
  readonly today: Day;
};

/** A day of no year: beside it a date shows its own year, which paper needs. */
const NO_YEAR: Day = '';

/** The listed items as a plain table under their sprints, all of them, for paper. */
export function PrintSheet({ groups, missing, board, today }: Props): ReactElement {
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

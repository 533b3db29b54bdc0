import { type ReactElement, useState } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { linkDuplicate, readDuplicateType } from '../../../../src/jira/write/tidy';
import { QuietButton } from '../../../ui/QuietButton';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useReading } from '../../../ui/use-reading';
import { asViewer } from '../../shared/request';
import { PickRow } from './PickRow';
import styles from './Tidy.module.css';
import { useWords } from '../words';
import { useTidyWords } from './words';

type Group = readonly BacklogItem[];
type Props = { readonly groups: readonly Group[]; readonly canEdit: boolean };

/** So many groups are drawn at first. */
const FIRST = 50;

/** Items of the same title beside each other, group by group. */
export function TitleGroups({ groups, canEdit }: Props): ReactElement {
  const words = useTidyWords();
  const report = useWords();
  const [isAll, showAll] = useState(groups.length <= FIRST);
  return (
    <div className={styles['opened']}>
      <p className={styles['quiet']}>
        {words.titlesMean} {canEdit && words.link.hint}
      </p>
      {(isAll ? groups : groups.slice(0, FIRST)).map((group) => (
        <TitleGroup key={group[0]?.id} group={group} canEdit={canEdit} />
      ))}
      {!isAll && (
        <div className={styles['line']}>
          <span className={styles['quiet']}>{report.someOf(FIRST, groups.length)}</span>
          <QuietButton onPress={() => showAll(true)}>{words.all}</QuietButton>
        </div>
      )}
    </div>
  );
}

type TitleGroupProps = { readonly group: Group; readonly canEdit: boolean };

function TitleGroup({ group, canEdit }: TitleGroupProps): ReactElement {
  const [picks, setPicks] = useState<ReadonlySet<string>>(new Set());
  const byAge = group.filter(({ id }) => picks.has(id)).sort((one, other) => Number(one.id) - Number(other.id));
  return (
    <div className={styles['opened']}>
      <ul className={styles['list']}>
        {group.map((item) => (
          <PickRow key={item.id} item={item} picks={canEdit ? picks : null} setPicks={setPicks} />
        ))}
      </ul>
      <Link key={[...picks].join(' ')} picks={byAge} />
    </div>
  );
}

/** Links two items as duplicates, the younger one as that of the older one unless it is turned around. */
function Link({ picks: [older, younger, ...others] }: { readonly picks: Group }): ReactElement | null {
  const { link: words } = useTidyWords();
  const [isTurned, turn] = useState(false);
  const { reading, start } = useReading<string>(isTurned);
  if (older === undefined || younger === undefined) return null;
  if (others.length > 0) return <p className={styles['quiet']}>{words.two}</p>;
  const [duplicate, original] = isTurned ? [older, younger] : [younger, older];
  const link = async (): Promise<string> => {
    const type = await readDuplicateType(asViewer);
    if (type === null) return words.noType;
    const refusal = await linkDuplicate(asViewer, { type, duplicate: duplicate.id, original: original.id });
    return refusal === null ? words.linked(duplicate.key, original.key) : words.refused(refusal);
  };
  const press = () =>
    start(async function* () {
      yield await link();
    });
  return (
    <div className={styles['line']}>
      <span>{words.says(duplicate.key, original.key)}</span>
      <QuietButton look="text" onPress={() => turn(!isTurned)}>
        {words.turn}
      </QuietButton>
      <QuietButton locked={reading.status === 'reading'} onPress={() => void press()}>
        {words.press}
      </QuietButton>
      <span role="status">{reading.value}</span>
      {reading.status === 'failed' && <FailureNotice failure={reading.failure} />}
    </div>
  );
}

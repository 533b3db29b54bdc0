import { type ReactElement, useState } from 'react';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { linkDuplicate, readDuplicateType, type Refusal } from '../../../../src/jira/write/tidy';
import { QuietButton } from '../../../ui/QuietButton';
import { toFailure } from '../../../ui/to-failure';
import { FailureNotice } from '../../../ui/FailureNotice';
import { useSubmit } from '../../../ui/use-submit';
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
  const [ids, setIds] = useState<readonly string[]>([]);
  const pick = (id: string, isPicked: boolean): void =>
    setIds((before) => [...before.filter((one) => one !== id), ...(isPicked ? [id] : [])]);
  const picks = group.filter(({ id }) => ids.includes(id)).sort((one, other) => Number(one.id) - Number(other.id));
  return (
    <div className={styles['opened']}>
      <ul className={styles['list']}>
        {group.map((item) => (
          <PickRow
            key={item.id}
            item={item}
            isPicked={canEdit ? ids.includes(item.id) : null}
            pick={(isPicked) => pick(item.id, isPicked)}
          />
        ))}
      </ul>
      {canEdit && <Link picks={picks} />}
    </div>
  );
}

type Ends = { readonly duplicate: BacklogItem; readonly original: BacklogItem };

/** Links two items as duplicates, the younger one as that of the older one unless it is turned around. */
function Link({ picks }: { readonly picks: Group }): ReactElement {
  const { link: words } = useTidyWords();
  const [isTurned, turn] = useState(false);
  const [said, say] = useState('');
  const { failure, submit } = useSubmit();
  const [older, younger, third] = picks;
  const isTwo = older !== undefined && younger !== undefined && third === undefined;
  const press = async ({ duplicate, original }: Ends): Promise<ReturnType<typeof toFailure> | null> => {
    say('');
    try {
      const type = await readDuplicateType(asViewer);
      if (type === null) say(words.noType);
      else say(resultOf(await linkDuplicate(asViewer, { type, duplicate: duplicate.id, original: original.id })));
      return null;
    } catch (error) {
      return toFailure(error);
    }
    function resultOf(refusal: Refusal): string {
      return refusal === null ? words.linked(duplicate.key, original.key) : words.refused(refusal);
    }
  };
  const ends = isTwo
    ? isTurned
      ? { duplicate: older, original: younger }
      : { duplicate: younger, original: older }
    : null;
  return (
    <div className={styles['line']}>
      {picks.length > 2 && <span>{words.two}</span>}
      {ends !== null && (
        <>
          <span>{words.says(ends.duplicate.key, ends.original.key)}</span>
          <QuietButton look="text" onPress={() => turn(!isTurned)}>
            {words.turn}
          </QuietButton>
          <QuietButton onPress={() => void submit(() => press(ends))}>{words.press}</QuietButton>
        </>
      )}
      <span role="status">{said}</span>
      {failure !== null && <FailureNotice failure={failure} />}
    </div>
  );
}

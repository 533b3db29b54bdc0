import type { ReactElement, ReactNode } from 'react';
import type { Failure } from '../../../src/contract';
import { isAgreed, isWithoutSize } from '../../../src/domain/refinement/standing';
import { FailureNotice } from '../../ui/FailureNotice';
import { useFormats } from '../../ui/formats';
import { Lozenge } from '../../ui/Lozenge';
import { Menu, type MenuItem } from '../../ui/Menu';
import { MenuButton } from '../../ui/MenuButton';
import { useNameOf } from '../../ui/Name';
import { QuietButton } from '../../ui/QuietButton';
import hidden from '../../ui/hidden.module.css';
import DragHandle from '@atlaskit/icon/core/drag-handle-vertical';
import { IssueLink } from '../shared/IssueLink';
import styles from './Meeting.module.css';
import type { Dragged } from './moving/use-dragging';
import type { Sorted } from './sorted-list';
import type { Opened } from './use-meeting';
import { useWords } from './words';

type Props = {
  readonly of: Sorted;
  readonly meeting: Opened['meeting'];
  /** Why it stands where it stands, and what it lacks. */
  readonly why: string;
  /** Rarer changes; empty for who may only read. */
  readonly more: readonly MenuItem[];
  /** null for who may only read. */
  readonly drag: Dragged | null;
  /** Moves it to those that are talked about first; null where that is not offered. */
  readonly talkAbout: (() => void) | null;
  readonly failure?: Failure | undefined;
  /** Its votes, where they were shown without a talk. */
  readonly children?: ReactNode;
};

/** One item of the list: how it stands and why it is there, who has read it as a number, whose it is, and its size. */
export function Row({ of, meeting, why, more, drag, talkAbout, failure, children }: Props): ReactElement {
  const words = useWords();
  const formats = useFormats();
  const { item } = of;
  const phrases = useSaid(of, meeting.editors);
  const { assignee } = item;
  const nameOf = useNameOf(assignee === null ? [] : [assignee]);
  const size = item.estimate?.value ?? null;
  return (
    <li className={styles['row']} {...drag}>
      <IssueLink issueKey={item.key} summary={item.summary} />
      {talkAbout !== null && (
        <span className={styles['act']}>
          <QuietButton look="text" aria-label={words.of(words.talkAbout, item.key)} onPress={talkAbout}>
            {words.talkAbout}
          </QuietButton>
        </span>
      )}
      <span className={styles['state']}>
        <Lozenge readiness={item.readiness} />
      </span>
      <span className={styles['assignee']}>{assignee !== null && nameOf(assignee)}</span>
      <span className={styles['size']}>
        {size !== null && (
          <>
            <span className={hidden['hidden']}>{words.choosing.size}</span> {formats.points(size)}
          </>
        )}
        {isWithoutSize(item.readiness) && (size === null ? words.after.noSize : ` · ${words.after.noneSettled}`)}
      </span>
      {more.length > 0 && (
        <span className={styles['more']}>
          <MenuButton label={words.choosing.more(item.key)}>
            {(close) => <Menu label={words.choosing.more(item.key)} items={more} close={close} />}
          </MenuButton>
        </span>
      )}
      {why !== '' && (
        <span className={styles['why']} dir="auto">
          {why}
        </span>
      )}
      {phrases.length > 0 && <span className={styles['said']}>{phrases.join(' · ')}</span>}
      {children}
      {drag !== null && (
        <span className={styles['handle']}>
          <DragHandle label="" color="currentColor" size="small" />
        </span>
      )}
      {failure !== undefined && <FailureNotice failure={failure} />}
    </li>
  );
}

/** What is public of an item, as short parts; counts name nobody, and a question has its owner. */
function useSaid({ item, counts, fastLane }: Sorted, people: number): readonly string[] {
  const words = useWords();
  const formats = useFormats();
  const owners = counts?.owners ?? [];
  const nameOf = useNameOf(owners);
  if (counts === null) return [];
  const { readers, votes, openQuestions, waitingAnswers } = counts;
  return [
    ...(fastLane === 'agreed' && isAgreed(item.readiness) ? [words.fastLane.agreed] : []),
    words.readBy(readers, people),
    ...(votes === 0 ? [] : [words.voted(votes)]),
    ...(openQuestions === 0 ? [] : [words.questions(openQuestions, formats.list(owners.map(nameOf)))]),
    ...(waitingAnswers === 0 ? [] : [words.choosing.waiting(waitingAnswers)]),
  ];
}

import { Fragment, type ReactElement, type ReactNode } from 'react';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import type { Group } from '../../../src/domain/meeting/groups';
import { FailureNotice } from '../../ui/FailureNotice';
import { type MenuItem, Menu } from '../../ui/Menu';
import { QuietButton } from '../../ui/QuietButton';
import { useSubmit } from '../../ui/use-submit';
import { useNextWords } from '../backlog/next/NextRow';
import lane from './fast-lane/FastLane.module.css';
import { type FastLaneActs, useFastLane, VotesText } from './fast-lane/FastLane';
import styles from './Meeting.module.css';
import { type Moving, useMoving } from './moving/use-moving';
import { type Sorted, sortedList, swapped } from './sorted-list';
import type { Acts, Opened, Round } from './use-meeting';
import { useWords } from './words';
import type { Failure } from '../../../src/contract';
import { isAgreed, isWithoutSize } from '../../../src/domain/refinement/standing';
import { useFormats } from '../../ui/formats';
import { Lozenge } from '../../ui/Lozenge';
import { MenuButton } from '../../ui/MenuButton';
import { useNameOf } from '../../ui/Name';
import hidden from '../../ui/hidden.module.css';
import DragHandle from '@atlaskit/icon/core/drag-handle-vertical';
import { IssueLink } from '../shared/IssueLink';
import type { Dragged } from './moving/use-dragging';

type Props = { readonly opened: Opened; readonly acts: Acts };

/** The items of the list, which an editor moves and takes off. */
export function Groups({ opened, acts }: Props): ReactElement {
  const { meeting, items } = opened;
  const words = useWords();
  // Each press is a choice of its own: two rows may be taken off in one second.
  const { failure, submit } = useSubmit(meeting.version, false);
  const ids = items.map(({ id }) => id);
  const save = (next: readonly string[]): void => void submit(() => acts.saveItems(next));
  const move = (talkFirst: readonly string[]): void =>
    void submit(() => acts.save({ talkFirst: meeting.talkFirst }, { talkFirst }));
  const list = sortedList(opened);
  const { groups, later } = list;
  const fast = useFastLane(opened, acts, list);
  const moving = useMoving(opened, (next) => void submit(() => acts.saveItems(next.items, next.talkFirst)));
  const why = useNextWords({ today: opened.setup.today, nextSprint: null });
  const talkAbout = (id: string): void => void submit(() => fast.talkAbout(id));
  const show = (rounds: readonly Round[]): void => void submit(() => fast.show(rounds));
  const rows = { ids, opened, fast, save, move, moving, talkAbout, show, why };
  return (
    <>
      {groups.map(({ group, of }) => (
        <Fragment key={group ?? ''}>
          {group === 'no-question' && (
            <p className={lane['said']} role="status" tabIndex={-1} ref={fast.place}>
              {fast.said}
            </p>
          )}
          <Rows group={group} of={of} {...rows} />
        </Fragment>
      ))}
      {later.length > 0 && (
        <details className={styles['later']}>
          <summary {...moving.line(later[0]?.item.id ?? '')}>
            {words.choosing.later(meeting.minutes, later.length)}
          </summary>
          <Rows group={null} of={later} {...rows} />
        </details>
      )}
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

type RowsProps = {
  /** null where the list is not sorted into groups. */
  readonly group: Group | null;
  readonly of: readonly Sorted[];
  /** All of the list, in its order. */
  readonly ids: readonly string[];
  readonly opened: Opened;
  readonly fast: FastLaneActs;
  readonly save: (ids: readonly string[]) => void;
  readonly moving: Moving;
  /** Why an item stands where it stands, and what it lacks, in words. */
  readonly why: (item: BacklogItem) => string;
  /** Stores which items are talked about first. */
  readonly move: (ids: readonly string[]) => void;
  /** Moves an item to those that are talked about first. */
  readonly talkAbout: (id: string) => void;
  /** Shows everybody the votes. */
  readonly show: (rounds: readonly Round[]) => void;
};

/**
 * One group. What nobody has asked about can be revealed by one press, each item by the rules of a reveal; then each is
 * left at that, or talked about.
 */
function Rows(props: RowsProps): ReactElement | null {
  const { group, of, opened, fast, talkAbout, show, moving, why } = props;
  const { meeting } = opened;
  const words = useWords();
  if (of.length === 0) return null;
  const isFast = group === 'no-question' && meeting.canEdit;
  const rounds = of.flatMap(({ item, counts }): readonly Round[] =>
    counts === null || counts.round === null ? [] : [{ issueId: item.id, round: counts.round }],
  );
  const rows = (
    <ol className={styles['rows']}>
      {of.map((one, index) => (
        <Row
          key={one.item.id}
          of={one}
          meeting={meeting}
          why={why(one.item)}
          more={meeting.canEdit ? moreOf(props, index, words) : []}
          drag={meeting.canEdit ? moving.row(one.item.id) : null}
          talkAbout={isFast && votesOf(one) === null ? () => talkAbout(one.item.id) : null}
          failure={fast.refused.get(one.item.id)}
        >
          <Votes one={one} isOpen={isFast} opened={opened} fast={fast} />
        </Row>
      ))}
    </ol>
  );
  if (group === null) return rows;
  if (group === 'agreed')
    return (
      <details className={styles['group']}>
        <summary className={styles['name']}>{words.choosing.agreed(of.length)}</summary>
        {rows}
      </details>
    );
  return (
    <section className={styles['group']} aria-label={words.groups[group]}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>{words.groups[group]}</h3>
        {isFast && rounds.length > 0 && (
          <QuietButton onPress={() => show(rounds)} locked={fast.isShowing}>
            {words.showVotes(rounds.length)}
          </QuietButton>
        )}
      </div>
      {rows}
    </section>
  );
}

/** The votes of an item that were shown without a talk; null while they are hidden. */
const votesOf = ({ fastLane, counts }: Sorted) => (fastLane === null ? null : (counts?.shown ?? null));

type VotesProps = Pick<RowsProps, 'opened' | 'fast'> & {
  readonly one: Sorted;
  /** Whether the viewer may decide on them here. */
  readonly isOpen: boolean;
};

function Votes({ one, isOpen, opened, fast }: VotesProps): ReactElement | null {
  const { id, key } = one.item;
  const shown = votesOf(one);
  if (shown === null) return null;
  const decide = { agree: () => fast.agree(id, shown), talkAbout: () => fast.talkAbout(id) };
  return <VotesText shown={shown} policy={opened.setup.policy} issueKey={key} decide={isOpen ? decide : null} />;
}

type Words = ReturnType<typeof useWords>;

/** Within its group an item changes its place with the one above or below it. */
function moreOf(props: RowsProps, index: number, { choosing: words, ...all }: Words): readonly MenuItem[] {
  const { of, ids, opened, save, move, moving, talkAbout } = props;
  const { meeting } = opened;
  const id = of[index]?.item.id ?? '';
  const group = moving.groupOf(id);
  const { above, below } = moving.beside(id);
  const isMoved = meeting.talkFirst.includes(id);
  const item = (isOffered: boolean, label: string, onPress: () => void): readonly MenuItem[] =>
    isOffered ? [{ label, onPress }] : [];
  return [
    ...item(above !== undefined, words.toTop, () => save([id, ...ids.filter((one) => one !== id)])),
    ...item(above !== undefined, words.up, () => save(swapped(ids, id, above))),
    ...item(below !== undefined, words.down, () => save(swapped(ids, id, below))),
    ...item(group === 'agreed' && of[index]?.fastLane === 'agreed', all.talkAbout, () => talkAbout(id)),
    ...item(group === 'hardly-read', words.talkFirst, () => move([...meeting.talkFirst, id])),
    ...item(group === 'talk-first' && isMoved, words.notFirst, () =>
      move(meeting.talkFirst.filter((one) => one !== id)),
    ),
    ...item(true, words.remove, () => save(ids.filter((one) => one !== id))),
  ];
}

type RowProps = {
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
function Row({ of, meeting, why, more, drag, talkAbout, failure, children }: RowProps): ReactElement {
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

/** The public facts of an item in short parts: counts without names, questions with their owners. */
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

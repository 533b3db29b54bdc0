import { type ReactElement, useState } from 'react';
import type { Failure } from '../../../src/contract';
import type { MeetingItem } from '../../../src/contract-meeting';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { areGroupsShown, type Group, groupOf, type ListItem } from '../../../src/domain/meeting/groups';
import { fitting } from '../../../src/domain/meeting/minutes';
import { FailureNotice } from '../../ui/FailureNotice';
import { Lozenge } from '../../ui/Lozenge';
import { QuietButton } from '../../ui/QuietButton';
import { useSubmit } from '../../ui/use-submit';
import { IssueLink } from '../shared/IssueLink';
import styles from './Meeting.module.css';
import type { Acts, Opened, Round } from './use-meeting';
import { useWords } from './words';

type Props = { readonly opened: Opened; readonly acts: Acts };
/** In the order in which the groups stand on the page. */
const order: readonly Group[] = ['talk-first', 'no-question', 'hardly-read', 'agreed'];

/** The items of the list: in its order, and in groups once one of them could be revealed without a talk. */
export function Groups({ opened, acts }: Props): ReactElement {
  const { meeting, items } = opened;
  const sorted = items.map((item) => ({ item, counts: countsOf(item, opened) }));
  const isGrouped = areGroupsShown(sorted.map(({ item, counts }) => toListItem(item, counts)));
  if (!isGrouped) return <Plain opened={opened} acts={acts} />;
  return (
    <>
      {order.map((group) => (
        <InGroup
          key={group}
          group={group}
          of={sorted.filter(({ item, counts }) => groupOf(toListItem(item, counts)) === group)}
          meeting={meeting}
          acts={acts}
        />
      ))}
    </>
  );
}

const countsOf = (item: BacklogItem, { meeting }: Opened): MeetingItem | null =>
  meeting.items?.find(({ id }) => id === item.id) ?? null;

const nothing = { openQuestions: 0, waitingAnswers: 0, votes: 0, isRevealed: false, isMoved: false };

const toListItem = ({ readiness }: BacklogItem, counts: MeetingItem | null): ListItem => ({
  ...(counts ?? nothing),
  state: readiness?.state ?? 'unknown',
  changedSinceTalk: readiness?.changedSinceTalk === 'yes',
});

/** The list in its order, which an editor changes. */
function Plain({ opened, acts }: Props): ReactElement {
  const { meeting, items } = opened;
  const { failure, submit } = useSubmit(meeting.version);
  const base = meeting.items?.map(({ id }) => id) ?? null;
  const ids = items.map(({ id }) => id);
  const save = (next: readonly string[]): void => void submit(() => acts.saveItems(base, next));
  const { each, minutes } = meeting;
  const fit = fitting(items.length, { minutes, each });
  return (
    <>
      <ol className={styles['rows']}>
        {items.map((item, index) => (
          <Row
            key={item.id}
            item={item}
            counts={countsOf(item, opened)}
            each={each}
            people={meeting.people.length}
            isLast={index === fit - 1 && fit < items.length}
            acts={meeting.canEdit ? actsOn(ids, index, save) : null}
          />
        ))}
      </ol>
      {failure !== null && <FailureNotice failure={failure} />}
    </>
  );
}

type Sorted = { readonly item: BacklogItem; readonly counts: MeetingItem | null };
type InGroupProps = {
  readonly group: Group;
  readonly of: readonly Sorted[];
  readonly meeting: Opened['meeting'];
  readonly acts: Acts;
};

/** One group; what nobody has asked about can be revealed by one press, each item by the rules of a reveal. */
function InGroup({ group, of, meeting, acts }: InGroupProps): ReactElement | null {
  const words = useWords();
  const [failed, setFailed] = useState<ReadonlyMap<string, Failure>>(new Map());
  const [isShowing, setShowing] = useState(false);
  if (of.length === 0) return null;
  const isFast = group === 'no-question' && meeting.canEdit;
  const rounds = of.flatMap(({ item, counts }): readonly Round[] =>
    counts === null || counts.round === null ? [] : [{ issueId: item.id, round: counts.round }],
  );
  const show = async (): Promise<void> => {
    setShowing(true);
    setFailed(await acts.showVotes(rounds));
    setShowing(false);
  };
  return (
    <section className={styles['group']} aria-label={words.groups[group]}>
      <div className={styles['head']}>
        <h3 className={styles['name']}>{words.groups[group]}</h3>
        {isFast && (
          <QuietButton onPress={() => void show()} locked={isShowing}>
            {words.showVotes(rounds.length)}
          </QuietButton>
        )}
      </div>
      <ol className={styles['rows']}>
        {of.map(({ item, counts }) => (
          <Row
            key={item.id}
            item={item}
            counts={counts}
            each={meeting.each}
            people={meeting.people.length}
            isLast={false}
            acts={null}
            talkAbout={isFast ? () => void acts.talkFirst(meeting.talkFirst, [...meeting.talkFirst, item.id]) : null}
            failure={failed.get(item.id)}
          />
        ))}
      </ol>
    </section>
  );
}

type RowActs = { readonly up: (() => void) | null; readonly down: (() => void) | null; readonly remove: () => void };

function actsOn(ids: readonly string[], index: number, save: (next: readonly string[]) => void): RowActs {
  const swapped = (other: number): readonly string[] => {
    const next = [...ids];
    [next[index], next[other]] = [ids[other] ?? '', ids[index] ?? ''];
    return next;
  };
  return {
    up: index === 0 ? null : () => save(swapped(index - 1)),
    down: index === ids.length - 1 ? null : () => save(swapped(index + 1)),
    remove: () => save(ids.filter((_id, at) => at !== index)),
  };
}

type RowProps = {
  readonly item: BacklogItem;
  readonly counts: MeetingItem | null;
  readonly each: number;
  /** How many people the list has; 0 where nobody is named. */
  readonly people: number;
  /** The last one that fits into the meeting. */
  readonly isLast: boolean;
  readonly acts: RowActs | null;
  /** Moves it to those that are talked about first; null where it may not be. */
  readonly talkAbout?: (() => void) | null;
  readonly failure?: Failure | undefined;
};

function Row({ item, counts, each, people, isLast, acts, talkAbout = null, failure }: RowProps): ReactElement {
  const words = useWords();
  const said = counts === null ? [] : saidOf(counts, people, words);
  return (
    <li className={styles['row']} data-last={isLast ? '' : undefined}>
      <IssueLink issueKey={item.key} summary={item.summary} />
      <Lozenge readiness={item.readiness} />
      <span className={styles['quiet']}>{said.join(' · ')}</span>
      <span className={styles['quiet']}>{words.about(each)}</span>
      {talkAbout !== null && (
        <QuietButton aria-label={words.of(words.talkAbout, item.key)} onPress={talkAbout}>
          {words.talkAbout}
        </QuietButton>
      )}
      {failure !== undefined && <FailureNotice failure={failure} />}
      {acts !== null && (
        <span className={styles['acts']}>
          {acts.up !== null && (
            <QuietButton aria-label={words.of(words.up, item.key)} onPress={acts.up}>
              ↑
            </QuietButton>
          )}
          {acts.down !== null && (
            <QuietButton aria-label={words.of(words.down, item.key)} onPress={acts.down}>
              ↓
            </QuietButton>
          )}
          <QuietButton aria-label={words.of(words.remove, item.key)} onPress={acts.remove}>
            ×
          </QuietButton>
        </span>
      )}
    </li>
  );
}

function saidOf(
  { readers, votes, openQuestions }: MeetingItem,
  people: number,
  words: ReturnType<typeof useWords>,
): readonly string[] {
  return [
    words.readBy(readers, people),
    ...(votes === 0 ? [] : [words.voted(votes)]),
    ...(openQuestions === 0 ? [] : [words.questions(openQuestions)]),
  ];
}

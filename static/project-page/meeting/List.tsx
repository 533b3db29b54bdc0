import Button from '@atlaskit/button/new';
import { type ReactElement, useContext } from 'react';
import type { MeetingItem } from '../../../src/contract-meeting';
import type { BacklogItem } from '../../../src/domain/backlog/backlog-item';
import { fitting } from '../../../src/domain/meeting/minutes';
import { FailureNotice } from '../../ui/FailureNotice';
import { Lozenge } from '../../ui/Lozenge';
import { MeContext, useNameOf } from '../../ui/Name';
import { QuietButton } from '../../ui/QuietButton';
import { useSubmit } from '../../ui/use-submit';
import { IssueLink } from '../shared/IssueLink';
import { AddItem } from './AddItem';
import styles from './Meeting.module.css';
import type { Acts, Opened } from './use-meeting';
import { useWords } from './words';

type Props = { readonly opened: Opened; readonly acts: Acts };

/** The list before its meeting: what is on it, who leads, and the press that starts it for everybody. */
export function List({ opened, acts }: Props): ReactElement {
  const words = useWords();
  const me = useContext(MeContext);
  const { meeting, items } = opened;
  const { failure, submit } = useSubmit(meeting.version);
  const nameOf = useNameOf(meeting.turn === null ? [] : [meeting.turn]);
  const first = items[0];
  const ids = items.map(({ id }) => id);
  const base = meeting.items?.map(({ id }) => id) ?? null;
  const save = (next: readonly string[]): void => void submit(() => acts.saveItems(base, next));
  const start = async (): Promise<void> => {
    if (first === undefined) return;
    await submit(async () => (base === null ? await acts.saveItems(base, ids) : null) ?? acts.goOn(null, first.id));
  };
  const { each, minutes } = meeting;
  const fit = fitting(items.length, { minutes, each });
  return (
    <section className={styles['list']} aria-labelledby="next-meeting">
      <div className={styles['head']}>
        <h2 id="next-meeting" className={styles['name']}>
          {words.next}
        </h2>
        {meeting.turn !== null && <span>{meeting.turn === me ? words.youTurn : words.turn(nameOf(meeting.turn))}</span>}
        {meeting.canEdit && first !== undefined && (
          <Button appearance="primary" onClick={() => void start()}>
            {words.startNow}
          </Button>
        )}
      </div>
      {meeting.items === null && items.length > 0 && <p className={styles['quiet']}>{words.proposal}</p>}
      {!meeting.canEdit && <p className={styles['quiet']}>{words.readOnly}</p>}
      {items.length === 0 && <p>{words.empty}</p>}
      <ol className={styles['rows']}>
        {items.map((item, index) => (
          <Row
            key={item.id}
            item={item}
            counts={meeting.items?.find(({ id }) => id === item.id) ?? null}
            each={each}
            isLast={index === fit - 1 && fit < items.length}
            acts={meeting.canEdit ? actsOn(ids, index, save) : null}
          />
        ))}
      </ol>
      {meeting.canEdit && <AddItem ids={ids} add={(id) => acts.saveItems(base, [...ids, id])} />}
      {failure !== null && <FailureNotice failure={failure} />}
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
  /** The last one that fits into the meeting. */
  readonly isLast: boolean;
  readonly acts: RowActs | null;
};

function Row({ item, counts, each, isLast, acts }: RowProps): ReactElement {
  const words = useWords();
  const said = counts === null ? [] : saidOf(counts, words);
  return (
    <li className={styles['row']} data-last={isLast ? '' : undefined}>
      <IssueLink issueKey={item.key} summary={item.summary} />
      <Lozenge readiness={item.readiness} />
      <span className={styles['quiet']}>{said.join(' · ')}</span>
      <span className={styles['quiet']}>{words.about(each)}</span>
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

function saidOf({ readers, votes, openQuestions }: MeetingItem, words: ReturnType<typeof useWords>): readonly string[] {
  return [
    words.readBy(readers),
    ...(votes === 0 ? [] : [words.voted(votes)]),
    ...(openQuestions === 0 ? [] : [words.questions(openQuestions)]),
  ];
}

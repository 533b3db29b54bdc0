import type { ReactElement } from 'react';
import type { ResultView } from '../../../../src/contract-meeting';
import type { BacklogItem } from '../../../../src/domain/backlog/backlog-item';
import { IssueLink } from '../../shared/IssueLink';
import styles from '../Meeting.module.css';
import { useWords } from '../words';
import { type AgreedItem, itemLine, questionLine, sizeOf, type Speaker } from './figures';

type Props = {
  readonly result: ResultView;
  readonly items: ReadonlyMap<string, BacklogItem>;
  /** Agreed without a talk. */
  readonly agreed: readonly AgreedItem[];
  readonly speaker: Speaker;
};

/** Each item with its outcome and its sentence, what was agreed without a talk, and what waits for the viewer. */
export function ResultItems({ result, items, agreed, speaker }: Props): ReactElement {
  const { after: words } = useWords();
  const mine = result.items.flatMap(({ id, mine: texts }) => texts.map((text) => ({ id, text, item: items.get(id) })));
  return (
    <>
      {result.items.length > 0 && (
        <ol className={styles['rows']} aria-label={words.last}>
          {result.items.map((one) => (
            <One key={one.id} one={one} item={items.get(one.id)} speaker={speaker} />
          ))}
        </ol>
      )}
      {agreed.length > 0 && (
        <Group name={words.agreedWithout}>
          {agreed.map((item) => (
            <li key={item.id} className={styles['plain']}>
              <IssueLink issueKey={item.key} summary={item.summary} />
              <span>{sizeOf(item, speaker)}</span>
            </li>
          ))}
        </Group>
      )}
      {mine.length > 0 && (
        <Group name={words.waits}>
          {mine.map(({ id, text, item }) => (
            <li key={`${id} ${text}`} className={styles['plain']}>
              <span dir="auto">{text}</span>
              {item !== undefined && <IssueLink issueKey={item.key} summary="" />}
            </li>
          ))}
        </Group>
      )}
    </>
  );
}

function Group({
  name,
  children,
}: {
  readonly name: string;
  readonly children: readonly ReactElement[];
}): ReactElement {
  return (
    <section className={styles['group']} aria-label={name}>
      <h3 className={styles['name']}>{name}</h3>
      <ul className={styles['rows']}>{children}</ul>
    </section>
  );
}

type OneProps = Pick<Props, 'speaker'> & {
  readonly one: ResultView['items'][number];
  readonly item: BacklogItem | undefined;
};

function One({ one, item, speaker }: OneProps): ReactElement | null {
  const { after: words } = useWords();
  const { minutes, agreed, questions, nextSteps } = one;
  if (item === undefined) return null;
  return (
    <li className={styles['ended']}>
      <IssueLink issueKey={item.key} summary={item.summary} />
      {itemLine(one, item, speaker).map((part) => (
        <span key={part}>{part}</span>
      ))}
      <span className={styles['quiet']}>{minutes !== null && words.minutes(minutes)}</span>
      {agreed !== '' && (
        <p className={styles['sentence']} dir="auto">
          {agreed}
        </p>
      )}
      {questions.map((question) => (
        <p key={question.text} className={styles['sentence']} dir="auto">
          ? {questionLine(question, speaker)}
        </p>
      ))}
      {nextSteps.map((step) => (
        <p key={step} className={styles['sentence']} dir="auto">
          → {step}
        </p>
      ))}
    </li>
  );
}

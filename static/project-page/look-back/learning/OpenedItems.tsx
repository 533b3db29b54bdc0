import type { KeyboardEvent, ReactElement } from 'react';
import { useCallback, useEffect, useId, useRef } from 'react';
import { QuietButton } from '../../../ui/QuietButton';
import { useRead } from '../../../ui/use-read';
import { IssueLink } from '../../shared/IssueLink';
import list from '../OpenedList.module.css';
import type { OpenFigure, Opened } from './opened';
import { readTitles, TITLES_AT_ONCE } from './read-titles';
import { useLearningWords } from './words';

type Props = { readonly list: Opened; readonly close: OpenFigure['close'] };

/** The items of a figure, with their titles as the viewer may see them. It takes the focus; Escape closes it. */
export function OpenedItems({ list: { id, title, items }, close }: Props): ReactElement {
  const words = useLearningWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const label = useId();
  const first = items.slice(0, TITLES_AT_ONCE);
  const ids = first.map((item) => item.id).join(' ');
  const read = useCallback((wanted: string) => readTitles(wanted.split(' ').filter((one) => one !== '')), []);
  const titles = useRead(ids, read);
  useEffect(() => heading.current?.focus(), [id]);
  const closeOnEscape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return;
    event.stopPropagation();
    close();
  };
  return (
    <section className={list['opened']} aria-labelledby={label} onKeyDown={closeOnEscape}>
      <div className={list['head']}>
        <h3 className={list['title']} id={label} ref={heading} tabIndex={-1} dir="auto">
          {title}
        </h3>
        <QuietButton onPress={close}>{words.opened.close}</QuietButton>
      </div>
      {titles === null && <p className={list['quiet']}>{words.opened.reading}</p>}
      {titles === 'failed' && <p role="alert">{words.opened.failed}</p>}
      {titles !== null && titles !== 'failed' && (
        <ul className={list['items']}>
          {first.map(({ id: item, told }) => {
            const titled = titles.value.get(item);
            return (
              titled !== undefined && (
                <li key={item}>
                  <IssueLink issueKey={titled.key} summary={titled.summary} />
                  <span className={list['quiet']}>{told}</span>
                </li>
              )
            );
          })}
        </ul>
      )}
      {items.length > first.length && (
        <p className={list['quiet']}>{words.opened.firstOf(first.length, items.length)}</p>
      )}
    </section>
  );
}

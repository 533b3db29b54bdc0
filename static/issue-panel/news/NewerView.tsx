import Button from '@atlaskit/button/new';
import { type ReactElement, useEffect, useRef } from 'react';
import type { PanelView } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { useBusy } from '../keyboard/is-busy';
import { useNews } from './Announced';
import { usePanel } from '../store/panel-context';
import styles from '../panel.module.css';
import { useWords } from '../words';

type Props = { readonly newer: PanelView; readonly show: () => void };

const page = (): Element => document.body;

/**
 * What is new, on a page that holds unsaved text or the focus: shown by a press. On any other page it is drawn by
 * itself in a moment, see `follow`, and only said here.
 */
export function NewerView({ newer, show }: Props): ReactElement | null {
  const words = useWords();
  const { view } = usePanel();
  const announce = useAnnounce();
  const isBusy = useBusy(page);
  const news = useNews(newer)(view, newer);
  const lastNews = useRef('');
  useEffect(() => {
    if (news === null || lastNews.current === news) return;
    lastNews.current = news;
    // Showing the news later does not announce it, so it is announced now.
    announce(news, 'for-certain');
  }, [announce, news]);
  if (news === null || !isBusy) return null;
  return (
    <span className={styles['newer']}>
      <Button spacing="compact" onClick={show}>
        <span className={styles['news']}>
          <span>{news}</span> <span>{words.show}</span>
        </span>
      </Button>
    </span>
  );
}

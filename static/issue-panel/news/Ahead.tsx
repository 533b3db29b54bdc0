import Button from '@atlaskit/button/new';
import type { ReactElement } from 'react';
import { useEffect, useRef } from 'react';
import type { PanelView } from '../../../src/contract';
import { useAnnounce } from '../../ui/Announcer';
import { useNews } from './Announced';
import { useLaterWords } from '../later-words';
import { usePanel, useWords } from '../panel-context';
import styles from '../panel.module.css';

type Props = { readonly ahead: PanelView; readonly show: () => void };

/** News that would move what the pointer is on: shown by a tap, or once the pointer has left. */
export function Ahead({ ahead, show }: Props): ReactElement {
  const words = useWords();
  const later = useLaterWords();
  const { view } = usePanel();
  const announce = useAnnounce();
  const news = useNews(ahead)(view, ahead) ?? later.somethingNew;
  const said = useRef('');
  useEffect(() => {
    if (said.current === news) return;
    said.current = news;
    // Showing the news later does not announce it, so it is announced now.
    announce(news, 'for-certain');
  }, [announce, news]);
  return (
    <span className={styles['ahead']}>
      <Button spacing="compact" onClick={show}>
        <span className={styles['news']}>
          <span>{news}</span> <span>{words.show}</span>
        </span>
      </Button>
    </span>
  );
}

import type { MouseEvent, ReactElement } from 'react';
import { useWords } from './backlog/words';
import { HelpButton } from '../ui/HelpButton';
import type { GuidePage } from '../ui/open-guide';
import styles from './PageNav.module.css';
import type { Page } from './use-place';
import { pages } from './use-place';

type Props = {
  readonly page: Page;
  readonly go: (page: Page) => void;
  /** Jira's address of this page, so that the links are real; null where the host does not tell it. */
  readonly address: string | null;
};

const guides: Readonly<Record<Page, GuidePage>> = {
  backlog: '04-the-report',
  meeting: '03-the-meeting',
  'look-back': '06-the-look-back',
};

const isPlain = (event: MouseEvent): boolean =>
  event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;

/** Links between the pages of the project page, drawn as Jira's tabs. */
export function PageNav({ page, go, address }: Props): ReactElement {
  const words = useWords();
  const follow = (event: MouseEvent, next: Page): void => {
    if (!isPlain(event)) return;
    event.preventDefault();
    go(next);
  };
  return (
    <nav className={styles['nav']} aria-label={words.pagesName}>
      <ul className={styles['list']}>
        {pages.map((each) => (
          <li key={each}>
            <a
              className={styles['link']}
              href={addressOf(each, address)}
              target="_top"
              {...(each === page ? { 'aria-current': 'page' } : {})}
              onClick={(event) => follow(event, each)}
            >
              {words.pages[each]}
            </a>
          </li>
        ))}
        <li className={styles['help']}>
          <HelpButton page={guides[page]} />
        </li>
      </ul>
    </nav>
  );
}

/** The address of another page; `address` may be this page's or the module's bare one. */
export function addressOf(page: Page, address: string | null): string {
  if (address === null) return `#${page}`;
  const bare = address.replace(/[?#].*$/u, '').replace(/\/+$/u, '');
  const ending = pages.find((each) => bare.endsWith(`/${each}`));
  return `${ending === undefined ? bare : bare.slice(0, -ending.length - 1)}/${page}`;
}

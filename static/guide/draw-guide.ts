import { type Guide, type NamedPage, nameOf, pagesOf } from './guide';
import styles from './guide.module.css';

/**
 * Draws the list of pages and one page of the guide; links between pages change it. The texts are our own and come with the
 * bundle, so they are put in as they are. `first`: the name of the page to begin with; the first one where there is none such.
 */
export function drawGuide(root: HTMLElement, guide: Guide, first: string | null): void {
  const pages = pagesOf(guide);
  const [begin] = pages;
  if (begin === undefined) throw new Error('The guide has no pages');
  const nav = document.createElement('nav');
  const list = document.createElement('ol');
  const main = document.createElement('main');
  nav.setAttribute('aria-label', guide.title);
  nav.className = styles['nav'] ?? '';
  main.className = styles['page'] ?? '';
  const links = new Map(pages.map((page) => [page.name, linkTo(page)]));
  for (const link of links.values()) list.append(entryOf(link));
  nav.append(list);
  const columns = document.createElement('div');
  columns.className = styles['guide'] ?? '';
  columns.append(nav, main);
  root.replaceChildren(columns);

  const show = (page: NamedPage): HTMLElement | null => {
    main.innerHTML = page.html;
    document.title = page.title;
    for (const [name, link] of links) {
      if (name === page.name) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    const heading = main.querySelector('h1');
    heading?.setAttribute('tabindex', '-1');
    return heading;
  };
  root.addEventListener('click', (event) => {
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const page = pages.find(({ name }) => name === nameOf(link?.getAttribute('href') ?? ''));
    if (page === undefined) return;
    event.preventDefault();
    show(page)?.focus();
    scrollTo(0, 0);
  });
  show(pages.find(({ name }) => name === first) ?? begin);
}

function linkTo({ name, title }: NamedPage): HTMLAnchorElement {
  return Object.assign(document.createElement('a'), { href: `#${name}`, textContent: title });
}

function entryOf(link: HTMLElement): HTMLElement {
  const entry = document.createElement('li');
  entry.append(link);
  return entry;
}

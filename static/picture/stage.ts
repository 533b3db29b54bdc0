import type { PictureWords } from './words.en';
import hidden from '../ui/hidden.module.css';
import styles from './stage.module.css';

type Stage = { readonly show: (address: string) => void; readonly fail: () => void };

/**
 * One picture, fitted to the dialog; "Actual size" shows every pixel, with scrolling. Closing is up to the dialog's own
 * header, and to Escape.
 * @NOTE unverified on a live site: Jira's dialog with a title has a header with a close button.
 */
export function drawStage(root: HTMLElement, words: PictureWords, name: string): Stage {
  const ownSize = made('button', { type: 'button', textContent: words.ownSize, disabled: true });
  const heading = made('h1', { className: hidden['hidden'] ?? '', textContent: words.alt(name) });
  const bar = made('div', { className: styles['bar'] ?? '' });
  const status = made('p', { className: styles['said'] ?? '', textContent: words.loading(name) });
  const stage = made('div', { className: styles['stage'] ?? '', tabIndex: 0 });
  status.setAttribute('role', 'status');
  ownSize.setAttribute('aria-pressed', 'false');
  ownSize.addEventListener('click', () => {
    const isOwn = ownSize.getAttribute('aria-pressed') !== 'true';
    ownSize.setAttribute('aria-pressed', String(isOwn));
    stage.classList.toggle(styles['own'] ?? 'own', isOwn);
  });
  bar.append(ownSize);
  stage.append(status);
  root.replaceChildren(heading, bar, stage);
  // The stage scrolls with the arrow keys.
  stage.focus();
  const fail = (): void => {
    status.textContent = words.failed(name);
    ownSize.disabled = true;
    stage.replaceChildren(status);
  };
  const show = (address: string): void => {
    const picture = made('img', { src: address, alt: words.alt(name) });
    picture.addEventListener('error', fail);
    stage.replaceChildren(picture);
    ownSize.disabled = false;
  };
  return { show, fail };
}

function made<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  properties: Readonly<Record<string, string | number | boolean>>,
): HTMLElementTagNameMap[Tag] {
  return Object.assign(document.createElement(tag), properties);
}

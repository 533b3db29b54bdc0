import type { MouseEvent, ReactNode } from 'react';
import { useFrame } from '../shell/frame-context.ts';

type Props = { to: string; children: ReactNode; className?: string; current?: boolean };

/** A link within the site that changes the page without a reload; with a modifier key it works as an ordinary link. */
export function Link({ to, children, className, current = false }: Props) {
  const { go } = useFrame();
  const follow = (event: MouseEvent) => {
    if (event.metaKey || event.ctrlKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    go(to);
  };
  return (
    <a href={to} onClick={follow} className={className} aria-current={current ? 'page' : undefined}>
      {children}
    </a>
  );
}

import { router } from '@forge/bridge';
import type { MouseEvent, ReactElement, ReactNode } from 'react';

/** Opens a page beside this one. The iframe itself may go nowhere, so Jira is asked to; `to`: an address, or a path of this Jira. */
export function openPage(to: string): void {
  // The viewer may decline to leave; then nothing happens, as they asked.
  router.open(to).catch(console.error);
}

type Props = {
  readonly to: string;
  /** The address for whoever copies it, where `to` is only a path. */
  readonly href?: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A link that opens beside the page. */
export function OutLink({ to, href = to, className, children }: Props): ReactElement {
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    openPage(to);
  };
  return (
    <a className={className} href={href} target="_blank" rel="noreferrer" onClick={open}>
      {children}
    </a>
  );
}

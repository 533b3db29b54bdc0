import { router } from '@forge/bridge';
import type { MouseEvent, ReactElement, ReactNode } from 'react';
import { useContext } from 'react';
import { SiteContext } from './site';

/** Opens a page beside this one. The iframe itself may go nowhere, so Jira is asked to; `to`: an address, or a path of this Jira. */
export function openPage(to: string): void {
  // The viewer may decline to leave; then nothing happens, as they asked.
  router.open(to).catch(console.error);
}

type Props = {
  /** As `openPage` takes it. */
  readonly to: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A link that opens beside the page, with a real address for whoever copies it. */
export function OutLink({ to, className, children }: Props): ReactElement {
  const site = useContext(SiteContext);
  const open = (event: MouseEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    openPage(to);
  };
  return (
    <a
      className={className}
      href={to.startsWith('/') ? `${site}${to}` : to}
      target="_blank"
      rel="noreferrer"
      onClick={open}
    >
      {children}
    </a>
  );
}

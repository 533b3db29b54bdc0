import { router } from '@forge/bridge';
import { type MouseEvent, type ReactElement, type ReactNode, useContext } from 'react';
import { SiteContext } from './site';

/**
 * Opens a page in another tab. The iframe may not navigate, so the bridge does; `to`: an address, or a path of this
 * Jira.
 */
export function openPage(to: string): void {
  // Jira may ask the viewer, who may decline to leave: then nothing happens.
  router.open(to).catch(console.error);
}

type Props = {
  /** An address or a path, as for `openPage`. */
  readonly to: string;
  readonly className?: string | undefined;
  readonly children: ReactNode;
};

/** A link that opens another tab, with a real address that can be copied. */
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

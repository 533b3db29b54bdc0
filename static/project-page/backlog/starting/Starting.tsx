import { type ComponentProps, type ReactElement } from 'react';
import { FlagPreview } from './FlagPreview';
import { ShowPanel } from './ShowPanel';

type Props = ComponentProps<typeof FlagPreview> &
  ComponentProps<typeof ShowPanel> & { readonly showsPanel: boolean; readonly showsFlags: boolean };

/** What helps in the first days: where Jira shows the panel, and what would be flagged. */
export function Starting({ showsPanel, showsFlags, ...props }: Props): ReactElement {
  return (
    <>
      {showsPanel && <ShowPanel setup={props.setup} />}
      {showsFlags && <FlagPreview {...props} />}
    </>
  );
}

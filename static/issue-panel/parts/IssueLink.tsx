import type { ReactElement, ReactNode } from 'react';
import { OutLink } from '../../ui/OutLink';

type Props = { readonly issueKey: string; readonly children?: ReactNode };

/** Another work item by its key, followed by `children`; opens beside this one. */
export function IssueLink({ issueKey, children }: Props): ReactElement {
  return (
    <OutLink to={`/browse/${issueKey}`}>
      {issueKey}
      {children}
    </OutLink>
  );
}

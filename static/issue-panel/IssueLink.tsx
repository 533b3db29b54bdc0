import type { ReactElement, ReactNode } from 'react';
import { OutLink } from '../ui/OutLink';
import { useSite } from './use-site';

type Props = { readonly issueKey: string; readonly children?: ReactNode };

/** Another work item by its key, and what stands behind that; opens beside this one. */
export function IssueLink({ issueKey, children }: Props): ReactElement {
  const path = `/browse/${issueKey}`;
  return (
    <OutLink to={path} href={`${useSite()}${path}`}>
      {issueKey}
      {children}
    </OutLink>
  );
}

import { requestJira } from '@forge/bridge';
import { useState } from 'react';
import type { Closing, PartTypes } from '../../../src/domain/issue/part';
import { readClosings, readSplitting } from '../../../src/jira/read/part-reading';
import type { JiraRequest } from '../../../src/jira/request';
import { usePanel } from '../store/panel-context';
import { type ReadResult, useRead } from '../../ui/use-read';

type Offered = { readonly types: PartTypes; readonly closings: readonly Closing[] };

/** `again` reads both again; `closings` is empty until it is read. */
export type OfferedParts = {
  readonly types: ReadResult<PartTypes>;
  readonly closings: readonly Closing[];
  readonly again: () => void;
};

/** Reads what is possible by `issue/project`, as the viewer, who may be allowed to do less than others. */
const readOffered = async (of: string): Promise<Offered> => {
  const [issueId = '', projectId = ''] = of.split('/');
  const jira: JiraRequest = (path, init) => requestJira(path, init);
  const [{ types }, closings] = await Promise.all([
    readSplitting(jira, { issueId, projectId }),
    // A split that cannot close the issue is still a split.
    readClosings(jira, issueId).catch((): readonly Closing[] => []),
  ]);
  return { types, closings };
};

/** The types of parts that the viewer can create, and how they can close the issue. */
export function useOfferedParts(): OfferedParts {
  const { key, projectKey } = usePanel().view.issue;
  const [attempt, setAttempt] = useState(0);
  const read = useRead(`${key}/${projectKey}/${attempt}`, readOffered);
  // During a retry the failure stays drawn, since its button has the focus.
  const result = read === null && attempt > 0 ? 'failed' : read;
  const again = (): void => setAttempt(attempt + 1);
  if (result === null || result === 'failed') return { types: result, closings: [], again };
  return { types: { value: result.value.types }, closings: result.value.closings, again };
}

import { requestJira } from '@forge/bridge';
import { useState } from 'react';
import type { PartTypes } from '../../../src/domain/issue/part';
import { readSplitting } from '../../../src/jira/part-reading';
import { usePanel } from '../panel-context';
import { type Read, useRead } from '../use-read';

/** `again` reads the types again. */
export type OfferedParts = { readonly types: Read<PartTypes>; readonly again: () => void };

/** Reads the possible types by `issue/project`, as the viewer, who may be allowed to create less than others. */
const readTypes = async (of: string): Promise<PartTypes> => {
  const [issueId = '', projectId = ''] = of.split('/');
  return (await readSplitting((path, init) => requestJira(path, init), { issueId, projectId })).types;
};

/** The types of parts that the viewer can create. */
export function useOfferedParts(): OfferedParts {
  const { key, projectKey } = usePanel().view.issue;
  const [attempt, setAttempt] = useState(0);
  const read = useRead(`${key}/${projectKey}/${attempt}`, readTypes);
  // During a retry the failure stays drawn, since its button has the focus.
  const types = read === null && attempt > 0 ? 'failed' : read;
  return { types, again: () => setAttempt(attempt + 1) };
}
